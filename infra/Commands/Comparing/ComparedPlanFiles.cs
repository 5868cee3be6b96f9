using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Reports.Plans;

namespace SecretsLadder.Infra.Commands.Comparing;

/// <summary>A comparison of two files that <c>plan --format json</c> wrote.</summary>
internal static class ComparedPlanFiles
{
    private const int LargestStream = 256 * 1024 * 1024;

    /// <summary>Reads the files.</summary>
    /// <param name="from">The first file.</param>
    /// <param name="to">The second file.</param>
    /// <exception cref="CommandException">A file cannot be used, or the two have no stack in common.</exception>
    public static ComparedSides Read(string from, string to)
    {
        var (before, after) = (ByStack(from), ByStack(to));
        return before.Keys.Intersect(after.Keys).Any()
            ? new(Path.GetFileName(from), Path.GetFileName(to), [], before.Keys, after.Keys, stack =>
                Task.FromResult(new ComparedSide(before[stack], [])), stack => Task.FromResult(new ComparedSide(after[stack], [])))
            : throw new CommandException(
                $"'{from}' holds plans of {string.Join(", ", before.Keys)}, and '{to}' of {string.Join(", ", after.Keys)}; "
                + "two plans of one stack can be compared");
    }

    private static Dictionary<string, ComparedPlan> ByStack(string file)
    {
        try
        {
            var plans = PlanFile.Read(ReadAllBytes(file));
            return plans.Length > 0 && plans.DistinctBy(plan => plan.Stack).Count() == plans.Length
                ? plans.ToDictionary(plan => plan.Stack)
                : throw new FormatException(plans.IsEmpty ? "it holds no plan" : "it holds two plans of one stack");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"'{file}' cannot be read: {exception.Message}");
        }
        catch (FormatException exception)
        {
            throw new CommandException(
                $"'{file}' is no plan: {exception.Message}; write one with: {ProgramName.Call} plan --stack S --format json --out F");
        }
    }

    /// <summary>A path below /dev is the output of another command, and is read to its end.</summary>
    private static byte[] ReadAllBytes(string file)
    {
        if (!file.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return PlainFile.ReadAllBytes(file);
        }

        using var content = new MemoryStream();
        using var stream = File.OpenRead(file);
        var part = new byte[64 * 1024];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            content.Write(part, 0, read);
            if (content.Length > LargestStream)
            {
                throw new IOException($"it has more than {LargestStream} bytes");
            }
        }

        return content.ToArray();
    }
}
