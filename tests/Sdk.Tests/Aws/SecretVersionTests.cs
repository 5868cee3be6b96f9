using Pulumi;
using Pulumi.Aws.SecretsManager;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class SecretVersionTests
{
    private static readonly SecretVersionArgs Args = new() { SecretId = "arn" };

    [Fact]
    public async Task Ctor_Type_IsSecretsManagerSecretVersion() =>
        Assert.Equal("aws:secretsmanager/secretVersion:SecretVersion", await Registered.Type(() => new SecretVersion("it", Args)));

    [Fact]
    public async Task Ctor_NoValue_SendsNone() =>
        Assert.Equal("""{"secretId":"arn"}""", await Registered.Inputs(() => new SecretVersion("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new SecretVersionArgs { SecretId = "arn", SecretString = "value" };

        Assert.Equal(
            """{"secretId":"arn","secretString":"value"}""",
            await Registered.Inputs(() => new SecretVersion("it", args)));
    }

    [Fact]
    public async Task SecretString_Assigned_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(new SecretVersionArgs { SecretString = "value" }.SecretString!.ToOutput()));

    [Fact]
    public async Task SecretString_AssignedAnOutput_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(new SecretVersionArgs { SecretString = Output.Create("value") }.SecretString!.ToOutput()));

    [Fact]
    public async Task SecretString_AssignedNothing_IsNotSent()
    {
        var args = new SecretVersionArgs { SecretId = "arn", SecretString = (Input<string>?)null };

        Assert.Equal("""{"secretId":"arn"}""", await Registered.Inputs(() => new SecretVersion("it", args)));
    }

    [Fact]
    public async Task SecretString_AssignedNothing_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(new SecretVersionArgs { SecretString = (Input<string>?)null }.SecretString!.ToOutput()));

    [Fact]
    public void SecretString_NotAssigned_IsNull() => Assert.Null(Args.SecretString);

    [Fact]
    public async Task Ctor_Options_MarkTheValuesSecret()
    {
        var options = await Registered.Options(options => new SecretVersion("it", Args, options));

        Assert.Equal(["secretBinary", "secretString", "secretStringWo"], options.AdditionalSecretOutputs);
    }
}
