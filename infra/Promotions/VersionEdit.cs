using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Promotions;

/// <summary>Pins a chart version in the text of a stack file. Every other byte stays: comments, order, ciphertext.</summary>
internal static class VersionEdit
{
    private const string ControllersKey = StackSchema.Namespace + "controllers";

    /// <summary>The settings that stand after the controllers, in the order in which stack files have them.</summary>
    private static readonly string[] Followers = ["backends", "apps", "shared", "gitops", "facts", "vaultServer", "handover", StackSchema.ValuesKey];

    /// <summary>The text with the version pinned.</summary>
    /// <param name="text">The text of the stack file.</param>
    /// <param name="config">What was read of it.</param>
    /// <param name="controller">The controller.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="FormatException">The file is written in a way that is left to people to edit.</exception>
    public static string Of(string text, MappingNode config, string controller, string version) => (config.Find(ControllersKey) as MappingNode) switch
    {
        null => InsertLine(text, Anchor(config), $"{ControllersKey}: {{ {controller}: {{ version: {version} }} }}", isAboveComments: true),
        var controllers => (controllers.Find(controller) as MappingNode) switch
        {
            null => InsertEntry(text, controllers, $"{controller}: {{ version: {version} }}"),
            var settings when settings.Find("version") is ScalarNode pinned => Replace(text, pinned, version),
            var settings => InsertEntry(text, settings, $"version: {version}"),
        },
    };

    private static string Replace(string text, ScalarNode pinned, string version)
    {
        var start = OffsetOf(text, pinned.At);
        start += text[start] is '"' or '\'' ? 1 : 0;
        return string.CompareOrdinal(text, start, pinned.Text, 0, pinned.Text.Length) == 0
            ? $"{text[..start]}{version}{text[(start + pinned.Text.Length)..]}"
            : throw Unusual(pinned.At);
    }

    private static string InsertEntry(string text, MappingNode mapping, string entry)
    {
        var start = OffsetOf(text, mapping.At);
        if (text[start] == '{')
        {
            return $"{text[..(start + 1)]} {entry}{(mapping.Entries.Count > 0 ? "," : " ")}{text[(start + 1)..]}";
        }

        return mapping.Entries.Count > 0 ? InsertLine(text, mapping.Entries[0].KeyAt, entry, isAboveComments: false) : throw Unusual(mapping.At);
    }

    /// <summary>A line of the same indentation before another, and before the comment that belongs to that.</summary>
    private static string InsertLine(string text, SourceLocation before, string line, bool isAboveComments)
    {
        var key = OffsetOf(text, before);
        var start = key - (before.Column - 1);
        var indent = text[start..key];
        if (indent.AsSpan().ContainsAnyExcept(' '))
        {
            throw Unusual(before);
        }

        while (isAboveComments && start > 0 && text.LastIndexOf('\n', Math.Max(start - 2, 0)) + 1 is var above && text.AsSpan(above, start - above).TrimStart(' ') is ['#', ..])
        {
            start = above;
        }

        var isWindows = text.AsSpan(0, key).Contains("\r\n", StringComparison.Ordinal);
        return $"{text[..start]}{indent}{line}{(isWindows ? "\r\n" : "\n")}{text[start..]}";
    }

    private static SourceLocation Anchor(MappingNode config)
    {
        var follower = config.Entries.FirstOrDefault(entry => Followers.Contains(entry.Key.Replace(StackSchema.Namespace, "", StringComparison.Ordinal)));
        return (follower ?? config.Entries[0]).KeyAt;
    }

    private static int OffsetOf(string text, SourceLocation at)
    {
        var start = 0;
        for (var line = 1; line < at.Line && start >= 0; line++)
        {
            start = text.IndexOf('\n', start) + 1 is var next and > 0 ? next : throw Unusual(at);
        }

        return start + at.Column - 1 is var offset && offset < text.Length ? offset : throw Unusual(at);
    }

    private static FormatException Unusual(SourceLocation at) => new($"{at}: this is written in a way that is not edited; pin the version by hand");
}
