using System.Collections.Concurrent;
using Pulumi;
using Pulumi.Testing;

namespace SecretsLadder.Sdk.Tests.Core;

/// <summary>What a transformation puts into an AsyncLocal is what the mocks find there, before they first wait, for that very resource.</summary>
public sealed class ExecutionContextTests
{
    private static readonly AsyncLocal<Resource?> Current = new();

    private static CustomResourceOptions Linked(Resource? parent = null) => new() { Parent = parent, ResourceTransformations = { Link } };

    private static ResourceTransformationResult? Link(ResourceTransformationArgs args)
    {
        Current.Value = args.Resource;
        return null;
    }

    private static async Task<LinkingMocks> RunAsync(bool slow, Action program)
    {
        var mocks = new LinkingMocks(slow);
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
        return mocks;
    }

    private static void Independent() => Array.ForEach([.. Enumerable.Range(0, 200)], i => _ = new Thing($"{i}", null, Linked()));

    private static void Chained() => _ = Enumerable.Range(1, 200).Aggregate(
        new Thing("0", new ThingArgs { Text = "x" }, Linked()), (previous, i) => new Thing($"{i}", new ThingArgs { Text = previous.Text }, Linked()));

    private static void Crossed() => _ = new Group("group", group =>
    {
        var first = Enumerable.Range(0, 50).Select(i => new Thing($"a{i}", null, Linked(group))).ToArray();
        Array.ForEach(first, thing => _ = new Thing("b" + thing.GetResourceName(), new ThingArgs { Text = thing.Id }, Linked(thing)));
        Output.All(first.Select(thing => thing.Urn)).Apply(urns => urns.Select((_, i) => new Thing($"c{i}", null, Linked(group))).ToArray());
    }, new ComponentResourceOptions { ResourceTransformations = { Link } });

    private static void Parallel() => Task.WaitAll([.. Enumerable.Range(0, 200).Select(i => Task.Run(() => _ = new Thing($"{i}", null, Linked())))]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewResource_IndependentResources_SeesTheResource(bool slow) =>
        Assert.Equal(200, (await RunAsync(slow, Independent)).Matches);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewResource_ChainOfResources_SeesTheResource(bool slow) => Assert.Equal(201, (await RunAsync(slow, Chained)).Matches);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewResource_ParentsDependenciesAndApply_SeesTheResource(bool slow) =>
        Assert.Equal(151, (await RunAsync(slow, Crossed)).Matches);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewResource_ResourcesMadeInParallel_SeesTheResource(bool slow) => Assert.Equal(200, (await RunAsync(slow, Parallel)).Matches);

    [Fact]
    public async Task TestAsync_AsyncLocalSetInside_IsNotSeenOutside()
    {
        await RunAsync(slow: false, Independent);

        Assert.Null(Current.Value);
    }

    [Fact]
    public async Task Apply_AsyncLocalSetInside_IsNotSeenOutside()
    {
        Resource? seen = null;
        await new Recorder().RunAsync(() =>
        {
            Output.Create(1).Apply(_ => new Thing("it", null, Linked()));
            seen = Current.Value;
        });

        Assert.Null(seen);
    }

    private sealed class LinkingMocks(bool slow) : IMocks
    {
        private readonly ConcurrentBag<bool> _seen = [];

        public int Matches => _seen.Count(match => match);

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            _seen.Add(Current.Value?.GetResourceName() == args.Name);
            if (slow) await Task.Delay(System.Random.Shared.Next(3));
            return (args.Name, args.Inputs);
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
