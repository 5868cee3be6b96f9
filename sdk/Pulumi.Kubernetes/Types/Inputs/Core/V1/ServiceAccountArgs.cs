namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Inputs of a service account.</summary>
public class ServiceAccountArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("automountServiceAccountToken")] public Input<bool>? AutomountServiceAccountToken { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }

    public static new ServiceAccountArgs Empty => new();
}
