using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace SecretsLadder.Sdk.Tests.Core;

/// <summary>Mocks that remember what they were asked, and answer with the inputs unless told otherwise.</summary>
internal sealed class Recorder : IMocks
{
    private readonly Lock _lock = new();

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

    public Func<MockResourceArgs, object> State { get; init; } = args => args.Inputs;

    public Func<MockResourceArgs, string?> Id { get; init; } = args => args.Name + "-id";

    public Func<MockCallArgs, object> Result { get; init; } = args => args.Args;

    /// <summary>Whether answers come later, on another thread.</summary>
    public bool Slow { get; init; }

    public MockResourceArgs this[string name] => Resources.Single(resource => resource.Name == name);

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_lock) Resources.Add(args);
        if (Slow) await Task.Delay(1);
        return (Id(args), State(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_lock) Calls.Add(args);
        return Task.FromResult(Result(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_lock) Outputs.Add(args);
        return Task.CompletedTask;
    }

    /// <summary>Runs a program that is no preview and gives its resources.</summary>
    public Task<ImmutableArray<Resource>> RunAsync(Action program) => Deployment.TestAsync(this, new TestOptions { IsPreview = false }, program);

    /// <summary>Runs a preview and gives its resources.</summary>
    public Task<ImmutableArray<Resource>> PreviewAsync(Action program) => Deployment.TestAsync(this, new TestOptions { IsPreview = true }, program);

    /// <summary>What the mocks get for the input "value" of a resource.</summary>
    public static async Task<object?> InputAsync(Input<object>? value)
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it", new ThingArgs { Value = value }));
        return recorder["it"].Inputs.GetValueOrDefault("value");
    }
}
