using System.Text.Json;

namespace Pulumi;

/// <summary>An input that is a JSON document, given as text or parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>An empty input: no element.</summary>
    public InputJson() : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output) : base(output)
    {
    }

    // From text, a document or an element.
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonDocument.Parse(text).RootElement));
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(parsed => parsed.RootElement));
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
