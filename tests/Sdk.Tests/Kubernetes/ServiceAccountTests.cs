using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class ServiceAccountTests
{
    private static readonly ServiceAccountArgs Args = new()
    {
        AutomountServiceAccountToken = false,
        Metadata = new ObjectMetaArgs { Name = "reader" },
    };

    [Fact]
    public async Task Ctor_Type_IsCoreV1ServiceAccount() =>
        Assert.Equal("kubernetes:core/v1:ServiceAccount", await Registered.Type(() => new ServiceAccount("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "apiVersion": "v1", "kind": "ServiceAccount", "automountServiceAccountToken": false,
          "metadata": { "name": "reader" }
        }
        """),
        await Registered.Inputs(() => new ServiceAccount("it", Args)));
}
