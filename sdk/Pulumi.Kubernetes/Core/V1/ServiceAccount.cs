using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>An identity that pods run as.</summary>
[ResourceType(ServiceAccount.Token, ResourceDefaults.Version)]
public class ServiceAccount : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:ServiceAccount";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("automountServiceAccountToken")] public Output<bool> AutomountServiceAccountToken { get; private set; } = null!;
    [Output("imagePullSecrets")] public Output<ImmutableArray<LocalObjectReference>> ImagePullSecrets { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;
    [Output("secrets")] public Output<ImmutableArray<ObjectReference>> Secrets { get; private set; } = null!;

    public ServiceAccount(string name, ServiceAccountArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new ServiceAccountArgs()), ResourceDefaults.Options(options))
    {
    }

    private static ServiceAccountArgs WithConstants(ServiceAccountArgs args)
    {
        args.ApiVersion = "v1";
        args.Kind = "ServiceAccount";
        return args;
    }
}
