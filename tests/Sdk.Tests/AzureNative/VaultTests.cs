using System.Collections.Immutable;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using SecretsLadder.Sdk.Tests.Kubernetes;
using KeyVault = Pulumi.AzureNative.KeyVault;

namespace SecretsLadder.Sdk.Tests.AzureNative;

public sealed class VaultTests
{
    private static SkuArgs Sku => new() { Family = SkuFamily.A, Name = SkuName.Standard };

    private static VaultPropertiesArgs Properties => new() { Sku = Sku, TenantId = "tenant" };

    private static VaultArgs Args => new()
    {
        Location = "westeurope",
        Properties = Properties,
        ResourceGroupName = "checkout",
        Tags = { ["app"] = "checkout" },
        VaultName = "checkout-vault",
    };

    [Fact]
    public async Task Ctor_Type_IsKeyVault() =>
        Assert.Equal("azure-native:keyvault:Vault", await Registered.Type(() => new KeyVault.Vault("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThemAndTheDefaultsOfTheProperties() => Assert.Equal(
        Registered.Json("""
        {
          "location": "westeurope",
          "properties": {
            "enableRbacAuthorization": false, "enableSoftDelete": true, "enabledForDeployment": false, "enabledForDiskEncryption": false,
            "enabledForTemplateDeployment": false, "publicNetworkAccess": "enabled", "sku": { "family": "A", "name": "standard" },
            "softDeleteRetentionInDays": 90, "tenantId": "tenant"
          },
          "resourceGroupName": "checkout", "tags": { "app": "checkout" }, "vaultName": "checkout-vault"
        }
        """),
        await Registered.Inputs(() => new KeyVault.Vault("it", Args)));

    [Fact]
    public async Task Properties_All_AreSent()
    {
        var properties = new VaultPropertiesArgs
        {
            EnablePurgeProtection = true,
            EnableRbacAuthorization = true,
            EnableSoftDelete = false,
            EnabledForDeployment = true,
            EnabledForDiskEncryption = true,
            EnabledForTemplateDeployment = true,
            NetworkAcls = new NetworkRuleSetArgs { Bypass = NetworkRuleBypassOptions.AzureServices, DefaultAction = NetworkRuleAction.Deny },
            PublicNetworkAccess = "disabled",
            Sku = new SkuArgs { Family = "A", Name = SkuName.Premium },
            SoftDeleteRetentionInDays = 7,
            TenantId = "tenant",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "properties": {
                "enablePurgeProtection": true, "enableRbacAuthorization": true, "enableSoftDelete": false, "enabledForDeployment": true,
                "enabledForDiskEncryption": true, "enabledForTemplateDeployment": true,
                "networkAcls": { "bypass": "AzureServices", "defaultAction": "Deny" }, "publicNetworkAccess": "disabled",
                "sku": { "family": "A", "name": "premium" }, "softDeleteRetentionInDays": 7, "tenantId": "tenant"
              },
              "resourceGroupName": "checkout"
            }
            """),
            await Registered.Inputs(() => new KeyVault.Vault("it", new VaultArgs { Properties = properties, ResourceGroupName = "checkout" })));
    }

    [Theory]
    [InlineData("Properties")]
    [InlineData("ResourceGroupName")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"VaultArgs.{argument} is required",
        await Registered.Error(() => new KeyVault.Vault("it", Registered.Without(argument, Args))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Sku")]
    [InlineData("TenantId")]
    public async Task Properties_RequiredOneMissing_Fail(string argument)
    {
        var args = Args;
        args.Properties = Registered.Without(argument, Properties);

        Assert.Contains(
            $"VaultPropertiesArgs.{argument} is required", await Registered.Error(() => new KeyVault.Vault("it", args)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Family")]
    [InlineData("Name")]
    public async Task Sku_RequiredArgMissing_Fails(string argument)
    {
        var args = Args;
        args.Properties = new VaultPropertiesArgs { Sku = Registered.Without(argument, Sku), TenantId = "tenant" };

        Assert.Contains($"SkuArgs.{argument} is required", await Registered.Error(() => new KeyVault.Vault("it", args)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_FromTheEngine_IsRead() => Assert.Equal(
        "checkout-vault",
        await Registered.Output(ImmutableDictionary<string, object>.Empty.Add("name", "checkout-vault"), () => new KeyVault.Vault("it", Args).Name));

    [Fact]
    public void SkuName_AsText_IsInLowerCase() => Assert.Equal(["standard", "premium"], [(string)SkuName.Standard, SkuName.Premium.ToString()]);

    [Fact]
    public void SkuName_SameValue_IsEqual() => Assert.Equal(SkuName.Standard, SkuName.Standard);

    [Fact]
    public void SkuName_OtherValue_IsNotEqual() => Assert.True(SkuName.Standard != SkuName.Premium);

    [Fact]
    public void NetworkRules_AsText_AreTheirNames() => Assert.Equal(
        ["AzureServices", "None", "Allow", "Deny"],
        [
            (string)NetworkRuleBypassOptions.AzureServices, NetworkRuleBypassOptions.None.ToString(), (string)NetworkRuleAction.Allow,
            NetworkRuleAction.Deny.ToString(),
        ]);
}
