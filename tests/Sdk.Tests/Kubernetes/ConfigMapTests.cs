using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class ConfigMapTests
{
    [Fact]
    public async Task Ctor_Type_IsCoreV1ConfigMap() =>
        Assert.Equal("kubernetes:core/v1:ConfigMap", await Registered.Type(() => new ConfigMap("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "shop" } };

        Assert.Equal(
            """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shop"}}""",
            await Registered.Inputs(() => new ConfigMap("it", args)));
    }
}
