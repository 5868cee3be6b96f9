namespace Pulumi.Kubernetes.Types.Inputs.Policy.V1;

/// <summary>Inputs of a pod disruption budget.</summary>
public class PodDisruptionBudgetArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
    [Input("spec")] public Input<PodDisruptionBudgetSpecArgs>? Spec { get; set; }

    public static new PodDisruptionBudgetArgs Empty => new();
}
