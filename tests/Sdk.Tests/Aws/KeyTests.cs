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
        var args = new KeyArgs { DeletionWindowInDays = 30, Description = "unseals Vault", EnableKeyRotation = true, Tags = { ["app"] = "vault" } };

        Assert.Equal(
            """{"deletionWindowInDays":30,"description":"unseals Vault","enableKeyRotation":true,"tags":{"app":"vault"}}""",
            await Registered.Inputs(() => new Key("it", args)));
    }

    [Fact]
    public async Task Alias_Type_IsKmsAlias() =>
        Assert.Equal("aws:kms/alias:Alias", await Registered.Type(() => new Alias("it", new AliasArgs { TargetKeyId = "key" })));

    [Fact]
    public async Task Alias_AllArgs_SendsThem()
    {
        var args = new AliasArgs { Name = "alias/vault", TargetKeyId = "key" };

        Assert.Equal(
            """{"name":"alias/vault","targetKeyId":"key"}""",
            await Registered.Inputs(() => new Alias("it", args)));
    }
}
