using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

/// <summary>Gives a role to subjects.</summary>
[ResourceType(RoleBinding.Token, ResourceDefaults.Version)]
public class RoleBinding : KubernetesResource
{
    private const string Token = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";

    public RoleBinding(string name, RoleBindingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new RoleBindingArgs()), ResourceDefaults.AliasedOptions(
            options, "kubernetes:rbac.authorization.k8s.io/v1alpha1:RoleBinding", "kubernetes:rbac.authorization.k8s.io/v1beta1:RoleBinding"))
    {
    }

    private static RoleBindingArgs WithConstants(RoleBindingArgs args)
    {
        args.ApiVersion = "rbac.authorization.k8s.io/v1";
        args.Kind = "RoleBinding";
        return args;
    }
}
