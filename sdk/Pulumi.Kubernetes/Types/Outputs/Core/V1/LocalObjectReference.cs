namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>An object of the same namespace, by name.</summary>
[OutputType]
public sealed class LocalObjectReference
{
    public readonly string Name;

    [OutputConstructor]
    private LocalObjectReference(string name)
    {
        Name = name;
    }
}
