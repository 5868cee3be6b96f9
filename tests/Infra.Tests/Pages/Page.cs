using System.Text.RegularExpressions;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>A page of the documentation, and its shell blocks.</summary>
internal sealed partial class Page
{
    /// <summary>A page of these lines.</summary>
    /// <param name="name">Path of the page in the repository.</param>
    /// <param name="lines">Its lines.</param>
    public Page(string name, params string[] lines)
    {
        Name = name;
        Lines = lines;
        Blocks = [.. Found()];
    }

    /// <summary>Every page: the README and all of docs/.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Path of the page in the repository.</summary>
    public string Name { get; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Its shell blocks, in order.</summary>
    public IReadOnlyList<ShellBlock> Blocks { get; }

    /// <summary>The blocks that are run.</summary>
    public IEnumerable<ShellBlock> Run => Blocks.Where(block => block.NotRun is null);

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its path in the repository.</param>
    public static Page Read(string name) => new(name, File.ReadAllLines(Path.Combine(RepositoryRoot.Path, name)));

    /// <summary>
    /// All blocks that are run as one script, which has a line for each of the page's, so that the shell's line numbers are the page's.
    /// </summary>
    /// <param name="scene">What the page takes for granted.</param>
    public IEnumerable<string> Script(PageScene scene)
    {
        var next = 0;
        foreach (var (index, block) in Run.Index())
        {
            var script = block.Script().Select(PageScene.Filled).ToList();
            foreach (var line in (IEnumerable<string>)[.. Enumerable.Repeat("", block.Fence - next), scene.Between(index) + script[0],
                .. script.Skip(1)])
            {
                yield return line;
            }

            next = block.End + 1;
        }
    }

    private IEnumerable<ShellBlock> Found()
    {
        for (var index = 0; index < Lines.Count; index++)
        {
            if (Fence().Match(Lines[index]) is not { Success: true } fence)
            {
                continue;
            }

            var lines = Lines.Skip(index + 1).TakeWhile(line => line.Trim() != "```").ToList();
            if (fence.Groups[1].Value is "bash" or "sh" or "shell" or "console")
            {
                yield return new(fence.Groups[1].Value, index, lines, NotRun(index));
            }

            index += lines.Count + 1;
        }
    }

    private string? NotRun(int fence) =>
        Mark().Match(Lines.Take(fence).LastOrDefault(line => line.Trim().Length > 0) ?? "") is { Success: true } mark ? mark.Groups[1].Value : null;

    [GeneratedRegex("^ *```([a-z]*)")]
    private static partial Regex Fence();

    [GeneratedRegex("^ *<!-- not run: (.+) -->$")]
    private static partial Regex Mark();
}
