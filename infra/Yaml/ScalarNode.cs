using System.Globalization;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>A single value.</summary>
/// <param name="text">The text as written, without quotes.</param>
/// <param name="kind">What it means.</param>
/// <param name="at">Where it is written.</param>
/// <param name="parent">What holds it.</param>
/// <param name="segment">Its key or position.</param>
internal sealed class ScalarNode(string text, ScalarKind kind, SourceLocation at, SettingNode? parent, string segment)
    : SettingNode(at, parent, segment)
{
    /// <summary>The text as written, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>What it means.</summary>
    public ScalarKind Kind { get; } = kind;

    /// <summary>What an unquoted scalar means to the readers of stack files, YAML 1.1 and 1.2 alike.</summary>
    /// <param name="text">The scalar as written.</param>
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "false" => ScalarKind.Boolean,
        _ when IsAmbiguousBoolean(text) => ScalarKind.AmbiguousBoolean,
        _ when IsNumber(text) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };

    private static bool IsAmbiguousBoolean(string text) =>
        text.Length <= 5
        && text.ToLowerInvariant() is "yes" or "no" or "on" or "off" or "y" or "n" or "true" or "false";

    private static bool IsNumber(string text) =>
        (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.')
        && (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("0o", StringComparison.OrdinalIgnoreCase));
}
