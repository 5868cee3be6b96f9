using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Components.Foundation;

/// <summary>Inputs of a custom resource: metadata and a spec of nested maps and lists.</summary>
public sealed class CustomResourceManifest : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs
{
    private const string WaitAnnotation = "pulumi.com/waitFor";
    private const string TimeoutAnnotation = "pulumi.com/timeoutSeconds";

    /// <summary>
    /// A custom resource whose controller reports in its status when it is ready. <c>pulumi up</c> waits for that condition; when it updates a kind
    /// without <c>observedGeneration</c>, the condition from before the update counts.
    /// </summary>
    /// <param name="apiVersion">API group and version, such as <c>external-secrets.io/v1</c>.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="name">Name.</param>
    /// <param name="namespace">Namespace, or null for a cluster-scoped resource.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="condition">The status condition to wait for, or null for a kind that <c>pulumi up</c> waits for by itself.</param>
    /// <param name="annotations">Annotations in addition to those for waiting.</param>
    public CustomResourceManifest(
        string apiVersion, string kind, string name, string? @namespace, InputMap<string> labels, string? condition = "Ready",
        IReadOnlyDictionary<string, string>? annotations = null)
        : base(apiVersion, kind)
    {
        var metadata = new ObjectMetaArgs { Name = name, Labels = labels };
        if (@namespace is not null)
        {
            metadata.Namespace = @namespace;
        }

        if (condition is not null)
        {
            metadata.Annotations.Add(WaitAnnotation, $"condition={condition}");
            metadata.Annotations.Add(TimeoutAnnotation, "300");
        }

        foreach (var (key, value) in annotations ?? new Dictionary<string, string>())
        {
            metadata.Annotations.Add(key, value);
        }

        Metadata = metadata;
    }

    /// <summary>The spec.</summary>
    [Input("spec", required: true)]
    public required InputMap<object> Spec { get; init; }
}
