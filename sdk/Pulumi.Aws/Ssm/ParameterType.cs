namespace Pulumi.Aws.Ssm;

/// <summary>How Parameter Store keeps a value.</summary>
[EnumType]
public readonly record struct ParameterType
{
    private readonly string _value;

    private ParameterType(string value) => _value = value;

    public static ParameterType String { get; } = new("String");
    public static ParameterType StringList { get; } = new("StringList");
    public static ParameterType SecureString { get; } = new("SecureString");

    public static explicit operator string(ParameterType value) => value._value;

    public override string ToString() => _value;
}
