using Pulumi;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.AzureNative;

public sealed class SecretTests
{
    private static SecretArgs Args => new()
    {
        Properties = new SecretPropertiesArgs { ContentType = "text/plain", Value = "value" },
        ResourceGroupName = "checkout",
        SecretName = "checkout-db",
        Tags = { ["app"] = "checkout" },
        VaultName = "checkout-vault",
    };

    [Fact]
    public async Task Ctor_Type_IsKeyVaultSecret() =>
        Assert.Equal("azure-native:keyvault:Secret", await Registered.Type(() => new Secret("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "properties": { "contentType": "text/plain", "value": "value" }, "resourceGroupName": "checkout", "secretName": "checkout-db",
          "tags": { "app": "checkout" }, "vaultName": "checkout-vault"
        }
        """),
        await Registered.Inputs(() => new Secret("it", Args)));

    [Theory]
    [InlineData("Properties")]
    [InlineData("ResourceGroupName")]
    [InlineData("VaultName")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new Secret("it", Registered.Without(argument, Args))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Value_Assigned_IsNoMoreSecretThanItWas() =>
        Assert.False(await Output.IsSecretAsync(new SecretPropertiesArgs { Value = "value" }.Value!.ToOutput()));

    [Fact]
    public async Task Ctor_Options_MarkNothingSecret()
    {
        var options = await Registered.Options(options => new Secret("it", Args, options));

        Assert.Empty(options.AdditionalSecretOutputs);
    }
}
