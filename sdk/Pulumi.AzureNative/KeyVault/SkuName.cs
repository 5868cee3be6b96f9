namespace Pulumi.AzureNative.KeyVault;

/// <summary>Name of a tier.</summary>
[EnumType]
public readonly record struct SkuName
{
    private readonly string _value;

    private SkuName(string value) => _value = value;

    public static SkuName Standard { get; } = new("standard");
    public static SkuName Premium { get; } = new("premium");

    public static explicit operator string(SkuName value) => value._value;

    public override string ToString() => _value;
}
