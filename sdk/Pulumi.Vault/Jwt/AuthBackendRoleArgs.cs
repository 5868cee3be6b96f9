namespace Pulumi.Vault.Jwt;

/// <summary>Whose tokens log in, and the token that they get.</summary>
public sealed class AuthBackendRoleArgs : ResourceArgs
{
    [Input("backend")] public Input<string>? Backend { get; set; }
    [Input("boundAudiences")] private InputList<string>? _boundAudiences;
    public InputList<string> BoundAudiences { get => _boundAudiences ??= new(); set => _boundAudiences = value; }
    [Input("boundSubject")] public Input<string>? BoundSubject { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [Input("roleName", required: true)] public Input<string> RoleName { get; set; } = null!;
    [Input("roleType")] public Input<string>? RoleType { get; set; }
    [Input("tokenMaxTtl")] public Input<int>? TokenMaxTtl { get; set; }
    [Input("tokenPolicies")] private InputList<string>? _tokenPolicies;
    public InputList<string> TokenPolicies { get => _tokenPolicies ??= new(); set => _tokenPolicies = value; }
    [Input("tokenTtl")] public Input<int>? TokenTtl { get; set; }
    [Input("userClaim", required: true)] public Input<string> UserClaim { get; set; } = null!;

    public static new AuthBackendRoleArgs Empty => new();
}
