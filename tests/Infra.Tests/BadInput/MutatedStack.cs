using System.Diagnostics;
using System.Text;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>A copy of the shipped stacks, one file of which is damaged at a time.</summary>
internal sealed class MutatedStack : IDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);

    private readonly TemporaryStacks _stacks = new();
    private readonly List<(string Stack, string File, string Text)> _files = [];

    public MutatedStack()
    {
        var shipped = Path.Combine(RepositoryRoot.Path, "stacks");
        foreach (var stack in new StacksFolder(shipped).Stacks)
        {
            Copy(stack, $"Pulumi.{stack}.yaml");
            foreach (var file in Directory.EnumerateFiles(Path.Combine(shipped, stack, "apps"), "*.yaml").Order(StringComparer.Ordinal))
            {
                Copy(stack, Path.GetRelativePath(shipped, file));
            }
        }

        void Copy(string stack, string file)
        {
            var text = File.ReadAllText(Path.Combine(shipped, file), Encoding.Latin1);
            _stacks.WithFile(file, text);
            _files.Add((stack, file, text));
        }
    }

    /// <summary>How many files there are to damage.</summary>
    public int Count => _files.Count;

    /// <summary>Reads a stack, one file of which is damaged.</summary>
    /// <param name="index">The file.</param>
    /// <param name="mutations">The damage.</param>
    /// <returns>What is wrong with the reader, or null.</returns>
    public string? Fault(int index, IReadOnlyList<Mutation> mutations)
    {
        var (stack, file, text) = _files[index];
        var damaged = mutations.Aggregate(text, (current, mutation) => mutation.Of(current));
        var path = Path.Combine(_stacks.Path, file);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(damaged));
        try
        {
            return FaultOfReading(stack) is { } fault ? $"{fault}\n--- {file}\n{damaged}" : null;
        }
        finally
        {
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
        }
    }

    public void Dispose() => _stacks.Dispose();

    private string? FaultOfReading(string stack)
    {
        var elapsed = TimeSpan.Zero;
        var reading = Task.Run(() =>
        {
            var watch = Stopwatch.StartNew();
            var mistakes = MistakesOf(stack);
            elapsed = watch.Elapsed;
            return mistakes;
        });
        try
        {
            return !reading.Wait(Hanging) ? "hangs"
                : elapsed > Slow ? $"takes {elapsed}"
                : Canary.FormsIn(reading.Result, Mutation.Secret) is [var form, ..] ? $"repeats the secret ({form}): {reading.Result}"
                : null;
        }
        catch (AggregateException exception)
        {
            return $"throws {exception.InnerException}";
        }
    }

    private string MistakesOf(string stack)
    {
        try
        {
            _ = SettingsReader.FromFiles(_stacks.Folder, stack);
            return "";
        }
        catch (SettingsException exception)
        {
            return exception.Message;
        }
    }
}
