namespace Pulumi.Aws.Iam;

/// <summary>Trust policy and settings of a role.</summary>
public sealed class RoleArgs : ResourceArgs
{
    [Input("assumeRolePolicy", required: true)] public InputUnion<string, Inputs.PolicyDocumentArgs> AssumeRolePolicy { get; set; } = null!;
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("permissionsBoundary")] public Input<string>? PermissionsBoundary { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    public static new RoleArgs Empty => new();
}
