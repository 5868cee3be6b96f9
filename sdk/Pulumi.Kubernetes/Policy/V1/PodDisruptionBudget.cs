using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Policy.V1;

/// <summary>How many of the selected pods an eviction must leave running.</summary>
[ResourceType(PodDisruptionBudget.Token, ResourceDefaults.Version)]
public class PodDisruptionBudget : KubernetesResource
{
    private const string Token = "kubernetes:policy/v1:PodDisruptionBudget";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;

    public PodDisruptionBudget(string name, PodDisruptionBudgetArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new PodDisruptionBudgetArgs()), ResourceDefaults.AliasedOptions(
            options, "kubernetes:policy/v1beta1:PodDisruptionBudget"))
    {
    }

    private static PodDisruptionBudgetArgs WithConstants(PodDisruptionBudgetArgs args)
    {
        args.ApiVersion = "policy/v1";
        args.Kind = "PodDisruptionBudget";
        return args;
    }
}
