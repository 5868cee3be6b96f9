using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>A value in a settings document, with the place where it is written.</summary>
/// <param name="at">Where the value is written.</param>
/// <param name="parent">The mapping or list that holds it, or null for the root.</param>
/// <param name="segment">Its key or position in the parent; the document's prefix for the root.</param>
internal abstract class SettingNode(SourceLocation at, SettingNode? parent, string segment)
{
    /// <summary>Where the value is written.</summary>
    public SourceLocation At { get; } = at;

    /// <summary>The key or position of the value in what holds it.</summary>
    public string Segment { get; } = segment;

    /// <summary>The path that leads to the value from the root of its document, such as <c>secrets.checkout-tls.type</c>.</summary>
    public string Path => parent is null || parent.Path.Length == 0 ? Step
        : Segment.StartsWith('[') ? parent.Path + Step
        : $"{parent.Path}.{Step}";

    /// <summary>The path as <c>pulumi config set --path</c> takes it: a key of more than letters, digits, '-' and '_' stands in brackets.</summary>
    public string ConfigPath => parent is null ? Step : Join(parent.ConfigPath, Step);

    /// <summary>A path as <c>pulumi config set --path</c> takes it, one key longer.</summary>
    /// <param name="path">The path; empty at its beginning.</param>
    /// <param name="key">The key, or a position such as <c>[0]</c>.</param>
    public static string Join(string path, string key) =>
        key.StartsWith('[') ? path + key
        : !key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') ? $"{path}[\"{key}\"]"
        : path.Length == 0 ? key
        : $"{path}.{key}";

    /// <summary>The key or position, except a key that could be a secret at the wrong place.</summary>
    private string Step => Echo.IsSafe(Segment) ? Segment : $"(a key of {Segment.Length} characters)";

    /// <summary>The value at a path below this one, or the nearest above it that is there: where a mistake is best shown.</summary>
    /// <param name="path">The keys that lead to it; the place in a list is <c>[0]</c>.</param>
    public SettingNode Nearest(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var key in path)
        {
            node = (node as MappingNode)?.Find(key) ?? (node as SequenceNode)?.Items.Find(item => item.Segment == key) ?? node;
        }

        return node;
    }
}
