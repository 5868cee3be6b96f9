using Pulumi;
using Pulumi.Aws.Ssm;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class ParameterTests
{
    private static readonly ParameterArgs Args = new() { Type = "SecureString" };

    [Fact]
    public async Task Ctor_Type_IsSsmParameter() =>
        Assert.Equal("aws:ssm/parameter:Parameter", await Registered.Type(() => new Parameter("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new ParameterArgs
        {
            KeyId = "alias/secrets",
            Name = "/production/checkout/db",
            Tags = { ["app"] = "checkout" },
            Tier = "Standard",
            Type = ParameterType.SecureString,
            Value = "value",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "keyId": "alias/secrets", "name": "/production/checkout/db", "tags": { "app": "checkout" }, "tier": "Standard",
              "type": "SecureString", "value": "value"
            }
            """),
            await Registered.Inputs(() => new Parameter("it", args)));
    }

    [Fact]
    public async Task Type_Text_IsSentAsItIs() =>
        Assert.Equal("""{"type":"SecureString"}""", await Registered.Inputs(() => new Parameter("it", Args)));

    [Fact]
    public void ParameterType_AsText_IsItsName() =>
        Assert.Equal(
            ["String", "StringList", "SecureString"],
            [(string)ParameterType.String, (string)ParameterType.StringList, ParameterType.SecureString.ToString()]);

    [Fact]
    public void ParameterType_SameValue_IsEqual() => Assert.Equal(ParameterType.SecureString, ParameterType.SecureString);

    [Fact]
    public void ParameterType_OtherValue_IsNotEqual() => Assert.True(ParameterType.SecureString != ParameterType.String);

    [Fact]
    public async Task Value_Assigned_IsSecret() => Assert.True(await Output.IsSecretAsync(new ParameterArgs { Value = "value" }.Value!.ToOutput()));

    [Fact]
    public async Task Ctor_Options_MarkTheValuesSecret()
    {
        var options = await Registered.Options(options => new Parameter("it", Args, options));

        Assert.Equal(["value", "valueWo"], options.AdditionalSecretOutputs);
    }
}
