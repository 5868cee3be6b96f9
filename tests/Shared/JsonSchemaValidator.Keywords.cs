using System.Text.Json;
using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

// The keywords that apply schemas to the value itself, to its fields or to its items.
public sealed partial class JsonSchemaValidator
{
    private void AllOf(JsonArray parts, Place place)
    {
        foreach (var part in parts)
            Check(part, place);
    }

    private void Alternatives(string keyword, JsonArray branches, Place place)
    {
        var tried = branches.Select(branch => Try(branch, place)).ToList();
        var matching = tried.Where(branch => branch.Violations.Count == 0).ToList();

        // Where nothing matches, the fields of all branches are known: the one violation below is enough.
        foreach (var branch in matching.Count == 0 ? tried : matching)
            place.Findings.Merge(branch);
        if (matching.Count == 0)
            place.Report($"matches no alternative of {keyword}; nearest: {string.Join("; ", tried.MinBy(b => b.Violations.Count)!.Violations)}");
        else if (keyword == "oneOf" && matching.Count > 1)
            place.Report($"matches {matching.Count} alternatives of oneOf, must match one");
    }

    private void Not(JsonNode? rule, Place place)
    {
        if (Try(rule, place).Violations.Count == 0)
            place.Report("matches what the schema forbids by `not`");
    }

    private void If(JsonNode? rule, JsonObject rules, Place place)
    {
        var condition = Try(rule, place);
        var holds = condition.Violations.Count == 0;
        if (holds)
            place.Findings.Merge(condition);
        if (rules.TryGetPropertyValue(holds ? "then" : "else", out var next))
            Check(next, place);
    }

    private SchemaFindings Try(JsonNode? rule, Place place)
    {
        var apart = place.Apart();
        Check(rule, apart);
        return apart.Findings;
    }

    private void Properties(JsonObject properties, Place place)
    {
        if (place.Value is not JsonObject node)
            return;
        place.Findings.Describe(node, place.Path);
        place.Findings.Allow(node, place.Path, properties.Select(property => property.Key));
        foreach (var (name, value) in node.Where(field => properties.ContainsKey(field.Key)))
            Check(properties[name], place.Field(name, value));
    }

    private void PatternProperties(JsonObject patterns, Place place)
    {
        if (place.Value is not JsonObject node)
            return;
        foreach (var (pattern, rule) in patterns)
        {
            foreach (var (name, value) in node.Where(field => SchemaAssertions.Matches(pattern, field.Key)))
            {
                place.Findings.Allow(node, place.Path, [name]);
                Check(rule, place.Field(name, value));
            }
        }
    }

    private void AdditionalProperties(JsonNode? rule, JsonObject rules, Place place)
    {
        if (place.Value is not JsonObject node)
            return;
        var closed = rule?.GetValueKind() == JsonValueKind.False;
        foreach (var (name, value) in node.Where(field => !IsDeclared(field.Key, rules)))
        {
            if (closed)
                place.Field(name, value).Report(SchemaFindings.UnknownField);
            else
                Check(rule, place.Field(name, value));
        }

        if (!closed)
            place.AllowAll();
    }

    private static bool IsDeclared(string name, JsonObject rules) =>
        (rules["properties"] as JsonObject)?.ContainsKey(name) == true
        || (rules["patternProperties"] as JsonObject)?.Any(pattern => SchemaAssertions.Matches(pattern.Key, name)) == true;

    private void PropertyNames(JsonNode? rule, Place place)
    {
        foreach (var (name, _) in place.Value as JsonObject ?? [])
            Check(rule, place.Field(name, JsonValue.Create(name)));
    }

    private void Required(JsonArray names, JsonObject rules, Place place)
    {
        if (place.Value is not JsonObject node)
            return;
        foreach (var name in names.Select(n => n!.GetValue<string>()).Where(n => !node.ContainsKey(n)))
        {
            var hasDefault = (rules["properties"]?[name] as JsonObject)?.ContainsKey("default") == true;
            if (!(fillDefaults && hasDefault))
                place.Field(name, null).Report("is required");
        }
    }

    private void Items(JsonNode? rule, Place place)
    {
        var items = place.Value as JsonArray ?? [];
        for (var index = 0; index < items.Count; index++)
            Check(rule, place.Item(index, items[index]));
    }
}
