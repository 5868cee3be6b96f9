using Pulumi.Aws.Kms;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class KeyTests
{
    [Fact]
    public async Task Key_Type_IsKmsKey() => Assert.Equal("aws:kms/key:Key", await Registered.Type(() => new Key("it")));

    [Fact]
    public async Task Key_NoArgs_SendsNothing() => Assert.Equal("{}", await Registered.Inputs(() => new Key("it")));

    [Fact]
    public async Task Key_AllArgs_SendsThem()
    {
        var args = new KeyArgs
        {
            BypassPolicyLockoutSafetyCheck = false,
            CustomKeyStoreId = "cks-1",
            CustomerMasterKeySpec = "SYMMETRIC_DEFAULT",
            DeletionWindowInDays = 30,
            Description = "unseals Vault",
            EnableKeyRotation = true,
            IsEnabled = true,
            KeyUsage = "ENCRYPT_DECRYPT",
            MultiRegion = true,
            Policy = "{}",
            Region = "eu-west-1",
            RotationPeriodInDays = 365,
            Tags = { ["app"] = "vault" },
            XksKeyId = "xks-1",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "bypassPolicyLockoutSafetyCheck": false, "customKeyStoreId": "cks-1", "customerMasterKeySpec": "SYMMETRIC_DEFAULT",
              "deletionWindowInDays": 30, "description": "unseals Vault", "enableKeyRotation": true, "isEnabled": true,
              "keyUsage": "ENCRYPT_DECRYPT", "multiRegion": true, "policy": "{}", "region": "eu-west-1", "rotationPeriodInDays": 365,
              "tags": { "app": "vault" }, "xksKeyId": "xks-1"
            }
            """),
            await Registered.Inputs(() => new Key("it", args)));
    }

    [Fact]
    public async Task Key_RotationPeriodFromTheEngine_IsANumber() =>
        Assert.Equal(365, await Registered.Output([], () => new Key("it", new KeyArgs { RotationPeriodInDays = 365 }).RotationPeriodInDays));

    [Fact]
    public async Task Key_DeletionWindowNotGiven_IsNull() =>
        Assert.Null(await Registered.Output([], () => new Key("it").DeletionWindowInDays));

    [Fact]
    public async Task Alias_Type_IsKmsAlias() =>
        Assert.Equal("aws:kms/alias:Alias", await Registered.Type(() => new Alias("it", new AliasArgs { TargetKeyId = "key" })));

    [Fact]
    public async Task Alias_AllArgs_SendsThem()
    {
        var args = new AliasArgs { Name = "alias/vault", NamePrefix = "alias/", Region = "eu-west-1", TargetKeyId = "key" };

        Assert.Equal(
            """{"name":"alias/vault","namePrefix":"alias/","region":"eu-west-1","targetKeyId":"key"}""",
            await Registered.Inputs(() => new Alias("it", args)));
    }
}
