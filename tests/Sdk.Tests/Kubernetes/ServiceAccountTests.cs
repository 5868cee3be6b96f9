using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class ServiceAccountTests
{
    private static readonly ServiceAccountArgs Args = new()
    {
        AutomountServiceAccountToken = false,
        ImagePullSecrets = { new LocalObjectReferenceArgs { Name = "registry" } },
        Metadata = new ObjectMetaArgs { Name = "reader" },
        Secrets =
        {
            new ObjectReferenceArgs
            {
                ApiVersion = "v1",
                FieldPath = "path",
                Kind = "Secret",
                Name = "token",
                Namespace = "shop",
                ResourceVersion = "1",
                Uid = "uid",
            },
        },
    };

    [Fact]
    public async Task Ctor_Type_IsCoreV1ServiceAccount() =>
        Assert.Equal("kubernetes:core/v1:ServiceAccount", await Registered.Type(() => new ServiceAccount("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "apiVersion": "v1", "kind": "ServiceAccount", "automountServiceAccountToken": false,
          "imagePullSecrets": [{ "name": "registry" }], "metadata": { "name": "reader" },
          "secrets": [{
            "apiVersion": "v1", "fieldPath": "path", "kind": "Secret", "name": "token", "namespace": "shop", "resourceVersion": "1", "uid": "uid"
          }]
        }
        """),
        await Registered.Inputs(() => new ServiceAccount("it", Args)));

    [Fact]
    public async Task ImagePullSecrets_FromTheEngine_AreTyped()
    {
        var references = await Registered.Output([], () => new ServiceAccount("it", Args).ImagePullSecrets);

        Assert.Equal("registry", references.Single().Name);
    }

    [Fact]
    public async Task Secrets_FromTheEngine_AreTyped()
    {
        var references = await Registered.Output([], () => new ServiceAccount("it", Args).Secrets);

        Assert.Equal("token", references.Single().Name);
    }
}
