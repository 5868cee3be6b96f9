namespace Pulumi.AzureNative.KeyVault;

/// <summary>Who passes by the network rules.</summary>
[EnumType]
public readonly struct NetworkRuleBypassOptions : IEquatable<NetworkRuleBypassOptions>
{
    private readonly string _value;

    private NetworkRuleBypassOptions(string value) => _value = value;

    public static NetworkRuleBypassOptions AzureServices { get; } = new("AzureServices");
    public static NetworkRuleBypassOptions None { get; } = new("None");

    public static explicit operator string(NetworkRuleBypassOptions value) => value._value;
    public static bool operator ==(NetworkRuleBypassOptions left, NetworkRuleBypassOptions right) => left._value == right._value;
    public static bool operator !=(NetworkRuleBypassOptions left, NetworkRuleBypassOptions right) => left._value != right._value;

    public bool Equals(NetworkRuleBypassOptions other) => _value == other._value;
    public override bool Equals(object? obj) => obj is NetworkRuleBypassOptions other && _value == other._value;
    public override int GetHashCode() => HashCode.Combine(_value);
    public override string ToString() => _value;
}
