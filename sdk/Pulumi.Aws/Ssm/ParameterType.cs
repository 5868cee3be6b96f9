namespace Pulumi.Aws.Ssm;

/// <summary>How Parameter Store keeps a value.</summary>
[EnumType]
public readonly struct ParameterType : IEquatable<ParameterType>
{
    private readonly string _value;

    private ParameterType(string value) => _value = value;

    public static ParameterType String { get; } = new("String");
    public static ParameterType StringList { get; } = new("StringList");
    public static ParameterType SecureString { get; } = new("SecureString");

    public static explicit operator string(ParameterType value) => value._value;

    public static bool operator ==(ParameterType left, ParameterType right) => left._value == right._value;

    public static bool operator !=(ParameterType left, ParameterType right) => left._value != right._value;

    public bool Equals(ParameterType other) => _value == other._value;

    public override bool Equals(object? obj) => obj is ParameterType other && _value == other._value;

    public override int GetHashCode() => HashCode.Combine(_value);

    public override string ToString() => _value;
}
