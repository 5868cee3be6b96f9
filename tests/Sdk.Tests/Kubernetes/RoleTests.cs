using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class RoleTests
{
    private static readonly RoleArgs Args = new()
    {
        Metadata = new ObjectMetaArgs { Name = "mint" },
        Rules =
        {
            new PolicyRuleArgs
            {
                ApiGroups = { "" },
                ResourceNames = { "reader" },
                Resources = { "serviceaccounts/token" },
                Verbs = { "create" },
            },
        },
    };

    [Fact]
    public async Task Ctor_Type_IsRbacV1Role() =>
        Assert.Equal("kubernetes:rbac.authorization.k8s.io/v1:Role", await Registered.Type(() => new Role("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": { "name": "mint" },
          "rules": [{
            "apiGroups": [""], "resourceNames": ["reader"], "resources": ["serviceaccounts/token"], "verbs": ["create"]
          }]
        }
        """),
        await Registered.Inputs(() => new Role("it", Args)));

    [Fact]
    public async Task Ctor_Options_AliasEarlierVersions() => Assert.Equal(
        ["kubernetes:rbac.authorization.k8s.io/v1alpha1:Role", "kubernetes:rbac.authorization.k8s.io/v1beta1:Role"],
        await Registered.AliasTypes(options => new Role("it", options: options)));
}
