using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class NamespaceTests
{
    [Fact]
    public async Task Ctor_Type_IsCoreV1Namespace() =>
        Assert.Equal("kubernetes:core/v1:Namespace", await Registered.Type(() => new Namespace("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsApiVersionAndKind() =>
        Assert.Equal("""{"apiVersion":"v1","kind":"Namespace"}""", await Registered.Inputs(() => new Namespace("it")));

    [Fact]
    public async Task Ctor_WrongApiVersionAndKind_SendsTheRightOnes()
    {
        var args = new NamespaceArgs { ApiVersion = "v2", Kind = "Other" };

        Assert.Equal("""{"apiVersion":"v1","kind":"Namespace"}""", await Registered.Inputs(() => new Namespace("it", args)));
    }

    [Fact]
    public async Task Ctor_Metadata_SendsIt()
    {
        var args = new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "shop", Labels = { ["app"] = "shop" } },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "apiVersion": "v1", "kind": "Namespace",
              "metadata": { "name": "shop", "labels": { "app": "shop" } }
            }
            """),
            await Registered.Inputs(() => new Namespace("it", args)));
    }

    [Fact]
    public async Task Metadata_EveryField_HasItsWireName()
    {
        var metadata = new ObjectMetaArgs
        {
            Annotations = { ["a"] = "1" },
            Labels = { ["l"] = "2" },
            Name = "name",
            Namespace = "namespace",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "apiVersion": "v1", "kind": "Namespace",
              "metadata": {
                "annotations": { "a": "1" }, "labels": { "l": "2" }, "name": "name", "namespace": "namespace"
              }
            }
            """),
            await Registered.Inputs(() => new Namespace("it", new NamespaceArgs { Metadata = metadata })));
    }
}
