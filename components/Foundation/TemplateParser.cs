using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Foundation;

/// <summary>Parses the template language. Anything else is refused, because producers would interpret it differently.</summary>
internal static partial class TemplateParser
{
    private const string Escape = "$${";

    private static readonly string Language =
        $"allowed are {{{{ .key }}}}, {{{{ index . \"a-b\" }}}}, the filters {TemplateFunctions.Names}, ${{parameter}}, "
        + $"and {Escape} for a literal ${{";

    public static bool IsIdentifier(string text) => Identifier().IsMatch(text);

    public static ImmutableArray<TemplatePart> Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var literal = new StringBuilder();
        var position = 0;
        var openBraces = 0;
        while (position < text.Length)
        {
            var next = NextOpening(text, position);
            CheckBraces(text.AsSpan(position, next - position), position, ref openBraces);
            literal.Append(text, position, next - position);
            if (text.AsSpan(next).StartsWith(Escape, StringComparison.Ordinal))
            {
                literal.Append(Escape, 1, Escape.Length - 1);
                openBraces++;
                position = next + Escape.Length;
                continue;
            }

            Flush(literal, parts);
            if (next == text.Length)
            {
                break;
            }

            parts.Add(Part(text, next, out position));
        }

        Flush(literal, parts);
        return parts.ToImmutable();
    }

    private static TemplatePart Part(string text, int start, out int end)
    {
        var isAction = text[start] == '{';
        var close = isAction ? "}}" : "}";
        var closing = text.IndexOf(close, start + 2, StringComparison.Ordinal);
        if (closing < 0)
        {
            throw new FormatException(
                $"'{text.AsSpan(start, 2)}' at character {start + 1} is not closed with "
                + $"'{close}'{(isAction ? "" : $"; write {Escape} for a literal ${{")}");
        }

        var inner = text[(start + 2)..closing];
        end = closing + close.Length;
        return isAction ? Action(inner, start) : Parameter(inner, start);
    }

    private static void Flush(StringBuilder literal, ImmutableArray<TemplatePart>.Builder parts)
    {
        if (literal.Length > 0)
        {
            parts.Add(new TemplatePart.Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private static int NextOpening(string text, int from)
    {
        for (var index = from; index + 1 < text.Length; index++)
        {
            if ((text[index] is '{' or '$' && text[index + 1] == '{') || text.AsSpan(index).StartsWith(Escape, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return text.Length;
    }

    /// <summary>Two closing braces are text if the text before them opened them, as in JSON; otherwise they are a mistake.</summary>
    private static void CheckBraces(ReadOnlySpan<char> text, int start, ref int openBraces)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '{')
            {
                openBraces++;
            }
            else if (text[index] == '}')
            {
                if (openBraces < 2 && index + 1 < text.Length && text[index + 1] == '}')
                {
                    throw new FormatException($"'}}}}' at character {start + index + 1} closes nothing (as text write '}} }}'); {Language}");
                }

                openBraces = Math.Max(0, openBraces - 1);
            }
        }
    }

    private static TemplatePart.Value Action(string inner, int start)
    {
        var stages = inner.Split('|', StringSplitOptions.TrimEntries);
        var reference = Reference().Match(stages[0]);
        if (!reference.Success)
        {
            throw new FormatException($"the expression at character {start + 1} is outside the template language; {Language}");
        }

        var functions = new List<TemplateFunction>(stages.Length - 1);
        foreach (var name in stages.Skip(1))
        {
            var function = TemplateFunctions.Find(name)
                ?? throw new FormatException($"the expression at character {start + 1} uses an unknown filter; allowed: {TemplateFunctions.Names}");
            if (TemplateFunctions.CheckAfter(function, functions.LastOrDefault()) is { } fault)
            {
                throw new FormatException($"the expression at character {start + 1} {fault}");
            }

            functions.Add(function);
        }

        return new(reference.Groups["key"].Value, [.. functions.Select(function => function.Filter)]);
    }

    private static TemplatePart.Parameter Parameter(string inner, int start) =>
        Identifier().IsMatch(inner)
            ? new(inner)
            : throw new FormatException(
                $"the parameter at character {start + 1} needs a name of letters, digits and underscores, such as ${{dbHost}}; "
                + $"write {Escape} for a literal ${{");

    [GeneratedRegex("""^(?:\.(?<key>[A-Za-z_][A-Za-z0-9_]*)|index\s+\.\s+"(?<key>[-._A-Za-z0-9]+)")$""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("""^[A-Za-z_][A-Za-z0-9_]*\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
