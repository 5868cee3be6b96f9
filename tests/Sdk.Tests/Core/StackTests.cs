using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class StackTests
{
    [Fact]
    public async Task TestAsync_Stack_IsTheFirstResource() => Assert.IsType<GoodStack>((await Deployment.TestAsync<GoodStack>(new Recorder()))[0]);

    [Fact]
    public async Task TestAsync_Stack_IsNotSentToTheMocks()
    {
        var recorder = new Recorder();
        await Deployment.TestAsync<GoodStack>(recorder);

        Assert.Equal(["thing"], recorder.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task TestAsync_StackOutputs_AreRegistered()
    {
        var recorder = new Recorder();
        await Deployment.TestAsync<GoodStack>(recorder);

        Assert.Equal(["Plain", "named"], recorder.Outputs.Single().Outputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TestAsync_Stack_IsNamedAsProjectAndStack() =>
        Assert.Equal("project-stack", (await Deployment.TestAsync<GoodStack>(new Recorder()))[0].GetResourceName());

    [Fact]
    public async Task TestAsync_StackWithNullOutput_FailsAndNamesIt()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<NullStack>(new Recorder()));

        Assert.Contains("forgotten", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_StackWithOutputOfOtherType_FailsAndNamesIt()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<WrongStack>(new Recorder()));

        Assert.Contains("wrong", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_StackThatThrows_FailsWithItsMessage()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ThrowingStack>(new Recorder()));

        Assert.Contains("deliberate", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestWithServiceProvider_Stack_ComesFromTheServices()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<ServedStack>(new Recorder(), new Services());

        Assert.Equal("served", await OutputUtilities.GetValueAsync(((ServedStack)resources[0]).Text));
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack()
        {
            Named = new Thing("thing").Id;
            Plain = Output.Create(1);
        }

        [Output("named")]
        public Output<string> Named { get; private set; }

        [Output]
        public Output<int> Plain { get; private set; }
    }

    private sealed class NullStack : Stack
    {
        [Output("forgotten")]
        public Output<string>? Forgotten { get; }
    }

    private sealed class WrongStack : Stack
    {
        [Output("wrong")]
        public string Wrong { get; } = "x";
    }

    private sealed class ThrowingStack : Stack
    {
        public ThrowingStack() => throw new RunException("deliberate");
    }

    private sealed class ServedStack(string text) : Stack
    {
        [Output("text")]
        public Output<string> Text { get; } = Output.Create(text);
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => new ServedStack("served");
    }
}
