using SecretsLadder.Infra.Tests.Commands;

namespace SecretsLadder.Infra.Tests.Lint;

/// <summary>A folder to lint, deleted with its test. What is printed names its files from there.</summary>
internal sealed class LintFolder : IDisposable
{
    /// <summary>Full path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("secrets-ladder-").FullName;

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its path in the folder.</param>
    /// <param name="text">Its text.</param>
    public LintFolder With(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>The text of a file, with the marks at its beginning.</summary>
    /// <param name="name">Its path in the folder.</param>
    public string Text(string name) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(System.IO.Path.Combine(Path, name)));

    /// <summary>Lints the folder.</summary>
    /// <param name="args">More arguments.</param>
    public async Task<CommandRun> RunAsync(params string[] args)
    {
        var run = await CommandRun.OfAsync(["lint", Path, .. args]);
        return run with
        {
            Output = run.Output.Replace(Path + "/", "", StringComparison.Ordinal),
            Error = run.Error.Replace(Path + "/", "", StringComparison.Ordinal),
        };
    }

    /// <summary>What is found in a file of this text, without the message: line, column, severity and rule.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="text">Its text.</param>
    public static async Task<string[]> FindAsync(string name, string text) =>
        [.. (await LinesAsync(name, text)).Select(line => string.Join(' ', line.Split(' ')[..3]))];

    /// <summary>What is found in a file of this text, a line each.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="text">Its text.</param>
    public static async Task<string[]> LinesAsync(string name, string text)
    {
        using var folder = new LintFolder().With(name, text);
        return (await folder.RunAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
