using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Aws;

/// <summary>One operator on one context key, with the values that a statement names for it.</summary>
internal sealed class PolicyCondition
{
    private const string ForAllValues = "ForAllValues:";
    private const string ForAnyValue = "ForAnyValue:";
    private const string IfExists = "IfExists";
    private const string Null = "Null";

    private static readonly Dictionary<string, Comparison> Comparisons = new()
    {
        ["StringEquals"] = new(string.Equals),
        ["StringNotEquals"] = new(string.Equals, Negated: true),
        ["StringEqualsIgnoreCase"] = new(EqualsIgnoreCase),
        ["StringNotEqualsIgnoreCase"] = new(EqualsIgnoreCase, Negated: true),
        ["StringLike"] = new((pattern, value) => Wildcard.Fits(pattern, value)),
        ["StringNotLike"] = new((pattern, value) => Wildcard.Fits(pattern, value), Negated: true),
        // AWS evaluates the Equals and Like forms for ARNs alike.
        ["ArnEquals"] = new(Wildcard.FitsArn),
        ["ArnLike"] = new(Wildcard.FitsArn),
        ["ArnNotEquals"] = new(Wildcard.FitsArn, Negated: true),
        ["ArnNotLike"] = new(Wildcard.FitsArn, Negated: true),
        ["Bool"] = new(EqualsIgnoreCase),
        [Null] = new(string.Equals),
    };

    private readonly string _operator;
    private readonly string _quantifier;
    private readonly bool _ifExists;
    private readonly Comparison _comparison;
    private readonly string _key;
    private readonly IReadOnlyList<string> _expected;

    private PolicyCondition(string text, string key, IReadOnlyList<string> expected)
    {
        _quantifier = new[] { ForAllValues, ForAnyValue }.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        _ifExists = text.EndsWith(IfExists, StringComparison.Ordinal);
        _operator = text[_quantifier.Length..(_ifExists ? ^IfExists.Length : ^0)];
        (_key, _expected) = (key, expected);
        // What ForAnyValue means together with IfExists for an absent key is not documented: the two contradict each other.
        var contradicts = (_quantifier == ForAnyValue && _ifExists) || (_operator == Null && (_ifExists || _quantifier.Length > 0));
        if (!Comparisons.TryGetValue(_operator, out _comparison!) || contradicts)
            throw new NotSupportedException($"the condition operator {text} is not evaluated; known: {string.Join(", ", Comparisons.Keys)}");
        CheckValues();
    }

    /// <summary>Every condition of a statement's Condition element; all of them must hold.</summary>
    public static IReadOnlyList<PolicyCondition> All(JsonNode? condition)
    {
        if (condition is null)
            return [];
        return [.. PolicyJson.Object(condition, "Condition").SelectMany(
            entry => PolicyJson.Object(entry.Value, entry.Key),
            (entry, key) => new PolicyCondition(
                entry.Key, PolicyJson.String(key.Key, entry.Key), PolicyJson.Strings(key.Value, $"{entry.Key} {key.Key}")))];
    }

    public bool Holds(PolicyRequest request)
    {
        var values = request.Values(_key);
        if (_operator == Null)
            return _expected.Contains(values.IsEmpty ? "true" : "false");
        if (values.IsEmpty && _ifExists)
            return true;
        return (_quantifier, values.Length) switch
        {
            // To a set operator an empty string is as good as no value.
            (ForAllValues, _) => values.Where(value => value.Length > 0).All(Fits),
            (ForAnyValue, _) => values.Where(value => value.Length > 0).Any(Fits),
            (_, 0) => _comparison.Negated,
            (_, 1) => Fits(values[0]),
            _ => throw new NotSupportedException($"{_key} has several values in the request, but {_operator} has no ForAnyValue: or ForAllValues:"),
        };
    }

    private static bool EqualsIgnoreCase(string expected, string value) => string.Equals(expected, value, StringComparison.OrdinalIgnoreCase);

    private void CheckValues()
    {
        if (_operator is "Bool" or Null && _expected.Any(value => value is not ("true" or "false")))
            throw new FormatException($"{_operator} on {_key} takes true or false, got {string.Join(", ", _expected)}");
        if (_operator.StartsWith("Arn", StringComparison.Ordinal) && _expected.Any(value => value.Split(':').Length < 6))
            throw new NotSupportedException($"{_operator} on {_key} is evaluated for ARNs of six parts only, got {string.Join(", ", _expected)}");
    }

    private bool Fits(string value) => _expected.Any(expected => _comparison.Fits(expected, value)) != _comparison.Negated;

    private sealed record Comparison(Func<string, string, bool> Fits, bool Negated = false);
}
