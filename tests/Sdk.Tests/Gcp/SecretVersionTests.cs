using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.SecretManager;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Gcp;

public sealed class SecretVersionTests
{
    private static readonly SecretVersionArgs Args = new() { Secret = "entry", SecretData = "value" };

    [Fact]
    public async Task Ctor_Type_IsSecretManagerSecretVersion() =>
        Assert.Equal("gcp:secretmanager/secretVersion:SecretVersion", await Registered.Type(() => new SecretVersion("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() =>
        Assert.Equal("""{"secret":"entry","secretData":"value"}""", await Registered.Inputs(() => new SecretVersion("it", Args)));

    [Fact]
    public async Task Ctor_NoEntry_Fails() => Assert.Contains(
        "SecretVersionArgs.Secret is required",
        await Registered.Error(() => new SecretVersion("it", new SecretVersionArgs { SecretData = "value" })),
        StringComparison.Ordinal);

    [Fact]
    public async Task SecretData_Assigned_IsSecret() => Assert.True(await Output.IsSecretAsync(Args.SecretData!.ToOutput()));

    [Fact]
    public void SecretData_NotAssigned_IsNull() => Assert.Null(new SecretVersionArgs().SecretData);

    [Fact]
    public async Task Ctor_Options_MarkTheValuesSecret()
    {
        var options = await Registered.Options(options => new SecretVersion("it", Args, options));

        Assert.Equal(["secretData", "secretDataWo"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Name_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("name", "projects/1/secrets/checkout-db/versions/1");

        Assert.Equal("projects/1/secrets/checkout-db/versions/1", await Registered.Output(state, () => new SecretVersion("it", Args).Name));
    }
}
