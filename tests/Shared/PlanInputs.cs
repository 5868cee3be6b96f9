using System.Text.Json;
using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>
/// The inputs of one resource of a plan, or an object among them; what is not there as expected is an error, and never passed over.
/// </summary>
/// <param name="node">The object.</param>
/// <param name="place">What it belongs to, for messages.</param>
internal sealed class PlanInputs(JsonObject node, string place)
{
    private const string Secret = "[secret]";

    public bool Has(string name) => node[name] is not null;

    /// <summary>A text that must be there.</summary>
    public string Text(string name) => OptionalText(name) ?? throw new FormatException($"{place} has no {name}, or the plan does not know it");

    public string? OptionalText(string name) => node[name] is { } value ? Text(value, name) : null;

    /// <summary>The texts of a list; none where there is no list.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. List(name).Select(item => Text(item, name))];

    /// <summary>The items of a list, whatever they are; none where there is no list.</summary>
    public JsonArray List(string name) => node[name] switch
    {
        null => [],
        JsonArray list => list,
        var other => throw Wrong(name, "a list", other),
    };

    public bool? Flag(string name) => node[name] switch
    {
        null => null,
        { } value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        var other => throw Wrong(name, "true or false", other),
    };

    public PlanInputs? Object(string name) => node[name] switch
    {
        null => null,
        JsonObject inner => new PlanInputs(inner, $"{name} of {place}"),
        var other => throw Wrong(name, "an object", other),
    };

    /// <summary>Throws if there is another input than those named.</summary>
    public void OnlyKnows(params IEnumerable<string> known)
    {
        if (node.Where(input => input.Value is not null).Select(input => input.Key).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw NotEvaluated(unknown);
    }

    /// <summary>Throws if one of the inputs is there.</summary>
    public void Refuses(params IEnumerable<string> names)
    {
        if (names.FirstOrDefault(Has) is { } refused)
            throw NotEvaluated(refused);
    }

    private NotSupportedException NotEvaluated(string name) => new($"the input {name} of {place} can change who reads what and is not evaluated");

    private string Text(JsonNode? value, string name)
    {
        if (value?.GetValueKind() != JsonValueKind.String)
            throw Wrong(name, "a text", value);
        var text = value.GetValue<string>();
        return text.Contains(Secret, StringComparison.Ordinal)
            ? throw new NotSupportedException($"the input {name} of {place} is secret in the plan and cannot be evaluated")
            : text;
    }

    private FormatException Wrong(string name, string expected, JsonNode? value) =>
        new($"the input {name} of {place} must be {expected}, got {value?.ToJsonString() ?? "null"}");
}
