namespace Pulumi.Aws.Iam;

/// <summary>Trust policy and settings of a role.</summary>
public sealed class RoleArgs : ResourceArgs
{
    [Input("assumeRolePolicy", required: true)] public InputUnion<string, Inputs.PolicyDocumentArgs> AssumeRolePolicy { get; set; } = null!;
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("forceDetachPolicies")] public Input<bool>? ForceDetachPolicies { get; set; }
    [Input("inlinePolicies")] private InputList<Inputs.RoleInlinePolicyArgs>? _inlinePolicies;
    public InputList<Inputs.RoleInlinePolicyArgs> InlinePolicies { get => _inlinePolicies ??= new(); set => _inlinePolicies = value; }
    [Input("managedPolicyArns")] private InputList<string>? _managedPolicyArns;
    public InputList<string> ManagedPolicyArns { get => _managedPolicyArns ??= new(); set => _managedPolicyArns = value; }
    [Input("maxSessionDuration")] public Input<int>? MaxSessionDuration { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namePrefix")] public Input<string>? NamePrefix { get; set; }
    [Input("path")] public Input<string>? Path { get; set; }
    [Input("permissionsBoundary")] public Input<string>? PermissionsBoundary { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    public static new RoleArgs Empty => new();
}
