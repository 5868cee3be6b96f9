using System.Text.Json.Nodes;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Lint;

/// <summary>The JSON Schema of what <see cref="LintReport"/> writes: docs/reference/lint.schema.json.</summary>
internal static class LintSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Build()
    {
        var properties = new JsonObject
        {
            ["file"] = Described("string", "The file as the command line led to it, with forward slashes."),
            ["line"] = Described("integer", "Line, counted from 1; 0 for the file as a whole."),
            ["column"] = Described("integer", "Column, counted from 1; 0 for the file as a whole."),
            ["severity"] = new JsonObject
            {
                ["description"] = "Whether it fails the run.",
                ["enum"] = new JsonArray([.. Enum.GetValues<Severity>().Select(value => JsonValue.Create(Word.Of(value)))]),
            },
            ["rule"] = new JsonObject
            {
                ["description"] = "Id of the rule, described in lint.md.",
                ["type"] = "string",
                ["pattern"] = "^[A-Z]{3}[0-9]{3}$",
                ["examples"] = new JsonArray("SEC103"),
            },
            ["message"] = Described("string", "What is wrong and what to change; never a value."),
            ["fixed"] = Described("boolean", "Whether --fix has mended it; then it no longer fails the run."),
        };
        return new()
        {
            ["$schema"] = PublishedSchemas.Draft,
            ["title"] = "Findings of secrets-ladder: lint --format json",
            ["description"] = "What lint found, by file, line, column and rule.",
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]),
                ["additionalProperties"] = false,
            },
        };
    }

    private static JsonObject Described(string type, string description) => new() { ["description"] = description, ["type"] = type };
}
