namespace Pulumi.Aws.Iam;

/// <summary>Document of an inline policy and the name of its role.</summary>
public sealed class RolePolicyArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namePrefix")] public Input<string>? NamePrefix { get; set; }
    [Input("policy", required: true)] public InputUnion<string, Inputs.PolicyDocumentArgs> Policy { get; set; } = null!;
    [Input("role", required: true)] public Input<string> Role { get; set; } = null!;

    public static new RolePolicyArgs Empty => new();
}
