namespace Pulumi.Aws.Iam;

/// <summary>Document and settings of a policy.</summary>
public sealed class PolicyArgs : ResourceArgs
{
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("policy", required: true)] public InputUnion<string, Inputs.PolicyDocumentArgs> PolicyDocument { get; set; } = null!;
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    public static new PolicyArgs Empty => new();
}
