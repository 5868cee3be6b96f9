using System.Text;
using System.Text.RegularExpressions;
using SecretsLadder.Infra.Commands;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>The direction inside infra: a room uses only the rooms below it, and rooms within a room form no circle.</summary>
public sealed partial class LayeringTests
{
    private const string Root = "SecretsLadder.Infra";
    private const string Page = "docs/explanation/architecture.md";

    /// <summary>The rooms, the lowest first.</summary>
    private static readonly string[] Rooms =
    [
        "Foundation", "Yaml", "Schemas", "Sealing", "Settings", "Program", "Planning", "Access", "Guardrails", "Engine", "Lint", "Differences",
        "Changes", "Reports", "Commands",
    ];

    private static readonly IReadOnlyCollection<NamespaceUse> Uses = NamespaceUse.In(typeof(CommandLine).Assembly, Root, "infra");

    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "infra"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith("/Program.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Rooms_OfTheAssembly_AreAllInOrder() => Assert.Equal(
        Rooms.Order(StringComparer.Ordinal),
        Uses.SelectMany(use => new[] { use.From, use.To }).Select(name => name.Split('.')[0]).Where(room => room.Length > 0).Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Uses_BetweenRooms_PointDown() =>
        Assert.DoesNotContain(Uses, use => use.Siblings() is ("", var from, var to) && Array.IndexOf(Rooms, from) <= Array.IndexOf(Rooms, to));

    [Fact]
    public void Uses_WithinARoom_FormNoCircle() => Assert.Empty(
        from use in Uses
        let siblings = use.Siblings()
        where siblings is { Parent.Length: > 0 } && Reaches(siblings.Value.Parent, siblings.Value.To, siblings.Value.From)
        select use);

    [Fact]
    public void Uses_OfTheProgramItself_AreSeen() => Assert.Contains(Uses, use => use is { From: "Commands", To: "Planning" });

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_Namespace_IsItsFolder(string file) =>
        Assert.Contains($"\nnamespace {Root}{file["infra".Length..file.LastIndexOf('/')].Replace('/', '.')};", '\n'
            + File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)), StringComparison.Ordinal);

    /// <summary>UPDATE_GOLDEN=1 draws the picture anew.</summary>
    [Fact]
    public void Page_Picture_IsTheGraphOfTheRooms()
    {
        var file = Path.Combine(RepositoryRoot.Path, Page);
        var picture = Picture();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, Mermaid().Replace(File.ReadAllText(file), picture));
        }

        Assert.Equal(picture, Mermaid().Match(File.ReadAllText(file)).Value);
    }

    [Fact]
    public void Page_Table_NamesTheRoomsFromTopToBottom() => Assert.Equal(
        Rooms.Reverse(), TableRow().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, Page))).Select(row => row.Groups[1].Value));

    private static bool Reaches(string parent, string from, string to)
    {
        var below = Uses.Select(use => use.Siblings()).OfType<(string Parent, string From, string To)>().Where(use => use.Parent == parent).Distinct()
            .ToLookup(use => use.From, use => use.To);
        var (reached, open) = (new HashSet<string>(), new Queue<string>([from]));
        while (open.TryDequeue(out var name))
        {
            if (reached.Add(name))
            {
                below[name].ToList().ForEach(open.Enqueue);
            }
        }

        return reached.Contains(to);
    }

    /// <summary>The rooms from top to bottom. Of the arrows only those that no others imply.</summary>
    private static string Picture()
    {
        var below = Uses.Select(use => use.Siblings()).OfType<(string Parent, string From, string To)>().Where(use => use.Parent.Length == 0)
            .Select(use => (use.From, use.To)).Distinct().ToLookup(use => use.From, use => use.To);
        var text = new StringBuilder("```mermaid\nflowchart TD\n");
        foreach (var room in Rooms.Reverse())
        {
            foreach (var used in below[room].Where(used => !below[room].Any(between => between != used && IsAbove(between, used, below)))
                .OrderByDescending(used => Array.IndexOf(Rooms, used)))
            {
                text.Append($"  {room} --> {used}\n");
            }
        }

        return text.Append("```").ToString();
    }

    private static bool IsAbove(string room, string other, ILookup<string, string> below) =>
        below[room].Any(used => used == other || IsAbove(used, other, below));

    [GeneratedRegex(@"^\| `(\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("```mermaid\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Mermaid();
}
