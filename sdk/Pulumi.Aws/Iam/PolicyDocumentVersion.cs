namespace Pulumi.Aws.Iam;

/// <summary>A version of the policy language.</summary>
[EnumType]
public readonly struct PolicyDocumentVersion : IEquatable<PolicyDocumentVersion>
{
    private readonly string _value;

    private PolicyDocumentVersion(string value) => _value = value;

    public static PolicyDocumentVersion PolicyDocumentVersion_2012_10_17 { get; } = new("2012-10-17");
    public static PolicyDocumentVersion PolicyDocumentVersion_2008_10_17 { get; } = new("2008-10-17");

    public static explicit operator string(PolicyDocumentVersion value) => value._value;

    public static bool operator ==(PolicyDocumentVersion left, PolicyDocumentVersion right) => left._value == right._value;

    public static bool operator !=(PolicyDocumentVersion left, PolicyDocumentVersion right) => left._value != right._value;

    public bool Equals(PolicyDocumentVersion other) => _value == other._value;

    public override bool Equals(object? obj) => obj is PolicyDocumentVersion other && _value == other._value;

    public override int GetHashCode() => HashCode.Combine(_value);

    public override string ToString() => _value;
}
