namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What must be emptied before the namespace goes.</summary>
[OutputType]
public sealed class NamespaceSpec
{
    public readonly ImmutableArray<string> Finalizers;

    [OutputConstructor]
    private NamespaceSpec(ImmutableArray<string> finalizers)
    {
        Finalizers = finalizers;
    }
}
