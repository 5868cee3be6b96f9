namespace Pulumi.Aws.Iam.Inputs;

/// <summary>Services as a principal.</summary>
public sealed class ServicePrincipalArgs : ResourceArgs
{
    [Input("Service", required: true)] public InputUnion<string, ImmutableArray<string>> Service { get; set; } = null!;

    public static new ServicePrincipalArgs Empty => new();
}
