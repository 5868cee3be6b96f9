using Pulumi;
using Pulumi.Aws.SecretsManager;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class SecretTests
{
    [Fact]
    public async Task Ctor_Type_IsSecretsManagerSecret() =>
        Assert.Equal("aws:secretsmanager/secret:Secret", await Registered.Type(() => new Secret("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsNothing() => Assert.Equal("{}", await Registered.Inputs(() => new Secret("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args =
            new SecretArgs { KmsKeyId = "alias/secrets", Name = "production/checkout/db", RecoveryWindowInDays = 7, Tags = { ["app"] = "checkout" } };

        Assert.Equal(
            """{"kmsKeyId":"alias/secrets","name":"production/checkout/db","recoveryWindowInDays":7,"tags":{"app":"checkout"}}""",
            await Registered.Inputs(() => new Secret("it", args)));
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new Secret("it", options: options));

        Assert.Equal("7.48.0", options.Version);
    }

    [Fact]
    public async Task Ctor_CallersVersion_IsKept()
    {
        var options = await Registered.Options(options =>
            new Secret("it", options: CustomResourceOptions.Merge(options, new CustomResourceOptions { Version = "7.0.0" })));

        Assert.Equal("7.0.0", options.Version);
    }

    [Fact]
    public async Task Ctor_CallersId_DoesNotMakeTheConstructorRead()
    {
        var resources = await Registered.By(() => _ = new Secret("it", options: new CustomResourceOptions { Id = "arn" }));

        Assert.True(string.IsNullOrEmpty(resources["it"].Id));
    }
}
