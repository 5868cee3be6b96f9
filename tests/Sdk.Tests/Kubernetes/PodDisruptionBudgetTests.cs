using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class PodDisruptionBudgetTests
{
    [Fact]
    public async Task Ctor_Type_IsPolicyV1PodDisruptionBudget() =>
        Assert.Equal("kubernetes:policy/v1:PodDisruptionBudget", await Registered.Type(() => new PodDisruptionBudget("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new PodDisruptionBudgetArgs
        {
            Metadata = new ObjectMetaArgs { Name = "vault" },
            Spec = new PodDisruptionBudgetSpecArgs
            {
                MaxUnavailable = "30%",
                MinAvailable = 2,
                Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "vault" } },
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": { "name": "vault" },
              "spec": {
                "maxUnavailable": "30%", "minAvailable": 2, "selector": { "matchLabels": { "app": "vault" } },
                "unhealthyPodEvictionPolicy": "AlwaysAllow"
              }
            }
            """),
            await Registered.Inputs(() => new PodDisruptionBudget("it", args)));
    }

    [Fact]
    public async Task Ctor_Options_AliasV1Beta1() => Assert.Equal(
        ["kubernetes:policy/v1beta1:PodDisruptionBudget"],
        await Registered.AliasTypes(options => new PodDisruptionBudget("it", options: options)));
}
