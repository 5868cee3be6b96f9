namespace Pulumi.AzureNative.KeyVault;

/// <summary>Family of tiers; there is one.</summary>
[EnumType]
public readonly record struct SkuFamily
{
    private readonly string _value;

    private SkuFamily(string value) => _value = value;

    public static SkuFamily A { get; } = new("A");

    public static explicit operator string(SkuFamily value) => value._value;

    public override string ToString() => _value;
}
