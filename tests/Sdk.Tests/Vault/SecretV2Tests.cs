using Pulumi;
using Pulumi.Vault.kv;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Vault;

public sealed class SecretV2Tests
{
    private static readonly SecretV2Args Args = new()
    {
        DataJson = "{}",
        DeleteAllVersions = true,
        Mount = "secret",
        Name = "checkout/db",
        Namespace = "platform",
    };

    [Fact]
    public async Task Ctor_Type_IsSecretV2() => Assert.Equal("vault:kv/secretV2:SecretV2", await Registered.Type(() => new SecretV2("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        """{"dataJson":"{}","deleteAllVersions":true,"mount":"secret","name":"checkout/db","namespace":"platform"}""",
        await Registered.Inputs(() => new SecretV2("it", Args)));

    [Fact]
    public async Task Ctor_NoMount_Fails() => Assert.Contains(
        "SecretV2Args.Mount is required", await Registered.Error(() => new SecretV2("it", new SecretV2Args())), StringComparison.Ordinal);

    [Fact]
    public async Task DataJson_Assigned_IsSecret() => Assert.True(await Output.IsSecretAsync(Args.DataJson!.ToOutput()));

    [Fact]
    public void DataJson_NotAssigned_IsNull() => Assert.Null(new SecretV2Args().DataJson);

    [Fact]
    public async Task Ctor_Options_MarkTheValuesSecret()
    {
        var options = await Registered.Options(options => new SecretV2("it", Args, options));

        Assert.Equal(["data", "dataJson", "dataJsonWo"], options.AdditionalSecretOutputs);
    }
}
