using System.Reflection;
using System.Text.RegularExpressions;

namespace SecretsLadder.Shared;

/// <summary>A namespace that uses another one, and the type or file that does.</summary>
/// <param name="From">The namespace below the root, with '.' between its parts; empty for the root itself.</param>
/// <param name="To">The namespace that is used.</param>
/// <param name="By">The type or source file.</param>
public sealed record NamespaceUse(string From, string To, string By)
{
    /// <summary>
    /// All uses between the namespaces of an assembly. Constants leave no trace in compiled code, so the usings of the sources count as well.
    /// </summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="root">The root namespace.</param>
    /// <param name="sources">The folder of its sources, from the root of the repository.</param>
    public static IReadOnlyCollection<NamespaceUse> In(Assembly assembly, string root, string sources) =>
    [
        .. InCode(assembly, root).Concat(InSources(root, sources)).Where(use => use.From != use.To).Distinct(),
    ];

    /// <summary>A namespace below the root, or null where it is not.</summary>
    /// <param name="root">The root namespace.</param>
    /// <param name="name">The namespace.</param>
    public static string? Below(string root, string? name) =>
        name == root ? "" : name is not null && name.StartsWith($"{root}.", StringComparison.Ordinal) ? name[(root.Length + 1)..] : null;

    /// <summary>The parts of two namespaces in which they part: siblings below one parent. Null where one holds the other.</summary>
    public (string Parent, string From, string To)? Siblings()
    {
        var (from, to) = (From.Split('.', StringSplitOptions.RemoveEmptyEntries), To.Split('.', StringSplitOptions.RemoveEmptyEntries));
        var common = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return common == from.Length || common == to.Length ? null : (string.Join('.', from[..common]), from[common], to[common]);
    }

    private static IEnumerable<NamespaceUse> InCode(Assembly assembly, string root) =>
        from type in assembly.GetTypes()
        let place = Below(root, type.Namespace)
        where place is not null
        from used in TypeUses.Of(type)
        let other = used.Assembly == assembly ? Below(root, used.Namespace) : null
        where other is not null
        select new NamespaceUse(place, other, type.Name);

    private static IEnumerable<NamespaceUse> InSources(string root, string sources) =>
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, sources), "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        let place = Below(root, Regex.Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value)
        where place is not null
        from Match match in Regex.Matches(text, @"^using ([\w.]+);", RegexOptions.Multiline)
        let other = Below(root, match.Groups[1].Value)
        where other is not null
        select new NamespaceUse(place, other, Path.GetFileName(file));
}
