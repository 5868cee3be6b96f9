using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class ExternalSecretsValuesTests
{
    private static readonly string Chart = $"external-secrets-{Charts.ExternalSecrets.Version}";

    private static readonly ExternalSecretsOperatorArgs Default = new();
    private static readonly ExternalSecretsOperatorArgs Single = new() { Replicas = 1 };
    private static readonly ExternalSecretsOperatorArgs Everything =
        new() { Replicas = 3, ClusterStores = true, PushSecrets = true, BackendPorts = [8200, 443] };

    [SharedDataFact]
    public void Of_Defaults_NamesKeysOfTheChart() => Assert.Empty(new ChartValues(Chart).UnknownKeys(ValuesOf(Default)));

    [SharedDataFact]
    public void Of_Everything_NamesKeysOfTheChart() => Assert.Empty(new ChartValues(Chart).UnknownKeys(ValuesOf(Everything)));

    [SharedDataFact]
    public void UnknownKeys_Misspelt_AreFound() => Assert.Equal(
        ["webhook.replicas", "leaderElection"],
        new ChartValues(Chart).UnknownKeys(new JsonObject { ["webhook"] = new JsonObject { ["replicas"] = 2 }, ["leaderElection"] = true }));

    [SharedDataFact]
    public void Of_Defaults_FitTheSchemaOfTheChart() => Assert.Empty(new ChartValues(Chart).Violations(ValuesOf(Default)));

    [SharedDataFact]
    public void Of_Everything_FitTheSchemaOfTheChart() => Assert.Empty(new ChartValues(Chart).Violations(ValuesOf(Everything)));

    [Theory]
    [InlineData("crds.createClusterSecretStore")]
    [InlineData("crds.createClusterExternalSecret")]
    [InlineData("crds.createClusterGenerator")]
    [InlineData("crds.createClusterPushSecret")]
    [InlineData("crds.createPushSecret")]
    [InlineData("processClusterStore")]
    [InlineData("processClusterExternalSecret")]
    [InlineData("processClusterGenerator")]
    [InlineData("processClusterPushSecret")]
    [InlineData("processPushSecret")]
    public void Of_KindThatIsNotUsed_IsOff(string path) => AssertValue("false", Default, path);

    [Theory]
    [InlineData("crds.createClusterSecretStore")]
    [InlineData("processClusterStore")]
    public void Of_ClusterStores_AreOn(string path) => AssertValue("true", Everything, path);

    [Theory]
    [InlineData("crds.createPushSecret")]
    [InlineData("processPushSecret")]
    public void Of_PushSecrets_AreOn(string path) => AssertValue("true", Everything, path);

    [Theory]
    [InlineData("crds.createClusterPushSecret")]
    [InlineData("processClusterPushSecret")]
    public void Of_PushSecrets_AreNotForTheCluster(string path) => AssertValue("false", Everything, path);

    [Theory]
    [InlineData("crds.createClusterExternalSecret")]
    [InlineData("processClusterExternalSecret")]
    public void Of_ClusterStores_TurnNoOtherKindOn(string path) => AssertValue("false", Everything, path);

    [Fact]
    public void Of_CustomResourceDefinitions_ComeWithTheChart() => AssertValue("true", Default, "installCRDs");

    [Fact]
    public void Of_CustomResourceDefinitions_StayWhenTheChartGoes() => AssertValue("{ helm.sh/resource-policy: keep }", Default, "crds.annotations");

    [Fact]
    public void Of_Tokens_AreMintedForNamedReadersOnly() => AssertValue("false", Default, "rbac.serviceAccountTokenCreate");

    [Theory]
    [InlineData("serviceAccount.name")]
    [InlineData("fullnameOverride")]
    public void Of_Name_IsTheOneThatReadersTrust(string path) => AssertValue(ExternalSecretsOperator.ServiceAccount, Default, path);

    [Theory]
    [InlineData("leaderElect")]
    [InlineData("podDisruptionBudget.enabled")]
    [InlineData("webhook.podDisruptionBudget.enabled")]
    public void Of_OneReplica_NeedsNone(string path) => AssertValue("false", Single, path);

    [Theory]
    [InlineData("leaderElect")]
    [InlineData("podDisruptionBudget.enabled")]
    [InlineData("webhook.podDisruptionBudget.enabled")]
    public void Of_SeveralReplicas_NeedIt(string path) => AssertValue("true", Default, path);

    [Theory]
    [InlineData("replicaCount")]
    [InlineData("webhook.replicaCount")]
    public void Of_Replicas_AreOfControllerAndWebhook(string path) => AssertValue("3", Everything, path);

    [Theory]
    [InlineData("networkPolicy")]
    [InlineData("webhook.networkPolicy")]
    [InlineData("certController.networkPolicy")]
    public void Of_Network_ReachesDnsAndTheApiServer(string path) => AssertValue(
        """
        enabled: true
        egress:
          - ports: [{ protocol: UDP, port: 53 }, { protocol: TCP, port: 53 }]
          - ports: [{ protocol: TCP, port: 443 }, { protocol: TCP, port: 6443 }]
        """,
        Default,
        path);

    [Fact]
    public void Of_BackendPorts_AreOpenToTheControllerEachOnce() => AssertValue(
        "[{ protocol: TCP, port: 443 }, { protocol: TCP, port: 6443 }, { protocol: TCP, port: 8200 }]",
        ValueOf(Everything, "networkPolicy.egress")![1]!["ports"]);

    [Theory]
    [InlineData("webhook.networkPolicy")]
    [InlineData("certController.networkPolicy")]
    public void Of_BackendPorts_AreClosedToTheOthers(string path) =>
        Assert.DoesNotContain("8200", ValueOf(Everything, path)!.ToJsonString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("resources")]
    [InlineData("webhook.resources")]
    [InlineData("certController.resources")]
    public void Of_Pods_HaveAMemoryLimit(string path) => Assert.NotNull(ValueOf(Default, path)!["limits"]!["memory"]);

    [Fact]
    public void Of_OpenShiftFinalizers_AreNotGranted() => AssertValue("false", Default, "openshiftFinalizers");

    private static JsonNode ValuesOf(ExternalSecretsOperatorArgs args) => JsonSerializer.SerializeToNode(ExternalSecretsValues.Of(args))!;

    private static JsonNode? ValueOf(ExternalSecretsOperatorArgs args, string path) =>
        path.Split('.').Aggregate((JsonNode?)ValuesOf(args), (node, key) => node?[key]);

    private static void AssertValue(string yaml, ExternalSecretsOperatorArgs args, string path) => AssertValue(yaml, ValueOf(args, path));

    private static void AssertValue(string yaml, JsonNode? actual) => Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of(actual));
}
