using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SecretsLadder.Shared;

/// <summary>Reads YAML as JSON by the core schema of YAML 1.2: plain true, null, 1 and 1.5 are typed, quoted scalars and keys are strings.</summary>
public static partial class YamlJson
{
    private const string CoreTag = "tag:yaml.org,2002:";

    /// <summary>The only document of a text (null if it is empty); throws FormatException if there are several.</summary>
    public static JsonNode? Parse(string yaml)
    {
        var documents = ParseAll(yaml);
        return documents.Count <= 1
            ? documents.SingleOrDefault()
            : throw new FormatException($"one YAML document is expected, got {documents.Count}; use ParseAll");
    }

    /// <summary>All documents of a text, in order; an empty document is null. Errors name the place, never the text.</summary>
    public static IReadOnlyList<JsonNode?> ParseAll(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            // The message and the inner exceptions can quote the text: only the place goes on.
            throw Invalid("malformed or a repeated key", e.Start);
        }

        return [.. stream.Documents.Select(document => Convert(document.RootNode))];
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Scalar(scalar),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(Key(child.Key), Convert(child.Value)))),
        _ => throw Invalid("an unsupported node", node.Start),
    };

    private static string Key(YamlNode node) =>
        (node as YamlScalarNode)?.Value ?? throw Invalid("a key that is not a scalar", node.Start);

    private static JsonValue? Scalar(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (node.Tag.IsEmpty)
            return node.Style == ScalarStyle.Plain ? Plain(text, node) : JsonValue.Create(text);
        return node.Tag.IsNonSpecific || node.Tag.Value == CoreTag + "str"
            ? JsonValue.Create(text)
            : throw Invalid("a tag other than !!str", node.Start);
    }

    private static JsonValue? Plain(string text, YamlScalarNode node)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE":
                return JsonValue.Create(false);
        }

        if (Radix().IsMatch(text))
            return JsonValue.Create(System.Convert.ToInt64(text[2..], text[1] == 'x' ? 16 : 8));
        if (Integer().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return JsonValue.Create(integer);
        if (Float().IsMatch(text) && double.Parse(text, CultureInfo.InvariantCulture) is var number && double.IsFinite(number))
            return JsonValue.Create(number);
        return Float().IsMatch(text) || NotJson().IsMatch(text)
            ? throw Invalid("a number that JSON cannot hold", node.Start)
            : JsonValue.Create(text);
    }

    private static FormatException Invalid(string problem, Mark place) =>
        new($"YAML is not usable at line {place.Line}, column {place.Column}: {problem}");

    [GeneratedRegex(@"^(0o[0-7]{1,20}|0x[0-9a-fA-F]{1,15})\z")]
    private static partial Regex Radix();

    [GeneratedRegex(@"^[-+]?[0-9]+\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+)\z")]
    private static partial Regex NotJson();
}
