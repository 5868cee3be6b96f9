using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>
/// How a pattern puts an application's name into the names of entries. The name of an application is a DNS label. A pattern tells applications
/// apart if the text between <c>{app}</c> and <c>{name}</c> holds a character that no label can hold, or a run of '-' that the names of applications
/// are kept free of.
/// </summary>
internal static class EntryPattern
{
    /// <summary>The place of the application's name.</summary>
    public const string App = "{app}";

    /// <summary>The place of the short name of the entry.</summary>
    public const string Name = "{name}";

    /// <summary>What separates names where a service accepts letters, digits and '-' only.</summary>
    public const string Run = "--";

    /// <summary>Whether any name made by the pattern belongs to one application only.</summary>
    /// <param name="pattern">The pattern, in which the environment is filled in.</param>
    public static bool TellsApart(string pattern) =>
        Separator(pattern) is { } separator && (HasSymbol(separator) || separator.Contains(Run, StringComparison.Ordinal));

    /// <summary>Whether the pattern tells applications apart only because no name of an application holds '--'.</summary>
    /// <param name="pattern">The pattern, in which the environment is filled in.</param>
    public static bool ReliesOnRun(string pattern) =>
        Separator(pattern) is { } separator && !HasSymbol(separator) && separator.Contains(Run, StringComparison.Ordinal);

    /// <summary>Every application whose entry may have this name.</summary>
    /// <param name="pattern">The pattern, in which the environment is filled in.</param>
    /// <param name="entry">The full name.</param>
    public static IEnumerable<string> OwnersOf(string pattern, string entry)
    {
        if (Separator(pattern) is not { } separator)
        {
            yield break;
        }

        var (first, last) =
            pattern.IndexOf(App, StringComparison.Ordinal) < pattern.IndexOf(Name, StringComparison.Ordinal) ? (App, Name) : (Name, App);
        var before = pattern[..pattern.IndexOf(first, StringComparison.Ordinal)];
        var after = pattern[(pattern.IndexOf(last, StringComparison.Ordinal) + last.Length)..];
        if (entry.Length <= before.Length + after.Length
            || !entry.StartsWith(before, StringComparison.Ordinal)
            || !entry.EndsWith(after, StringComparison.Ordinal))
        {
            yield break;
        }

        var middle = entry[before.Length..^after.Length];
        for (var at = middle.IndexOf(separator, StringComparison.Ordinal); at >= 0
            && at < middle.Length; at = middle.IndexOf(separator, at + 1, StringComparison.Ordinal))
        {
            var (left, right) = (middle[..at], middle[(at + separator.Length)..]);
            var owner = first == App ? left : right;
            if (left.Length > 0 && right.Length > 0 && KubernetesNames.CheckLabel(owner) is null)
            {
                yield return owner;
            }
        }
    }

    /// <summary>The text between the two names, or null where each does not occur exactly once.</summary>
    private static string? Separator(string pattern)
    {
        var (app, name) = (pattern.IndexOf(App, StringComparison.Ordinal), pattern.IndexOf(Name, StringComparison.Ordinal));
        if (app < 0
            || name < 0
            || pattern.LastIndexOf(App, StringComparison.Ordinal) != app
            || pattern.LastIndexOf(Name, StringComparison.Ordinal) != name)
        {
            return null;
        }

        return app < name ? pattern[(app + App.Length)..name] : pattern[(name + Name.Length)..app];
    }

    private static bool HasSymbol(string separator) => separator.Any(character => !char.IsAsciiLetterOrDigit(character) && character != '-');
}
