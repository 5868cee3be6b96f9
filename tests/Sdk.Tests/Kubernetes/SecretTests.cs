using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class SecretTests
{
    [Fact]
    public async Task Ctor_Type_IsCoreV1Secret() =>
        Assert.Equal("kubernetes:core/v1:Secret", await Registered.Type(() => new Secret("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new SecretArgs
        {
            Data = { ["a"] = "MQ==" },
            Metadata = new ObjectMetaArgs { Name = "shop", Namespace = "shop" },
            StringData = new InputMap<string> { ["b"] = "2" },
            Type = "Opaque",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "apiVersion": "v1", "kind": "Secret", "type": "Opaque",
              "metadata": { "name": "shop", "namespace": "shop" }, "data": { "a": "MQ==" }, "stringData": { "b": "2" }
            }
            """),
            await Registered.Inputs(() => new Secret("it", args)));
    }

    [Fact]
    public async Task Ctor_Options_MarkDataAndStringDataSecret()
    {
        var options = await Registered.Options(options => new Secret("it", options: options));

        Assert.Equal(["data", "stringData"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Ctor_CallersSecretOutputs_ComeAfterItsOwn()
    {
        var options = await Registered.Options(options =>
            new Secret("it", options: CustomResourceOptions.Merge(options, new CustomResourceOptions { AdditionalSecretOutputs = { "type" } })));

        Assert.Equal(["data", "stringData", "type"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Data_Assigned_IsSecret()
    {
        var args = new SecretArgs { Data = new InputMap<string> { ["a"] = "MQ==" } };

        Assert.True(await Output.IsSecretAsync(args.Data.ToOutput()));
    }

    [Fact]
    public async Task StringData_Assigned_IsSecret()
    {
        var args = new SecretArgs { StringData = new InputMap<string> { ["a"] = "1" } };

        Assert.True(await Output.IsSecretAsync(args.StringData.ToOutput()));
    }

    [Fact]
    public async Task StringData_EntriesAdded_IsNotMarked()
    {
        var args = new SecretArgs { StringData = { ["a"] = "1" } };

        Assert.False(await Output.IsSecretAsync(args.StringData.ToOutput()));
    }
}
