using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>Inputs of a <see cref="CustomResource"/>; derive from it and add the kind's own fields, such as <c>spec</c>.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string> ApiVersion { get; }
    [Input("kind")] public Input<string> Kind { get; }
    [Input("metadata")] public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; }

    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }
}
