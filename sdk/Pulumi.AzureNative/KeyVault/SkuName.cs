namespace Pulumi.AzureNative.KeyVault;

/// <summary>Name of a tier.</summary>
[EnumType]
public readonly struct SkuName : IEquatable<SkuName>
{
    private readonly string _value;

    private SkuName(string value) => _value = value;

    public static SkuName Standard { get; } = new("standard");
    public static SkuName Premium { get; } = new("premium");

    public static explicit operator string(SkuName value) => value._value;
    public static bool operator ==(SkuName left, SkuName right) => left._value == right._value;
    public static bool operator !=(SkuName left, SkuName right) => left._value != right._value;

    public bool Equals(SkuName other) => _value == other._value;
    public override bool Equals(object? obj) => obj is SkuName other && _value == other._value;
    public override int GetHashCode() => HashCode.Combine(_value);
    public override string ToString() => _value;
}
