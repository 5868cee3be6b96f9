using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A namespace.</summary>
[ResourceType(Namespace.Token, ResourceDefaults.Version)]
public class Namespace : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:Namespace";

    public Namespace(string name, NamespaceArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new NamespaceArgs()), ResourceDefaults.Options(options))
    {
    }

    private static NamespaceArgs WithConstants(NamespaceArgs args)
    {
        args.ApiVersion = "v1";
        args.Kind = "Namespace";
        return args;
    }
}
