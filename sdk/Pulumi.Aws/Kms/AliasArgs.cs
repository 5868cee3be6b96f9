namespace Pulumi.Aws.Kms;

/// <summary>The name, starting with alias/, and its key.</summary>
public sealed class AliasArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("targetKeyId", required: true)] public Input<string> TargetKeyId { get; set; } = null!;

    public static new AliasArgs Empty => new();
}
