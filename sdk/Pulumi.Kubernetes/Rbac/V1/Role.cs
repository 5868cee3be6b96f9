using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

/// <summary>Permissions within one namespace.</summary>
[ResourceType(Role.Token, ResourceDefaults.Version)]
public class Role : KubernetesResource
{
    private const string Token = "kubernetes:rbac.authorization.k8s.io/v1:Role";

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
