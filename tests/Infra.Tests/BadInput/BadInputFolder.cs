using SecretsLadder.Infra.Tests.Commands;
using SecretsLadder.Infra.Tests.Golden;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>
/// tests/fixtures/bad-input: one folder of stacks a case, with what <c>plan --stack dev</c> says of it: expected.txt on standard error and,
/// where the settings can be read and a rule refuses the plan, findings.txt on standard output. UPDATE_GOLDEN=1 rewrites both.
/// </summary>
internal static class BadInputFolder
{
    /// <summary>The value that is planted where somebody could put a secret by mistake.</summary>
    public static readonly string Secret = Canary.Value("bad-input");

    /// <summary>Full path of the folder of cases.</summary>
    public static readonly string Root = Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "bad-input");

    /// <summary>Names of the cases.</summary>
    public static IReadOnlyList<string> Cases =>
        [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Plans a case.</summary>
    /// <param name="name">Name of the case.</param>
    public static Task<CommandRun> PlanAsync(string name) => CommandRun.OfAsync("plan", "--stack", "dev", "--stacks", Path.Combine(Root, name));

    /// <summary>Whether a value was planted in a case.</summary>
    /// <param name="name">Name of the case.</param>
    public static bool HasSecret(string name) => Directory.EnumerateFiles(Path.Combine(Root, name), "*.yaml", SearchOption.AllDirectories)
        .Any(file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal));

    /// <summary>Compares with a golden file of a case, or rewrites it; where there is nothing to say there is no file.</summary>
    /// <param name="name">Name of the case.</param>
    /// <param name="file">Name of the golden file.</param>
    /// <param name="actual">What was written.</param>
    public static void AssertGolden(string name, string file, string actual)
    {
        var path = Path.Combine(Root, name, file);
        if (GoldenFile.IsUpdate(Environment.GetEnvironmentVariable("UPDATE_GOLDEN"), Environment.GetEnvironmentVariable("CI")))
        {
            File.Delete(path);
            if (actual.Length > 0)
            {
                File.WriteAllText(path, actual);
            }

            return;
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
