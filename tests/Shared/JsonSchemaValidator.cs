using System.Text.Json;
using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>Validates JSON against the part of JSON Schema that our own schemas, Kubernetes and its CRDs use.</summary>
/// <remarks>
/// A keyword that is not implemented throws NotSupportedException. CEL rules (x-kubernetes-validations) are not run.
/// With closed objects, a field is known if `properties` of any schema that applies to its object declares it
/// (through $ref and allOf, and of anyOf, oneOf and if only the branches that match).
/// </remarks>
/// <param name="schema">The root schema; $ref is resolved in it.</param>
/// <param name="closeObjects">Report fields that no schema declares, wherever `properties` is given and nothing opens the object.</param>
/// <param name="fillDefaults">As the API server does, take a required field that has a `default` for present.</param>
public sealed partial class JsonSchemaValidator(JsonNode schema, bool closeObjects = false, bool fillDefaults = false)
{
    private static readonly HashSet<string> Annotations =
    [
        "title", "description", "default", "example", "examples", "$schema", "$id", "$comment", "$defs", "definitions",
        "deprecated", "readOnly", "writeOnly", "externalDocs", "nullable",
    ];

    /// <summary>What is wrong with the instance, as `path: problem`; empty if it is valid. String values are never quoted.</summary>
    /// <param name="instance">The JSON to check; null is JSON's null.</param>
    /// <param name="at">The schema to start with, as a reference into the root schema.</param>
    public IReadOnlyList<string> Violations(JsonNode? instance, string at = "#")
    {
        var findings = new SchemaFindings();
        Check(Resolve(at), new Place(instance, "", findings));
        if (closeObjects)
            findings.CloseObjects();
        return [.. findings.Violations.Distinct()];
    }

    private void Check(JsonNode? rules, Place place)
    {
        if (rules is JsonObject applied)
        {
            if (place.Value is null && SchemaAssertions.IsTrue(applied["nullable"]))
                return;
            foreach (var (keyword, rule) in applied)
                Apply(keyword, rule, applied, place);
        }
        else if (rules?.GetValueKind() == JsonValueKind.False)
        {
            place.Report("is not allowed");
        }
        else if (!SchemaAssertions.IsTrue(rules))
        {
            throw new NotSupportedException($"the schema for '{place.Path}' is neither an object nor true or false");
        }
    }

    private void Apply(string keyword, JsonNode? rule, JsonObject rules, Place place)
    {
        switch (keyword)
        {
            case "$ref": Check(Resolve(rule!.GetValue<string>()), place); break;
            case "allOf": AllOf(rule!.AsArray(), place); break;
            case "anyOf" or "oneOf": Alternatives(keyword, rule!.AsArray(), place); break;
            case "not": Not(rule, place); break;
            case "if": If(rule, rules, place); break;
            case "then" or "else": break; // read by "if"
            case "properties": Properties(rule!.AsObject(), place); break;
            case "patternProperties": PatternProperties(rule!.AsObject(), place); break;
            case "additionalProperties": AdditionalProperties(rule, rules, place); break;
            case "propertyNames": PropertyNames(rule, place); break;
            case "required": Required(rule!.AsArray(), rules, place); break;
            case "items": Items(rule, place); break;
            case "type" when SchemaAssertions.IsTrue(rules["x-kubernetes-int-or-string"]): break;
            case "x-kubernetes-int-or-string" when SchemaAssertions.IsTrue(rule): Assert("type", new JsonArray("integer", "string"), place); break;
            case "x-kubernetes-preserve-unknown-fields" when SchemaAssertions.IsTrue(rule): place.AllowAll(); break;
            case var _ when Annotations.Contains(keyword) || keyword.StartsWith("x-kubernetes-", StringComparison.Ordinal): break;
            default: Assert(keyword, rule, place); break;
        }
    }

    private static void Assert(string keyword, JsonNode? rule, Place place)
    {
        if (rule is null || !SchemaAssertions.TryCheck(keyword, rule, place.Value, out var problem))
            throw new NotSupportedException($"the schema keyword '{keyword}' for '{place.Path}' is not implemented in {nameof(JsonSchemaValidator)}");
        if (problem is not null)
            place.Report(problem);
    }

    private JsonNode? Resolve(string reference)
    {
        if (reference != "#" && !reference.StartsWith("#/", StringComparison.Ordinal))
            throw new NotSupportedException($"the schema reference '{reference}' is not local; only #/... is resolved");
        JsonNode? target = schema;
        foreach (var part in reference.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            target = (target as JsonObject)?[name]
                ?? throw new NotSupportedException($"the schema reference '{reference}' leads nowhere");
        }

        return target;
    }

    /// <summary>A value of the instance, where it stands, and where to note what is found about it.</summary>
    private readonly record struct Place(JsonNode? Value, string Path, SchemaFindings Findings)
    {
        public void Report(string problem) => Findings.Violation(Path, problem);

        public void AllowAll()
        {
            if (Value is JsonObject node)
                Findings.Allow(node, Path, node.Select(field => field.Key));
        }

        public Place Field(string name, JsonNode? value) => this with { Value = value, Path = JsonPath.Field(Path, name) };

        public Place Item(int index, JsonNode? value) => this with { Value = value, Path = JsonPath.Item(Path, index) };

        /// <summary>The same value with findings of its own, to try an alternative.</summary>
        public Place Apart() => this with { Findings = new SchemaFindings() };
    }
}
