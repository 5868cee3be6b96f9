using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Foundation;

/// <summary>
/// A text composed of other keys of the same contract. All producers share one language: <c>{{ .key }}</c>, <c>{{ index . "a-b" }}</c>, the filters
/// of <see cref="TemplateFunctions"/>, <c>${parameter}</c> for values that differ between environments, and <c>$${</c> for a literal <c>${</c>.
/// </summary>
public sealed partial record Template
{
    private Template(ImmutableArray<TemplatePart> parts) => Parts = parts;

    /// <summary>The parts, in order.</summary>
    public ImmutableArray<TemplatePart> Parts { get; }

    /// <summary>Names of the keys that the text is composed of, each once.</summary>
    public IEnumerable<string> Keys => Parts.OfType<TemplatePart.Value>().Select(part => part.Key).Distinct();

    /// <summary>Names of the parameters that the text refers to, each once.</summary>
    public IEnumerable<string> Parameters => Parts.OfType<TemplatePart.Parameter>().Select(part => part.Name).Distinct();

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text as written.</param>
    /// <exception cref="FormatException">The text uses something outside the language; the message says what, where and what is allowed.</exception>
    public static Template Parse(string text) => new(TemplateParser.Parse(text));

    /// <summary>The template that consists of one key.</summary>
    public static Template OfKey(string key) => Of(new TemplatePart.Value(key, []));

    /// <summary>The template that consists of one value.</summary>
    /// <param name="value">The value, with its filters.</param>
    public static Template Of(TemplatePart.Value value) => new([value]);

    /// <summary>The same template with its keys renamed.</summary>
    /// <param name="names">New names by present names; every key that the template uses.</param>
    /// <exception cref="KeyNotFoundException">A key has no other name.</exception>
    public Template Rename(IReadOnlyDictionary<string, string> names) =>
        new([.. Parts.Select(part => part is TemplatePart.Value value ? value with { Key = names[value.Key] } : part)]);

    /// <summary>The same template with every parameter replaced by its value.</summary>
    /// <param name="parameters">Values by name; every parameter that the template uses.</param>
    /// <exception cref="KeyNotFoundException">A parameter has no value.</exception>
    public Template Resolve(IReadOnlyDictionary<string, string> parameters) =>
        new([.. Parts.Select(part => part is TemplatePart.Parameter parameter ? new TemplatePart.Literal(parameters[parameter.Name]) : part)]);

    /// <summary>Names of the keys whose values the template decodes from base64, each once.</summary>
    public IEnumerable<string> DecodedKeys =>
        Parts.OfType<TemplatePart.Value>().Where(part => part.Filters is [TemplateFilter.Base64Decode, ..]).Select(part => part.Key).Distinct();

    /// <summary>The functions that the template uses, each once.</summary>
    public IEnumerable<TemplateFunction> Functions =>
        Parts.OfType<TemplatePart.Value>().SelectMany(part => part.Filters).Distinct().Select(TemplateFunctions.Of);

    /// <summary>The bytes of the composed value.</summary>
    /// <param name="values">Values by key; every key that the template uses.</param>
    /// <exception cref="KeyNotFoundException">A key has no value.</exception>
    /// <exception cref="InvalidOperationException">A parameter was not resolved, or level plain lacks a function.</exception>
    public byte[] Render(IReadOnlyDictionary<string, string> values) =>
    [
        .. Parts.SelectMany(part => part switch
        {
            TemplatePart.Literal literal => Encoding.UTF8.GetBytes(literal.Text),
            TemplatePart.Value value => value.Filters.Aggregate(Encoding.UTF8.GetBytes(values[value.Key]), TemplateFilters.Apply),
            _ => throw new InvalidOperationException($"parameter '{((TemplatePart.Parameter)part).Name}' was not resolved before rendering"),
        }),
    ];

    /// <summary>
    /// The template in the Go template language that Sealed Secrets and the External Secrets Operator run. Literal braces are quoted, so
    /// that nothing in a parameter's value is ever run as a template.
    /// </summary>
    /// <exception cref="InvalidOperationException">A parameter was not resolved.</exception>
    public string ToGoTemplate()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part switch
            {
                TemplatePart.Literal literal => Quoted(literal.Text),
                TemplatePart.Value value =>
                    $"{{{{ "
                        + $"{string.Join(" | ", [KeyReference(value.Key), .. value.Filters.Select(filter => TemplateFunctions.Of(filter).Name)])} "
                        + $"}}}}",
                _ => throw new InvalidOperationException($"parameter '{((TemplatePart.Parameter)part).Name}' was not resolved before rendering"),
            });
        }

        return text.ToString();
    }

    /// <summary>The text, quoted so that a Go template engine returns it unchanged.</summary>
    public static string Quoted(string text) => OpeningBrace().Replace(text, "{{ \"{\" }}");

    private static string KeyReference(string key) => TemplateParser.IsIdentifier(key) ? $".{key}" : $"index . \"{key}\"";

    /// <summary>A brace that could open an action with the character after it, even if that is in the next part.</summary>
    [GeneratedRegex("""\{(?=\{|\z)""", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningBrace();
}
