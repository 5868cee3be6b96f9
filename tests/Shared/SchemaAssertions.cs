using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SecretsLadder.Shared;

/// <summary>The keywords of JSON Schema that look at one value only. What they report never quotes a string value.</summary>
internal static class SchemaAssertions
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    /// <summary>Checks one keyword; false if it is not of this kind. `problem` is null if the value is right.</summary>
    public static bool TryCheck(string keyword, JsonNode rule, JsonNode? value, out string? problem)
    {
        var known = true;
        problem = keyword switch
        {
            "type" => Type(rule, value),
            "enum" => rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)) ? null : $"must be one of {rule.ToJsonString()}",
            "const" => JsonNode.DeepEquals(rule, value) ? null : $"must be {rule.ToJsonString()}",
            "pattern" => IsString(value) && !Matches(rule.GetValue<string>(), value!.GetValue<string>()) ? $"must match {rule}" : null,
            "format" => IsString(value) && rule.GetValue<string>() == "byte" && !IsBase64(value!.GetValue<string>()) ? "must be base64" : null,
            "minLength" => Bound(Length(value), rule, (n, limit) => n >= limit, "must have at least {0} characters"),
            "maxLength" => Bound(Length(value), rule, (n, limit) => n <= limit, "must have at most {0} characters"),
            "minimum" => Bound(Number(value), rule, (n, limit) => n >= limit, "must be at least {0}"),
            "maximum" => Bound(Number(value), rule, (n, limit) => n <= limit, "must be at most {0}"),
            "exclusiveMinimum" => Bound(Number(value), rule, (n, limit) => n > limit, "must be more than {0}"),
            "exclusiveMaximum" => Bound(Number(value), rule, (n, limit) => n < limit, "must be less than {0}"),
            "minItems" => Bound((value as JsonArray)?.Count, rule, (n, limit) => n >= limit, "must have at least {0} items"),
            "maxItems" => Bound((value as JsonArray)?.Count, rule, (n, limit) => n <= limit, "must have at most {0} items"),
            "minProperties" => Bound((value as JsonObject)?.Count, rule, (n, limit) => n >= limit, "must have at least {0} fields"),
            "maxProperties" => Bound((value as JsonObject)?.Count, rule, (n, limit) => n <= limit, "must have at most {0} fields"),
            "uniqueItems" => IsTrue(rule) && value is JsonArray items && HasRepeat(items) ? "must not repeat an item" : null,
            _ => Unknown(out known),
        };
        return known;
    }

    /// <summary>True if the text matches a JSON Schema pattern (which is not anchored by itself).</summary>
    public static bool Matches(string pattern, string text) => Patterns.GetOrAdd(pattern, Compile).IsMatch(text);

    public static bool IsTrue(JsonNode? rule) => rule?.GetValueKind() == JsonValueKind.True;

    private static string? Type(JsonNode rule, JsonNode? value)
    {
        var allowed = rule is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToList() : [rule.GetValue<string>()];
        var actual = TypeOf(value);
        var right = allowed.Contains(actual) || (actual == "integer" && allowed.Contains("number"));
        return right ? null : $"must be {string.Join(" or ", allowed)}, is {actual}";
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => double.IsInteger(Number(value)!.Value) ? "integer" : "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    private static bool IsString(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;

    private static double? Length(JsonNode? value) => IsString(value) ? value!.GetValue<string>().EnumerateRunes().Count() : null;

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private static string? Bound(double? actual, JsonNode rule, Func<double, double, bool> holds, string problem)
    {
        var limit = Number(rule) ?? throw new NotSupportedException("a bound in the schema is not a number; use the form of draft 2020-12");
        return actual is not { } number || holds(number, limit) ? null : string.Format(CultureInfo.InvariantCulture, problem, limit);
    }

    private static bool IsBase64(string text) => Base64.IsValid(text) && !text.Contains(' ', StringComparison.Ordinal);

    private static bool HasRepeat(JsonArray items) =>
        items.Where((item, index) => items.Take(index).Any(earlier => JsonNode.DeepEquals(earlier, item))).Any();

    // In .NET a final $ also matches before a last line break; in Kubernetes (RE2) and ECMAScript it does not.
    private static Regex Compile(string pattern) => new(
        pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern[..^1] + "\\z" : pattern,
        RegexOptions.CultureInvariant);

    private static string? Unknown(out bool known)
    {
        known = false;
        return null;
    }
}
