using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Networking.V1;

/// <summary>Which traffic may reach and leave the selected pods.</summary>
[ResourceType(NetworkPolicy.Token, ResourceDefaults.Version)]
public class NetworkPolicy : KubernetesResource
{
    private const string Token = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;

    public NetworkPolicy(string name, NetworkPolicyArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new NetworkPolicyArgs()), ResourceDefaults.AliasedOptions(
            options, "kubernetes:extensions/v1beta1:NetworkPolicy"))
    {
    }

    private static NetworkPolicyArgs WithConstants(NetworkPolicyArgs args)
    {
        args.ApiVersion = "networking.k8s.io/v1";
        args.Kind = "NetworkPolicy";
        return args;
    }
}
