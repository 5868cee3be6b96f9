namespace Pulumi.AzureNative.KeyVault;

/// <summary>What happens to a caller that no network rule names.</summary>
[EnumType]
public readonly record struct NetworkRuleAction
{
    private readonly string _value;

    private NetworkRuleAction(string value) => _value = value;

    public static NetworkRuleAction Allow { get; } = new("Allow");
    public static NetworkRuleAction Deny { get; } = new("Deny");

    public static explicit operator string(NetworkRuleAction value) => value._value;

    public override string ToString() => _value;
}
