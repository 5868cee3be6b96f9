using Pulumi;
using SecretsLadder.Components.Controllers;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class SealedSecretsControllerTests
{
    private const string Release = "sealed-release";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(
        ("2.19.1", "kube-system", 1, false),
        (new SealedSecretsControllerArgs().Version, new SealedSecretsControllerArgs().Namespace, new SealedSecretsControllerArgs().KeyGenerations,
            new SealedSecretsControllerArgs().ServiceMonitor));

    [Fact]
    public void Ctor_Args_RequireNothing() =>
        Assert.Equal(["Version", "Namespace", "KeyGenerations", "ApiServerPorts", "ServiceMonitor"], Required.NotBy<SealedSecretsControllerArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:controllers:SealedSecretsController", (await RunAsync()).TypeOf("sealed"));

    [Fact]
    public async Task Ctor_Component_CreatesTheReleaseAlone() => Assert.Equal(["sealed", Release], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Release_BelongsToTheComponent() => Assert.Equal("sealed", (await RunAsync()).OptionsOf(Release).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Release_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(Release));

    [Fact]
    public async Task Ctor_Release_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Release));

    [Fact]
    public async Task Ctor_Release_IsPinnedNamedWaitedForAndWithoutDefinitions() => Assert.Equal(
        SortedJson.OfYaml(
            """
            name: sealed-secrets
            namespace: kube-system
            chart: sealed-secrets
            version: 2.19.1
            repositoryOpts: { repo: "https://bitnami.github.io/sealed-secrets" }
            timeout: 600
            cleanupOnFail: true
            skipAwait: false
            skipCrds: true
            compat: "true"
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Release).Remove("values")));

    [Fact]
    public async Task Ctor_Release_HasTheValuesOfItsArgs() => Assert.Equal(
        SortedJson.Of((object)SealedSecretsValues.Of(new SealedSecretsControllerArgs { KeyGenerations = 3 })),
        SortedJson.Of((await RunAsync(new() { KeyGenerations = 3 })).InputsOf(Release)["values"]));

    [Fact]
    public async Task Ctor_Version_IsTheReleases() =>
        Assert.Equal("2.20.0", (await RunAsync(new() { Version = "2.20.0" })).InputsOf(Release)["version"]);

    [Fact]
    public async Task Ctor_Namespace_IsTheReleases() =>
        Assert.Equal("sealing", (await RunAsync(new() { Namespace = "sealing" })).InputsOf(Release)["namespace"]);

    [Fact]
    public async Task Ctor_NoKey_IsRefused() => Assert.Equal(
        "keyGenerations must be at least 1, got 0",
        await Recorded.RefusalAsync(run => Create(run, new() { KeyGenerations = 0 })));

    [Fact]
    public async Task Ctor_Preview_IsTheSameRelease() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Release)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, new()), isPreview: true)).InputsOf(Release)));

    private static Task<Recorded> RunAsync() => RunAsync(new());

    private static Task<Recorded> RunAsync(SealedSecretsControllerArgs args) => Recorded.RunAsync(run => Create(run, args));

    private static SealedSecretsController Create(Recorded run, SealedSecretsControllerArgs args) => new("sealed", args, run.Options);
}
