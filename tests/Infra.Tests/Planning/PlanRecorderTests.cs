using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Testing;
using SecretsLadder.Infra.Planning;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Infra.Tests.Planning;

public sealed class PlanRecorderTests
{
    private const int Many = 300;

    [Fact]
    public async Task ResourcesAsync_ManyConstructedInParallel_EachKeepsItsInputs()
    {
        var resources = await RecordAsync(() => Parallel.For(0, Many, index => Secret($"secret-{index}", Output.Create(Marker($"secret-{index}")))));

        Assert.Equal(
            Enumerable.Range(0, Many).Select(index => $"secret-{index}").Order(StringComparer.Ordinal),
            resources.Where(resource => Equals(resource.Input("stringData", "marker"), resource.Name)).Select(resource => resource.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ResourcesAsync_OneTypeAndNameUnderManyParents_EachKeepsItsInputs()
    {
        var resources = await RecordAsync(() => Parallel.For(0, Many, index => _ = new Group($"group-{index}")));

        Assert.Equal(
            Many, resources.Count(resource =>
                resource.Name == "same" && resource.Parent!.EndsWith($"::{resource.Input("stringData", "marker")}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ResourcesAsync_InputsKnownInReverseOrder_OrderOfConstructionStays()
    {
        var resources = await RecordAsync(() =>
        {
            var sources = Enumerable.Range(0, Many).Select(_ => new TaskCompletionSource<string>()).ToList();
            _ = sources.Select((source, index) => Secret($"secret-{index}", Output.Create(source.Task))).ToList();
            sources.Reverse();
            _ = sources.Select((source, index) => source.TrySetResult($"secret-{Many - 1 - index}")).ToList();
        });

        Assert.Equal(
            Enumerable.Range(0, Many).Select(index => $"secret-{index}"), resources.Select(resource => resource.Input("stringData", "marker")));
    }

    [Fact]
    public async Task ResourcesAsync_OneUrnTwice_BothAreRecorded()
    {
        var resources = await RecordAsync(() => _ = (Secret("twin", Output.Create("first")), Secret("twin", Output.Create("second"))));

        Assert.Equal(["first", "second"], resources.Select(resource => resource.Input("stringData", "marker")));
    }

    [Fact]
    public async Task ResourcesAsync_DependsOn_AreUrnsInOrder()
    {
        var resources = await RecordAsync(() =>
        {
            var (b, a) = (Secret("b", Output.Create("b")), Secret("a", Output.Create("a")));
            _ = new Group("group", new ComponentResourceOptions { DependsOn = { b, a } });
        });

        Assert.Equal([resources[0].Urn, resources[1].Urn], resources[2].DependsOn.AsEnumerable());
    }

    [Fact]
    public async Task ResourcesAsync_ChildOfAProtectedComponent_IsProtected()
    {
        var resources = await RecordAsync(() => _ = new Group("group", new ComponentResourceOptions { Protect = true }));

        Assert.True(resources[1].Protect);
    }

    [Fact]
    public async Task NewResourceAsync_TypeNobodyEmulates_FailsTheRun()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => RecordAsync(() => _ = new K8s.Core.V1.ConfigMap("config")));

        Assert.Contains("kubernetes:core/v1:ConfigMap", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewResourceAsync_CallOfNoRecordedResource_IsRefused() => await Assert.ThrowsAsync<InvalidOperationException>(
        async () =>
            await new PlanRecorder("dev").NewResourceAsync(
                new MockResourceArgs { Type = "kubernetes:core/v1:Secret", Name = "stray", Inputs = ImmutableDictionary<string, object>.Empty }));

    private static string Marker(string text) => text;

    private static K8s.Core.V1.Secret Secret(string name, Output<string> marker, Resource? parent = null) =>
        new(name, new SecretArgs { StringData = { ["marker"] = marker } }, new CustomResourceOptions { Parent = parent });

    private static async Task<PlannedResources> RecordAsync(Action program)
    {
        var recorder = new PlanRecorder("dev");
        var options = new TestOptions { ProjectName = Plan.Project, StackName = "dev", IsPreview = false };
        await Deployment.TestWithServiceProviderAsync<RecordedStack>(recorder, new RecordedProgram(program, recorder), options);
        return await recorder.ResourcesAsync();
    }

    private sealed class Group : ComponentResource
    {
        public Group(string name, ComponentResourceOptions? options = null)
            : base("secrets-ladder:tests:Group", name, options) => Secret("same", Output.Create(name), this);
    }

    private sealed class RecordedStack : Stack
    {
        public RecordedStack(Action program, PlanRecorder recorder)
            : base(new StackOptions { ResourceTransformations = { recorder.OnConstruction } }) => program();
    }

    private sealed class RecordedProgram(Action program, PlanRecorder recorder) : IServiceProvider
    {
        public object GetService(Type serviceType) => new RecordedStack(program, recorder);
    }
}
