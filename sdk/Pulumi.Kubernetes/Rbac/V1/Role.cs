using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Rbac.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

/// <summary>Permissions within one namespace.</summary>
[ResourceType(Role.Token, ResourceDefaults.Version)]
public class Role : KubernetesResource
{
    private const string Token = "kubernetes:rbac.authorization.k8s.io/v1:Role";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;
    [Output("rules")] public Output<ImmutableArray<PolicyRule>> Rules { get; private set; } = null!;

    public Role(string name, RoleArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new RoleArgs()), ResourceDefaults.AliasedOptions(
            options, "kubernetes:rbac.authorization.k8s.io/v1alpha1:Role", "kubernetes:rbac.authorization.k8s.io/v1beta1:Role"))
    {
    }

    private static RoleArgs WithConstants(RoleArgs args)
    {
        args.ApiVersion = "rbac.authorization.k8s.io/v1";
        args.Kind = "Role";
        return args;
    }
}
