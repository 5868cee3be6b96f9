using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Rbac.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

/// <summary>Gives a role to subjects.</summary>
[ResourceType(RoleBinding.Token, ResourceDefaults.Version)]
public class RoleBinding : KubernetesResource
{
    private const string Token = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;
    [Output("roleRef")] public Output<RoleRef> RoleRef { get; private set; } = null!;
    [Output("subjects")] public Output<ImmutableArray<Subject>> Subjects { get; private set; } = null!;

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
