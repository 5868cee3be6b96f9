using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A secret. Its values are secrets in the Pulumi state; whoever may read the object in the cluster reads them in clear.</summary>
[ResourceType(Secret.Token, ResourceDefaults.Version)]
public class Secret : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:Secret";

    public Secret(string name, SecretArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new SecretArgs()), ResourceDefaults.Options(options, "data", "stringData"))
    {
    }

    private static SecretArgs WithConstants(SecretArgs args)
    {
        args.ApiVersion = "v1";
        args.Kind = "Secret";
        return args;
    }
}
