using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>An identity that pods run as.</summary>
[ResourceType(ServiceAccount.Token, ResourceDefaults.Version)]
public class ServiceAccount : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:ServiceAccount";

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
