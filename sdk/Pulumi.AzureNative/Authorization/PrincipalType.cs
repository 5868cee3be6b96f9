namespace Pulumi.AzureNative.Authorization;

/// <summary>What a principal is.</summary>
[EnumType]
public readonly record struct PrincipalType
{
    private readonly string _value;

    private PrincipalType(string value) => _value = value;

    public static PrincipalType User { get; } = new("User");
    public static PrincipalType Group { get; } = new("Group");
    public static PrincipalType ServicePrincipal { get; } = new("ServicePrincipal");

    public static explicit operator string(PrincipalType value) => value._value;

    public override string ToString() => _value;
}
