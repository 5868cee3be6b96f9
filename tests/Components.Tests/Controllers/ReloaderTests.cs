using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class ReloaderTests
{
    private const string Namespace = "reloader-namespace";
    private const string Policy = "reloader-network-policy";
    private const string Release = "reloader-release";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(("2.2.16", 2), (Minimal.Version, Minimal.Replicas));

    [Fact]
    public void Ctor_ApiServerPorts_DefaultToTheUsualOnes() => Assert.Equal(
        [443, 6443, 443, 6443, 443, 6443],
        [.. Minimal.ApiServerPorts, .. new ExternalSecretsOperatorArgs().ApiServerPorts, .. new SealedSecretsControllerArgs().ApiServerPorts]);

    [Fact]
    public void Ctor_Args_RequireTheNamespaces() =>
        Assert.Equal(["Version", "Replicas", "ArgoRollouts", "ApiServerPorts"], Required.NotBy<ReloaderArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:controllers:Reloader", (await RunAsync()).TypeOf("reloader"));

    [Theory]
    [InlineData(Namespace)]
    [InlineData(Policy)]
    [InlineData(Release)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("reloader", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Namespace)]
    [InlineData(Policy)]
    [InlineData(Release)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(child));

    [SharedDataTheory]
    [InlineData(Namespace)]
    [InlineData(Policy)]
    public async Task Ctor_Object_IsAManifestThatKubernetesKnows(string child) =>
        Assert.Empty(KubernetesSchemas.Newest.Violations(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(child))));

    [Fact]
    public async Task Ctor_Release_IsPinnedNamedAndWaitedFor() => Assert.Equal(
        SortedJson.OfYaml(
            """
            name: reloader
            namespace: reloader
            chart: reloader
            version: 2.2.16
            repositoryOpts: { repo: "https://stakater.github.io/stakater-charts" }
            timeout: 600
            cleanupOnFail: true
            skipAwait: false
            compat: "true"
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Release).Remove("values")));

    [Fact]
    public async Task Ctor_Release_StartsBehindItsNetworkPolicy() =>
        Assert.Equal(["earlier", Policy], await (await RunAsync()).DependenciesOf(Release));

    [Fact]
    public async Task Ctor_NetworkPolicy_ReachesTheApiServerAlone() => Assert.Equal(
        SortedJson.OfYaml("[{ ports: [{ protocol: TCP, port: 443 }, { protocol: TCP, port: 6443 }] }]"),
        SortedJson.Of(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Policy)["spec"])!["egress"]));

    [Fact]
    public async Task Ctor_NoNamespace_IsRefused() => Assert.Contains(
        "without a namespace it would watch all",
        await Recorded.RefusalAsync(run => Create(run, new() { Namespaces = [] })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Ctor_NoReplica_IsRefused() => Assert.Contains(
        "Reloader needs at least 1 namespace and 1 replica, got 1 and 0",
        await Recorded.RefusalAsync(run => Create(run, new() { Namespaces = ["shop"], Replicas = 0 })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Ctor_Preview_IsTheSameRelease() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Release)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, Minimal), isPreview: true)).InputsOf(Release)));

    private static ReloaderArgs Minimal => new() { Namespaces = ["shop"] };

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run, Minimal));

    private static Reloader Create(Recorded run, ReloaderArgs args) => new("reloader", args, run.Options);
}
