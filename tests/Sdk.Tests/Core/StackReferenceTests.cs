using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class StackReferenceTests
{
    private static readonly Dictionary<string, object> State = new()
    {
        ["name"] = "org/other/dev",
        ["outputs"] = Output.CreateSecret(ImmutableDictionary<string, string>.Empty.Add("plain", "p").Add("hidden", "h")),
        ["secretOutputNames"] = new[] { "hidden" },
    };

    private static async Task<StackReference> Reference(StackReferenceArgs? args = null, Recorder? recorder = null)
    {
        recorder ??= new Recorder { State = _ => State };
        return (StackReference)(await recorder.RunAsync(() => _ = new StackReference("org/other/dev", args))).Single();
    }

    [Fact]
    public async Task Ctor_NoArgs_ReadsTheStackOfItsName()
    {
        var recorder = new Recorder { State = _ => State };
        await Reference(recorder: recorder);

        Assert.Equal(("org/other/dev", "pulumi:pulumi:StackReference"), (recorder["org/other/dev"].Id, recorder["org/other/dev"].Type));
    }

    [Fact]
    public async Task Ctor_Args_ReadsTheNamedStack()
    {
        var recorder = new Recorder { State = _ => State };
        await Reference(new StackReferenceArgs { Name = "org/third/dev" }, recorder);

        Assert.Equal("org/third/dev", recorder["org/other/dev"].Inputs["name"]);
    }

    [Fact]
    public async Task GetOutput_Value_IsRead() => Assert.Equal("p", await OutputUtilities.GetValueAsync((await Reference()).GetOutput("plain")));

    [Fact]
    public async Task GetOutput_Plain_IsNotSecret() => Assert.False(await Output.IsSecretAsync((await Reference()).GetOutput("plain")));

    [Fact]
    public async Task GetOutput_Secret_IsSecret() => Assert.True(await Output.IsSecretAsync((await Reference()).GetOutput("hidden")));

    [Fact]
    public async Task GetOutput_Missing_IsNull() => Assert.Null(await OutputUtilities.GetValueAsync((await Reference()).GetOutput("none")));

    [Fact]
    public async Task RequireOutput_Missing_Fails()
    {
        var reference = await Reference();

        await Assert.ThrowsAsync<KeyNotFoundException>(() => OutputUtilities.GetValueAsync(reference.RequireOutput("none")));
    }

    [Fact]
    public async Task GetValue_Plain_IsTheValue() => Assert.Equal("p", await (await Reference()).GetValueAsync("plain"));

    [Fact]
    public async Task GetValue_Secret_IsRefused()
    {
        var reference = await Reference();

        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("hidden"));
    }

    [Fact]
    public async Task GetOutputDetails_Secret_HasSecretValue() =>
        Assert.Equal("h", (await (await Reference()).GetOutputDetailsAsync("hidden")).SecretValue);

    [Fact]
    public async Task GetOutputDetails_Plain_HasValue() => Assert.Equal("p", (await (await Reference()).GetOutputDetailsAsync("plain")).Value);
}
