using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class ExternalSecretsOperatorTests
{
    private const string Namespace = "eso-namespace";
    private const string Release = "eso-release";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(
        ("2.9.0", 2, false, false, 0),
        (new ExternalSecretsOperatorArgs().Version, new ExternalSecretsOperatorArgs().Replicas, new ExternalSecretsOperatorArgs().ClusterStores,
            new ExternalSecretsOperatorArgs().PushSecrets, new ExternalSecretsOperatorArgs().BackendPorts.Length));

    [Fact]
    public void Ctor_Args_RequireNothing() =>
        Assert.Equal(
            ["Version", "Replicas", "ClusterStores", "PushSecrets", "PodIdentity", "BackendPorts", "ApiServerPorts"],
            Required.NotBy<ExternalSecretsOperatorArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:controllers:ExternalSecretsOperator", (await RunAsync()).TypeOf("eso"));

    [Fact]
    public async Task Ctor_Component_CreatesNamespaceAndRelease() => Assert.Equal(["eso", Namespace, Release], (await RunAsync()).Names);

    [Theory]
    [InlineData(Namespace)]
    [InlineData(Release)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("eso", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Namespace)]
    [InlineData(Release)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(child));

    [Fact]
    public async Task Ctor_Namespace_RunsRestrictedPodsOnly() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: external-secrets
              labels: { app.kubernetes.io/managed-by: secrets-ladder, pod-security.kubernetes.io/enforce: restricted }
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Namespace)));

    [SharedDataFact]
    public async Task Ctor_Namespace_IsAManifestThatKubernetesKnows() =>
        Assert.Empty(KubernetesSchemas.Newest.Violations(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Namespace))));

    [Fact]
    public async Task Ctor_Release_IsPinnedNamedAndWaitedFor() => Assert.Equal(
        SortedJson.OfYaml(
            """
            name: external-secrets
            namespace: external-secrets
            chart: external-secrets
            version: 2.9.0
            repositoryOpts: { repo: "https://charts.external-secrets.io" }
            timeout: 600
            cleanupOnFail: true
            skipAwait: false
            compat: "true"
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Release).Remove("values")));

    [Fact]
    public async Task Ctor_Release_HasTheValuesOfItsArgs() => Assert.Equal(
        SortedJson.Of((object)ExternalSecretsValues.Of(new ExternalSecretsOperatorArgs { Replicas = 3 })),
        SortedJson.Of((await RunAsync(new() { Replicas = 3 })).InputsOf(Release)["values"]));

    [Fact]
    public async Task Ctor_Version_IsTheReleases() =>
        Assert.Equal("2.10.1", (await RunAsync(new() { Version = "2.10.1" })).InputsOf(Release)["version"]);

    [Fact]
    public async Task Ctor_Release_WaitsForItsNamespaceToo() =>
        Assert.Equal(["earlier", Namespace], await (await RunAsync()).DependenciesOf(Release));

    [Fact]
    public async Task Ctor_Namespace_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Namespace));

    [Fact]
    public async Task Ctor_OneReplica_IsTaken() => Assert.Contains(Release, (await RunAsync(new() { Replicas = 1 })).Names);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Ctor_NoReplica_IsRefused(int replicas) => Assert.Equal(
        $"replicas must be at least 1, got {replicas}",
        await Recorded.RefusalAsync(run => Create(run, new() { Replicas = replicas })));

    [Fact]
    public async Task Ctor_Preview_IsTheSameRelease() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Release)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, new()), isPreview: true)).InputsOf(Release)));

    private static Task<Recorded> RunAsync(ExternalSecretsOperatorArgs? args = null) => Recorded.RunAsync(run => Create(run, args ?? new()));

    private static ExternalSecretsOperator Create(Recorded run, ExternalSecretsOperatorArgs args) => new("eso", args, run.Options);
}
