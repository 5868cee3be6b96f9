namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>An object of the same namespace, by name.</summary>
public class LocalObjectReferenceArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }

    public static new LocalObjectReferenceArgs Empty => new();
}
