using System.Collections.Immutable;
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
    public async Task Ctor_MetadataAndSpec_SendsThem()
    {
        var args = new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "shop", Labels = { ["app"] = "shop" } },
            Spec = new NamespaceSpecArgs { Finalizers = { "kubernetes" } },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "apiVersion": "v1", "kind": "Namespace",
              "metadata": { "name": "shop", "labels": { "app": "shop" } },
              "spec": { "finalizers": ["kubernetes"] }
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
            ClusterName = "cluster",
            CreationTimestamp = "created",
            DeletionGracePeriodSeconds = 30,
            DeletionTimestamp = "deleted",
            Finalizers = { "f" },
            GenerateName = "prefix-",
            Generation = 2,
            Labels = { ["l"] = "2" },
            Name = "name",
            Namespace = "namespace",
            ResourceVersion = "3",
            SelfLink = "link",
            Uid = "uid",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "apiVersion": "v1", "kind": "Namespace",
              "metadata": {
                "annotations": { "a": "1" }, "clusterName": "cluster", "creationTimestamp": "created", "deletionGracePeriodSeconds": 30,
                "deletionTimestamp": "deleted", "finalizers": ["f"], "generateName": "prefix-", "generation": 2, "labels": { "l": "2" },
                "name": "name", "namespace": "namespace", "resourceVersion": "3", "selfLink": "link", "uid": "uid"
              }
            }
            """),
            await Registered.Inputs(() => new Namespace("it", new NamespaceArgs { Metadata = metadata })));
    }

    [Fact]
    public async Task Metadata_FromTheEngine_IsTyped()
    {
        var args = new NamespaceArgs { Metadata = new ObjectMetaArgs { Labels = { ["app"] = "shop" } } };

        var labels = await Registered.Output([], () => new Namespace("it", args).Metadata.Apply(metadata => metadata.Labels));

        Assert.Equal("shop", labels["app"]);
    }

    [Fact]
    public async Task Metadata_FieldsThatTheEngineDoesNotReturn_AreDefaults()
    {
        var args = new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "shop" } };

        var generation = await Registered.Output([], () => new Namespace("it", args).Metadata.Apply(metadata => metadata.Generation));

        Assert.Equal(0, generation);
    }

    [Fact]
    public async Task Spec_FromTheEngine_IsTyped()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add(
            "spec", new Dictionary<string, object> { ["finalizers"] = ImmutableArray.Create("kubernetes") });

        var finalizers = await Registered.Output(state, () => new Namespace("it").Spec.Apply(spec => spec.Finalizers));

        Assert.Equal("kubernetes", finalizers.Single());
    }
}
