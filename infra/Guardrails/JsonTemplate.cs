using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>A template read as JSON: which of its values stand inside a string, and whether the text around them is JSON at all.</summary>
/// <param name="Values">The values inside strings, in order.</param>
/// <param name="IsJson">Whether the text is JSON, whatever the values are: outside of strings each is a value of its own.</param>
/// <param name="IsContainer">Whether that JSON is an object or a list.</param>
internal sealed record JsonTemplate(ImmutableArray<JsonTemplate.InString> Values, bool IsJson, bool IsContainer)
{
    /// <summary>Reads a template.</summary>
    /// <param name="template">The template, its parameters resolved.</param>
    public static JsonTemplate Of(Template template)
    {
        var values = ImmutableArray.CreateBuilder<InString>();
        var text = new StringBuilder();
        var (isInString, isEscaped) = (false, false);
        for (var index = 0; index < template.Parts.Length; index++)
        {
            if (template.Parts[index] is TemplatePart.Value value)
            {
                if (isInString)
                {
                    values.Add(new(value, EndsWithQuote(template.Parts, index - 1) && BeginsWithQuote(template.Parts, index + 1)));
                }

                text.Append(isInString ? 'x' : '0');
                continue;
            }

            foreach (var character in ((TemplatePart.Literal)template.Parts[index]).Text)
            {
                isInString ^= character == '"' && !isEscaped;
                isEscaped = isInString && character == '\\' && !isEscaped;
                text.Append(character);
            }
        }

        var kind = KindOf(text.ToString());
        return new(values.ToImmutable(), kind != JsonValueKind.Undefined, kind is JsonValueKind.Object or JsonValueKind.Array);
    }

    private static bool EndsWithQuote(ImmutableArray<TemplatePart> parts, int index) =>
        parts[index] is TemplatePart.Literal literal && literal.Text.EndsWith('"');

    private static bool BeginsWithQuote(ImmutableArray<TemplatePart> parts, int index) =>
        index < parts.Length && parts[index] is TemplatePart.Literal literal && literal.Text.StartsWith('"');

    private static JsonValueKind KindOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind;
        }
        catch (JsonException)
        {
            return JsonValueKind.Undefined;
        }
    }

    /// <summary>A value inside a string of JSON.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="IsWhole">Whether it is all of the string.</param>
    internal sealed record InString(TemplatePart.Value Value, bool IsWhole)
    {
        /// <summary>Whether the last filter writes quotes of its own.</summary>
        public bool IsQuotedTwice => Value.Filters is [.., TemplateFilter.Json or TemplateFilter.Quote];

        /// <summary>Whether nothing in the value can end the string: what is base64, or escaped for a URL.</summary>
        public bool IsHarmless => Value.Filters is [.., TemplateFilter.Base64 or TemplateFilter.UrlQuery];
    }
}
