using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class RoleBindingTests
{
    private static readonly RoleBindingArgs Args = new()
    {
        Metadata = new ObjectMetaArgs { Name = "mint" },
        RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = "mint" },
        Subjects = { new SubjectArgs { Kind = "ServiceAccount", Name = "operator", Namespace = "external-secrets" } },
    };

    [Fact]
    public async Task Ctor_Type_IsRbacV1RoleBinding() =>
        Assert.Equal("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", await Registered.Type(() => new RoleBinding("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": { "name": "mint" },
          "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "mint" },
          "subjects": [{ "kind": "ServiceAccount", "name": "operator", "namespace": "external-secrets" }]
        }
        """),
        await Registered.Inputs(() => new RoleBinding("it", Args)));

    [Fact]
    public async Task Ctor_NoRoleRef_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new RoleBinding("it", new RoleBindingArgs())));

        Assert.Contains("RoleBindingArgs.RoleRef is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_Options_AliasEarlierVersions() => Assert.Equal(
        ["kubernetes:rbac.authorization.k8s.io/v1alpha1:RoleBinding", "kubernetes:rbac.authorization.k8s.io/v1beta1:RoleBinding"],
        await Registered.AliasTypes(options => new RoleBinding("it", Args, options)));
}
