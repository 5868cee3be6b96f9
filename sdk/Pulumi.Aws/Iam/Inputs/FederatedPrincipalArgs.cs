namespace Pulumi.Aws.Iam.Inputs;

/// <summary>Identity providers as a principal.</summary>
public sealed class FederatedPrincipalArgs : ResourceArgs
{
    [Input("Federated", required: true)] public InputUnion<string, ImmutableArray<string>> Federated { get; set; } = null!;

    public static new FederatedPrincipalArgs Empty => new();
}
