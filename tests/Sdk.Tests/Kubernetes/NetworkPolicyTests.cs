using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class NetworkPolicyTests
{
    private static readonly NetworkPolicyArgs Args = new()
    {
        Metadata = new ObjectMetaArgs { Name = "vault" },
        Spec = new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = { ["app"] = "vault" } },
            PolicyTypes = { "Ingress", "Egress" },
            Ingress =
            {
                new NetworkPolicyIngressRuleArgs
                {
                    From =
                    {
                        new NetworkPolicyPeerArgs
                        {
                            NamespaceSelector = new LabelSelectorArgs
                            {
                                MatchExpressions = { new LabelSelectorRequirementArgs { Key = "team", Operator = "In", Values = { "a", "b" } } },
                            },
                            PodSelector = new LabelSelectorArgs { MatchLabels = { ["app"] = "operator" } },
                        },
                    },
                    Ports = { new NetworkPolicyPortArgs { Port = 8200, EndPort = 8201, Protocol = "TCP" } },
                },
            },
            Egress =
            {
                new NetworkPolicyEgressRuleArgs
                {
                    Ports = { new NetworkPolicyPortArgs { Port = "dns" } },
                    To = { new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = "10.0.0.0/8", Except = { "10.1.0.0/16" } } } },
                },
            },
        },
    };

    [Fact]
    public async Task Ctor_Type_IsNetworkingV1NetworkPolicy() =>
        Assert.Equal("kubernetes:networking.k8s.io/v1:NetworkPolicy", await Registered.Type(() => new NetworkPolicy("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": { "name": "vault" },
          "spec": {
            "podSelector": { "matchLabels": { "app": "vault" } },
            "policyTypes": ["Ingress", "Egress"],
            "ingress": [{
              "from": [{
                "namespaceSelector": { "matchExpressions": [{ "key": "team", "operator": "In", "values": ["a", "b"] }] },
                "podSelector": { "matchLabels": { "app": "operator" } }
              }],
              "ports": [{ "port": 8200, "endPort": 8201, "protocol": "TCP" }]
            }],
            "egress": [{
              "ports": [{ "port": "dns" }],
              "to": [{ "ipBlock": { "cidr": "10.0.0.0/8", "except": ["10.1.0.0/16"] } }]
            }]
          }
        }
        """),
        await Registered.Inputs(() => new NetworkPolicy("it", Args)));

    [Fact]
    public async Task Ctor_EmptyPodSelector_SendsIt()
    {
        var args = new NetworkPolicyArgs { Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs() } };

        Assert.Equal(
            """{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","spec":{"podSelector":{}}}""",
            await Registered.Inputs(() => new NetworkPolicy("it", args)));
    }

    [Fact]
    public async Task Ctor_Options_AliasExtensions() => Assert.Equal(
        ["kubernetes:extensions/v1beta1:NetworkPolicy"],
        await Registered.AliasTypes(options => new NetworkPolicy("it", options: options)));
}
