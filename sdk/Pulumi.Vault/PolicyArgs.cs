namespace Pulumi.Vault;

/// <summary>Name and text of a policy.</summary>
public sealed class PolicyArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("policy", required: true)] public Input<string> PolicyContents { get; set; } = null!;

    public static new PolicyArgs Empty => new();
}
