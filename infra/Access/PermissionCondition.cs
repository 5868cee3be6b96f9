using System.Collections.Immutable;

namespace SecretsLadder.Infra.Access;

/// <summary>A condition of an AWS policy: an operator, a key, and values of which one must match.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Key">The key.</param>
/// <param name="Values">The values, in order.</param>
internal sealed record PermissionCondition(string Operator, string Key, ImmutableArray<string> Values)
{
    /// <summary>The operators with which fewer values let less through; of the others only equal conditions are compared.</summary>
    private static readonly string[] Matching = ["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "Bool", "IpAddress"];

    /// <summary>The condition that an input sets, or nothing if there is no such input and everybody is allowed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="input">A text, or a list of texts of which one must match.</param>
    public static IEnumerable<PermissionCondition> Where(string key, object? input) => input switch
    {
        string { Length: > 0 } text => [new("StringEquals", key, [text])],
        IEnumerable<object> list when list.OfType<string>().ToList() is { Count: > 0 } texts =>
            [new("StringEquals", key, [.. texts.Order(StringComparer.Ordinal)])],
        _ => [],
    };

    /// <summary>Whether whatever another condition lets through, this one does too. False where that cannot be told.</summary>
    /// <param name="other">The other condition.</param>
    public bool Admits(PermissionCondition other) =>
        Operator == other.Operator && string.Equals(Key, other.Key, StringComparison.OrdinalIgnoreCase)
        && (Matching.Contains(Operator) ? other.Values.All(value => Values.Contains(value)) : Values.SequenceEqual(other.Values));

    /// <summary>The condition as reports show it.</summary>
    public override string ToString() => $"{Operator} {Key} {string.Join(" or ", Values)}";
}
