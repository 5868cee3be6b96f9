namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

/// <summary>The role that a binding gives.</summary>
public class RoleRefArgs : ResourceArgs
{
    [Input("apiGroup")] public Input<string>? ApiGroup { get; set; }
    [Input("kind", required: true)] public Input<string> Kind { get; set; } = null!;
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    public static new RoleRefArgs Empty => new();
}
