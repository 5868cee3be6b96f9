namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Inputs of a config map.</summary>
public class ConfigMapArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }

    public static new ConfigMapArgs Empty => new();
}
