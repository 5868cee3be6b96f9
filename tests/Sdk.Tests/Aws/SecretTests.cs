using Pulumi;
using Pulumi.Aws.SecretsManager;
using Pulumi.Aws.SecretsManager.Inputs;
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
        var args = new SecretArgs
        {
            Description = "password of checkout's database",
            ForceOverwriteReplicaSecret = true,
            KmsKeyId = "alias/secrets",
            Name = "production/checkout/db",
            NamePrefix = "production/",
            Policy = "{}",
            RecoveryWindowInDays = 7,
            Region = "eu-west-1",
            Replicas = { new SecretReplicaArgs { KmsKeyId = "alias/secrets", Region = "eu-central-1" } },
            Tags = { ["app"] = "checkout" },
            Type = "SalesforceClientSecret",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "description": "password of checkout's database", "forceOverwriteReplicaSecret": true, "kmsKeyId": "alias/secrets",
              "name": "production/checkout/db", "namePrefix": "production/", "policy": "{}", "recoveryWindowInDays": 7, "region": "eu-west-1",
              "replicas": [{ "kmsKeyId": "alias/secrets", "region": "eu-central-1" }], "tags": { "app": "checkout" },
              "type": "SalesforceClientSecret"
            }
            """),
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

    [Fact]
    public async Task Replicas_FromTheEngine_AreTyped()
    {
        var args = new SecretArgs { Replicas = { new SecretReplicaArgs { Region = "eu-central-1" } } };

        var replicas = await Registered.Output([], () => new Secret("it", args).Replicas);

        Assert.Equal("eu-central-1", replicas.Single().Region);
    }

    [Fact]
    public async Task Tags_FromTheEngine_AreTyped()
    {
        var tags = await Registered.Output([], () => new Secret("it", new SecretArgs { Tags = { ["app"] = "checkout" } }).Tags);

        Assert.Equal("checkout", tags!["app"]);
    }

    [Fact]
    public async Task Tags_NotGiven_AreNull() => Assert.Null(await Registered.Output([], () => new Secret("it").Tags));

    [Fact]
    public async Task SecretPolicy_Type_IsSecretsManagerSecretPolicy() => Assert.Equal(
        "aws:secretsmanager/secretPolicy:SecretPolicy",
        await Registered.Type(() => new SecretPolicy("it", new SecretPolicyArgs { Policy = "{}", SecretArn = "arn" })));

    [Fact]
    public async Task SecretPolicy_AllArgs_SendsThem()
    {
        var args = new SecretPolicyArgs { BlockPublicPolicy = true, Policy = "{}", Region = "eu-west-1", SecretArn = "arn" };

        Assert.Equal(
            """{"blockPublicPolicy":true,"policy":"{}","region":"eu-west-1","secretArn":"arn"}""",
            await Registered.Inputs(() => new SecretPolicy("it", args)));
    }
}
