namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a CustomResourceDefinition adds to the cluster.</summary>
public class CustomResource : KubernetesResource
{
    // The options go through as they are: unlike the built-in kinds, no version is added and an id is kept.
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options)
    {
    }
}
