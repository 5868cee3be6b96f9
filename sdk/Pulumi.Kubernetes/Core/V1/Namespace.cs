using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A namespace.</summary>
[ResourceType(Namespace.Token, ResourceDefaults.Version)]
public class Namespace : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:Namespace";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;
    [Output("spec")] public Output<NamespaceSpec> Spec { get; private set; } = null!;

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
