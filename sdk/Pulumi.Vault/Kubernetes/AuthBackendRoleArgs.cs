namespace Pulumi.Vault.Kubernetes;

/// <summary>Which service accounts log in, and the token that they get.</summary>
public sealed class AuthBackendRoleArgs : ResourceArgs
{
    [Input("aliasNameSource")] public Input<string>? AliasNameSource { get; set; }
    [Input("audience")] public Input<string>? Audience { get; set; }
    [Input("backend")] public Input<string>? Backend { get; set; }
    [Input("boundServiceAccountNames", required: true)] private InputList<string>? _boundServiceAccountNames;
    public InputList<string> BoundServiceAccountNames { get => _boundServiceAccountNames ??= new(); set => _boundServiceAccountNames = value; }
    [Input("boundServiceAccountNamespaces")] private InputList<string>? _boundServiceAccountNamespaces;
    public InputList<string> BoundServiceAccountNamespaces
    {
        get => _boundServiceAccountNamespaces ??= new();
        set => _boundServiceAccountNamespaces = value;
    }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [Input("roleName", required: true)] public Input<string> RoleName { get; set; } = null!;
    [Input("tokenMaxTtl")] public Input<int>? TokenMaxTtl { get; set; }
    [Input("tokenPolicies")] private InputList<string>? _tokenPolicies;
    public InputList<string> TokenPolicies { get => _tokenPolicies ??= new(); set => _tokenPolicies = value; }
    [Input("tokenTtl")] public Input<int>? TokenTtl { get; set; }

    public static new AuthBackendRoleArgs Empty => new();
}
