namespace Pulumi.Aws.Iam;

/// <summary>Whether a statement allows or denies.</summary>
[EnumType]
public readonly struct PolicyStatementEffect : IEquatable<PolicyStatementEffect>
{
    private readonly string _value;

    private PolicyStatementEffect(string value) => _value = value;

    public static PolicyStatementEffect ALLOW { get; } = new("Allow");
    public static PolicyStatementEffect DENY { get; } = new("Deny");

    public static explicit operator string(PolicyStatementEffect value) => value._value;

    public static bool operator ==(PolicyStatementEffect left, PolicyStatementEffect right) => left._value == right._value;

    public static bool operator !=(PolicyStatementEffect left, PolicyStatementEffect right) => left._value != right._value;

    public bool Equals(PolicyStatementEffect other) => _value == other._value;

    public override bool Equals(object? obj) => obj is PolicyStatementEffect other && _value == other._value;

    public override int GetHashCode() => HashCode.Combine(_value);

    public override string ToString() => _value;
}
