using System.Text.Json;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

[Collection(EnvironmentCollection.Name)]
public sealed class ConfigTests
{
    private const string Values = """
        { "project:text": "x", "project:yes": "true", "project:number": "42", "project:real": "1.5", "project:odd": "maybe",
          "project:object": "{\"a\":1}", "other:text": "y", "old:config:text": "z", "project:plainNumber": 7 }
        """;

    private static readonly JsonSerializerOptions IgnoreCase = new() { PropertyNameCaseInsensitive = true };

    private static async Task<T> Read<T>(Func<Config, T> read, string? name = null, string? json = Values, string? secrets = "[\"project:text\"]")
    {
        T result = default!;
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", secrets);
        try
        {
            var run = Deployment.TestAsync(new Recorder(), new TestOptions(), () => { result = read(new Config(name)); });
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
            await run;
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
            Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", null);
        }

        return result;
    }

    [Fact]
    public async Task Get_Value_IsOfTheProject() => Assert.Equal("x", await Read(config => config.Get("text")));

    [Fact]
    public async Task Get_Missing_IsNull() => Assert.Null(await Read(config => config.Get("none")));

    [Fact]
    public async Task Get_OtherNamespace_IsOfThatNamespace() => Assert.Equal("y", await Read(config => config.Get("text"), "other"));

    [Fact]
    public async Task Get_NamespaceEndingInConfig_IsTheSameNamespace() => Assert.Equal("y", await Read(config => config.Get("text"), "other:config"));

    [Fact]
    public async Task Get_KeyWithConfigInside_IsTheSameKey() => Assert.Equal("z", await Read(config => config.Get("text"), "old"));

    [Fact]
    public async Task Get_JsonNumber_IsItsText() => Assert.Equal("7", await Read(config => config.Get("plainNumber")));

    [Fact]
    public async Task Get_NoEnvironment_IsNull() => Assert.Null(await Read(config => config.Get("text"), json: null, secrets: null));

    [Fact]
    public async Task GetSecret_Value_IsSecret() => Assert.True(await Output.IsSecretAsync((await Read(config => config.GetSecret("text")))!));

    [Fact]
    public async Task GetSecret_Missing_IsNull() => Assert.Null(await Read(config => config.GetSecret("none")));

    [Fact]
    public async Task GetBoolean_True_IsTrue() => Assert.True(await Read(config => config.GetBoolean("yes")));

    [Fact]
    public async Task GetInt32_Number_IsRead() => Assert.Equal(42, await Read(config => config.GetInt32("number")));

    [Fact]
    public async Task GetDouble_Number_IsRead() => Assert.Equal(1.5, await Read(config => config.GetDouble("real")));

    [Fact]
    public async Task GetObject_Json_IsRead() => Assert.Equal(1, (await Read(config => config.GetObject<Dictionary<string, int>>("object")))!["a"]);

    [Fact]
    public async Task GetObject_Options_AreUsed() =>
        Assert.Equal(1, (await Read(config => config.GetObject<Shape>("object", IgnoreCase)))!.A);

    [Fact]
    public async Task Require_Missing_FailsAndNamesTheKey()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Read(config => config.Require("none")));

        Assert.Contains("project:none", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_Missing_TellsHowToSetIt()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Read(config => config.Require("none")));

        Assert.Contains("pulumi config set project:none", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_Missing_CanBeCaughtAsRunException()
    {
        var caught = await Read(config => Record.Exception(() => config.Require("none")));

        Assert.IsAssignableFrom<RunException>(caught);
    }

    [Fact]
    public async Task RequireBoolean_OtherText_FailsAndNamesTheKey()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Read(config => config.RequireBoolean("odd")));

        Assert.Contains("project:odd", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireInt32_OtherText_Fails() => await Assert.ThrowsAsync<RunException>(() => Read(config => config.RequireInt32("odd")));

    [Fact]
    public async Task RequireObject_NoJson_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => Read(config => config.RequireObject<Dictionary<string, int>>("odd")));

    [Fact]
    public async Task RequireObject_Missing_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => Read(config => config.RequireObject<Dictionary<string, int>>("none")));

    [Fact]
    public async Task RequireSecret_Value_IsSecret() => Assert.True(await Output.IsSecretAsync(await Read(config => config.RequireSecret("text"))));

    [Fact]
    public async Task RequireSecretObject_Value_IsRead()
    {
        var value = await Read(config => config.RequireSecretObject<Dictionary<string, int>>("object"));

        Assert.Equal(1, (await OutputUtilities.GetValueAsync(value))["a"]);
    }

    [Fact]
    public async Task TestAsync_ConfigIsNoJson_Fails() =>
        await Assert.ThrowsAnyAsync<JsonException>(() => Read(config => config.Get("text"), json: "{"));

    [Fact]
    public async Task TestAsync_SecretKeysAreNoJson_Fails() =>
        await Assert.ThrowsAnyAsync<JsonException>(() => Read(config => config.Get("text"), secrets: "["));

    [Fact]
    public void Ctor_OutsideOfARun_IsRefused() => Assert.Throws<InvalidOperationException>(() => new Config());

    private sealed record Shape(int A);
}
