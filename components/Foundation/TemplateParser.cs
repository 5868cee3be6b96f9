using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Foundation;

/// <summary>Reads the template language; everything outside it is refused, because producers would disagree on it.</summary>
internal static partial class TemplateParser
{
    private const string Language = "allowed are {{ .key }}, {{ index . \"a-b\" }}, the filters urlquery and b64enc, and ${parameter}";

    public static bool IsIdentifier(string text) => Identifier().IsMatch(text);

    public static ImmutableArray<TemplatePart> Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var position = 0;
        while (position < text.Length)
        {
            var next = NextOpening(text, position);
            if (next > position)
            {
                parts.Add(Literal(text[position..next], position));
            }

            if (next == text.Length)
            {
                break;
            }

            var isAction = text[next] == '{';
            var close = isAction ? "}}" : "}";
            var end = text.IndexOf(close, next + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                throw new FormatException($"'{text.AsSpan(next, 2)}' at character {next + 1} is not closed with '{close}'");
            }

            var inner = text[(next + 2)..end];
            parts.Add(isAction ? Action(inner, next) : Parameter(inner, next));
            position = end + close.Length;
        }

        return parts.ToImmutable();
    }

    private static int NextOpening(string text, int from)
    {
        for (var index = from; index + 1 < text.Length; index++)
        {
            if (text[index] is '{' or '$' && text[index + 1] == '{')
            {
                return index;
            }
        }

        return text.Length;
    }

    private static TemplatePart.Literal Literal(string text, int start)
    {
        var stray = text.IndexOf("}}", StringComparison.Ordinal);
        return stray < 0 ? new(text) : throw new FormatException($"'}}}}' at character {start + stray + 1} closes nothing (between braces of JSON write '}} }}'); {Language}");
    }

    private static TemplatePart.Value Action(string inner, int start)
    {
        var stages = inner.Split('|', StringSplitOptions.TrimEntries);
        var reference = Reference().Match(stages[0]);
        if (!reference.Success)
        {
            throw new FormatException($"the expression at character {start + 1} is outside the template language; {Language}");
        }

        var filters = ImmutableArray.CreateBuilder<TemplateFilter>(stages.Length - 1);
        foreach (var name in stages.Skip(1))
        {
            filters.Add(TemplateFilters.Find(name)
                ?? throw new FormatException($"the expression at character {start + 1} uses an unknown filter; allowed: {TemplateFilters.Allowed}"));
        }

        return new(reference.Groups["key"].Value, filters.ToImmutable());
    }

    private static TemplatePart.Parameter Parameter(string inner, int start) =>
        Identifier().IsMatch(inner)
            ? new(inner)
            : throw new FormatException($"the parameter at character {start + 1} needs a name of letters, digits and underscores, such as ${{dbHost}}");

    [GeneratedRegex("""^(?:\.(?<key>[A-Za-z_][A-Za-z0-9_]*)|index\s+\.\s+"(?<key>[-._A-Za-z0-9]+)")$""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("""^[A-Za-z_][A-Za-z0-9_]*\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
