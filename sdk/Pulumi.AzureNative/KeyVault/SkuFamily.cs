namespace Pulumi.AzureNative.KeyVault;

/// <summary>Family of tiers; there is one.</summary>
[EnumType]
public readonly struct SkuFamily : IEquatable<SkuFamily>
{
    private readonly string _value;

    private SkuFamily(string value) => _value = value;

    public static SkuFamily A { get; } = new("A");

    public static explicit operator string(SkuFamily value) => value._value;
    public static bool operator ==(SkuFamily left, SkuFamily right) => left._value == right._value;
    public static bool operator !=(SkuFamily left, SkuFamily right) => left._value != right._value;

    public bool Equals(SkuFamily other) => _value == other._value;
    public override bool Equals(object? obj) => obj is SkuFamily other && _value == other._value;
    public override int GetHashCode() => HashCode.Combine(_value);
    public override string ToString() => _value;
}
