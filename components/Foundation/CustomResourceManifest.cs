using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Components.Foundation;

/// <summary>Inputs of a custom resource: metadata and a spec of nested maps and lists.</summary>
public sealed class CustomResourceManifest : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs
{
    private const string WaitAnnotation = "pulumi.com/waitFor";
    private const string TimeoutAnnotation = "pulumi.com/timeoutSeconds";

    /// <summary>A custom resource whose controller says in its status when it is ready; <c>pulumi up</c> waits for that, and reports the condition's reason when it does not come.</summary>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="name">Name.</param>
    /// <param name="namespace">Namespace, or null for a resource of the cluster.</param>
    /// <param name="labels">Labels.</param>
    public CustomResourceManifest(string apiVersion, string kind, string name, string? @namespace, InputMap<string> labels)
        : base(apiVersion, kind)
    {
        var metadata = new ObjectMetaArgs
        {
            Name = name,
            Labels = labels,
            Annotations = { { WaitAnnotation, "condition=Ready" }, { TimeoutAnnotation, "300" } },
        };
        if (@namespace is not null)
        {
            metadata.Namespace = @namespace;
        }

        Metadata = metadata;
    }

    /// <summary>The spec.</summary>
    [Input("spec", required: true)]
    public required InputMap<object> Spec { get; init; }
}
