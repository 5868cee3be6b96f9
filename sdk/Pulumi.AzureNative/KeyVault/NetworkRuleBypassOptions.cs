namespace Pulumi.AzureNative.KeyVault;

/// <summary>Who passes by the network rules.</summary>
[EnumType]
public readonly record struct NetworkRuleBypassOptions
{
    private readonly string _value;

    private NetworkRuleBypassOptions(string value) => _value = value;

    public static NetworkRuleBypassOptions AzureServices { get; } = new("AzureServices");
    public static NetworkRuleBypassOptions None { get; } = new("None");

    public static explicit operator string(NetworkRuleBypassOptions value) => value._value;

    public override string ToString() => _value;
}
