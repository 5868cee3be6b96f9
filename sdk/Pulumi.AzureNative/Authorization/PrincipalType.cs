namespace Pulumi.AzureNative.Authorization;

/// <summary>What a principal is.</summary>
[EnumType]
public readonly struct PrincipalType : IEquatable<PrincipalType>
{
    private readonly string _value;

    private PrincipalType(string value) => _value = value;

    public static PrincipalType User { get; } = new("User");
    public static PrincipalType Group { get; } = new("Group");
    public static PrincipalType ServicePrincipal { get; } = new("ServicePrincipal");

    public static explicit operator string(PrincipalType value) => value._value;
    public static bool operator ==(PrincipalType left, PrincipalType right) => left._value == right._value;
    public static bool operator !=(PrincipalType left, PrincipalType right) => left._value != right._value;

    public bool Equals(PrincipalType other) => _value == other._value;
    public override bool Equals(object? obj) => obj is PrincipalType other && _value == other._value;
    public override int GetHashCode() => HashCode.Combine(_value);
    public override string ToString() => _value;
}
