namespace Pulumi.AzureNative.KeyVault;

/// <summary>What happens to a caller that no network rule names.</summary>
[EnumType]
public readonly struct NetworkRuleAction : IEquatable<NetworkRuleAction>
{
    private readonly string _value;

    private NetworkRuleAction(string value) => _value = value;

    public static NetworkRuleAction Allow { get; } = new("Allow");
    public static NetworkRuleAction Deny { get; } = new("Deny");

    public static explicit operator string(NetworkRuleAction value) => value._value;
    public static bool operator ==(NetworkRuleAction left, NetworkRuleAction right) => left._value == right._value;
    public static bool operator !=(NetworkRuleAction left, NetworkRuleAction right) => left._value != right._value;

    public bool Equals(NetworkRuleAction other) => _value == other._value;
    public override bool Equals(object? obj) => obj is NetworkRuleAction other && _value == other._value;
    public override int GetHashCode() => HashCode.Combine(_value);
    public override string ToString() => _value;
}
