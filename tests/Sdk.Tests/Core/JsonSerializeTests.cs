using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class JsonSerializeTests
{
    [Fact]
    public async Task JsonSerialize_PlainObject_GivesJson() =>
        Assert.Equal("""{"a":1}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(Output.Create(new { a = 1 }))));

    [Fact]
    public async Task JsonSerialize_OutputsInside_AreWrittenAsValues() =>
        Assert.Equal("""{"a":1,"b":["x"],"c":"y"}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(Output.Create(
            new { a = Output.Create(1), b = new[] { Output.Create("x") }, c = (Input<string>)"y" }))));

    [Fact]
    public async Task JsonSerialize_CollectionsInside_AreWrittenAsValues() =>
        Assert.Equal("""{"a":["x"],"b":{"k":"v"}}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(Output.Create(
            new { a = new InputList<string> { "x" }, b = new InputMap<string> { ["k"] = "v" } }))));

    [Fact]
    public async Task JsonSerialize_PendingInside_IsAwaited()
    {
        var later = Output.Create(Task.Delay(5).ContinueWith(_ => 1));

        Assert.Equal("""{"a":1}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(Output.Create(new { a = later }))));
    }

    [Fact]
    public async Task JsonSerialize_OutputOfObjectInside_IsWrittenAsItsDeclaredType() =>
        Assert.Equal("""{"a":{}}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(Output.Create(
            new { a = Output.Create<object>(new { b = 1 }) }))));

    [Fact]
    public async Task JsonSerialize_SecretInside_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.JsonSerialize(Output.Create(new { a = Output.CreateSecret(1) }))));

    [Fact]
    public async Task JsonSerialize_UnknownInside_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new { a = OutputUtilities.CreateUnknown(1) }))));

    [Fact]
    public async Task JsonSerialize_Options_AreUsed() =>
        Assert.Equal("""{"ab":1}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(
            Output.Create(new { Ab = Output.Create(1) }), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })));

    [Fact]
    public async Task JsonSerialize_Resources_AddUp()
    {
        Output<string>? json = null;
        var resources = await new Recorder().RunAsync(() => json = Output.JsonSerialize(Output.Create(new { id = new Thing("it").Id })));

        Assert.Equal(resources.ToHashSet(), (await OutputUtilities.GetDependenciesAsync(json!)).ToHashSet());
    }
}
