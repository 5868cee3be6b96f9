using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class InvokeTests
{
    private const string Token = "test:index:get";

    private static async Task<(T Result, Recorder Recorder)> RunAsync<T>(Func<T> program, Func<Pulumi.Testing.MockCallArgs, object>? result = null)
    {
        T value = default!;
        var recorder = new Recorder { Result = result ?? (_ => new Dictionary<string, object> { ["name"] = "n", ["size"] = 2 }) };
        await recorder.RunAsync(() => value = program());
        return (value, recorder);
    }

    private static Output<Nested> Invoke(Input<string>? name, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<Nested>(Token, new GetArgs { Name = name }, options);

    [Fact]
    public async Task Invoke_Arguments_AreSent()
    {
        var (_, recorder) = await RunAsync(() => Invoke("x"));

        Assert.Equal((Token, "x"), (recorder.Calls.Single().Token, recorder.Calls.Single().Args["name"]));
    }

    [Fact]
    public async Task Invoke_Result_IsTyped()
    {
        var (result, _) = await RunAsync(() => Invoke("x"));

        Assert.Equal(2, (await OutputUtilities.GetValueAsync(result)).Size);
    }

    [Fact]
    public async Task Invoke_UnknownArgument_IsUnknownAndNotCalled()
    {
        var (result, recorder) = await RunAsync(() => Invoke(OutputUtilities.CreateUnknown("x")));

        Assert.Equal((false, 0), (await OutputUtilities.GetIsKnownAsync(result), recorder.Calls.Count));
    }

    [Fact]
    public async Task Invoke_SecretInResult_IsSecret()
    {
        var (result, _) = await RunAsync(() => Invoke("x"), _ => new Dictionary<string, object> { ["name"] = Output.CreateSecret("n") });

        Assert.True(await Output.IsSecretAsync(result));
    }

    [Fact]
    public async Task Invoke_ArgumentOfResource_DependsOnIt()
    {
        Thing? thing = null;
        var (result, _) = await RunAsync(() => Invoke((thing = new Thing("it")).Id));

        Assert.Equal([thing!], await OutputUtilities.GetDependenciesAsync(result));
    }

    [Fact]
    public async Task Invoke_DependsOn_DependsOnIt()
    {
        Thing? thing = null;
        var (result, _) = await RunAsync(() => Deployment.Instance.Invoke<Nested>(
            Token, new GetArgs(), new InvokeOutputOptions { DependsOn = thing = new Thing("it") }));

        Assert.Equal([thing!], await OutputUtilities.GetDependenciesAsync(result));
    }

    [Fact]
    public async Task Invoke_Parent_UsesItsProvider()
    {
        var (_, recorder) = await RunAsync(() => Invoke("x", new InvokeOptions
        {
            Parent = new Group("group", null, new ComponentResourceOptions { Provider = new TestProvider("provider") }),
        }));

        Assert.EndsWith("::provider-id", recorder.Calls.Single().Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeAsync_Result_IsTyped()
    {
        var (result, _) = await RunAsync(() => Deployment.Instance.InvokeAsync<Nested>(Token, new GetArgs { Name = "x" }));

        Assert.Equal("n", (await result).Name);
    }

    [Fact]
    public async Task Invoke_MockThrows_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => RunAsync(() => Invoke("x"), _ => throw new FormatException("deliberate")));

    [Fact]
    public async Task Call_Self_IsAnArgument()
    {
        var (_, recorder) = await RunAsync(() => Deployment.Instance.Call<Nested>(Token, CallArgs.Empty, new Thing("it")));

        Assert.IsAssignableFrom<Resource>(recorder.Calls.Single().Args["__self__"]);
    }

    private sealed class GetArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }
}
