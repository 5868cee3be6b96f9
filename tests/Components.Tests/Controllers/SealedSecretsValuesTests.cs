using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class SealedSecretsValuesTests
{
    private const string Chart = "sealed-secrets-2.19.1";

    private static readonly SealedSecretsControllerArgs Default = new();
    private static readonly SealedSecretsControllerArgs Everything = new() { Namespace = "sealing", KeyGenerations = 7, ServiceMonitor = true };

    [SharedDataFact]
    public void Of_Default_AreValuesThatTheChartKnows() => Assert.Empty(new ChartValues(Chart).UnknownKeys(ValuesOf(Default)));

    [SharedDataFact]
    public void Of_Everything_AreValuesThatTheChartKnows() => Assert.Empty(new ChartValues(Chart).UnknownKeys(ValuesOf(Everything)));

    [Fact]
    public void Of_Name_IsTheOneThatKubesealLooksFor() => AssertValue("sealed-secrets-controller", Default, "fullnameOverride");

    [Fact]
    public void Of_Keys_AreNotMadeByTheController() => AssertValue("\"0\"", Default, "keyrenewperiod");

    [Fact]
    public void Of_KeyGenerations_AreAnotherPod() => AssertValue("""{ secrets-ladder/sealing-key-generations: "7" }""", Everything, "podAnnotations");

    [Fact]
    public void Of_Status_IsWritten() => AssertValue("true", Default, "updateStatus");

    [Fact]
    public void Of_Api_IsNotOpenToEveryAccount() => AssertValue("{ bind: false }", Default, "rbac.serviceProxier");

    [Fact]
    public void Of_Pod_HasAMemoryLimit() => AssertValue("256Mi", Default, "resources.limits.memory");

    [Fact]
    public void Of_ServiceMonitor_IsOffByDefault() => AssertValue("false", Default, "metrics.serviceMonitor.enabled");

    [Fact]
    public void Of_ServiceMonitor_IsOnWhenAskedFor() => AssertValue("true", Everything, "metrics.serviceMonitor.enabled");

    [Fact]
    public void Of_Ingress_IsTheChartsPolicyWithoutItsEgress() => AssertValue("{ enabled: true }", Default, "networkPolicy");

    [Fact]
    public void Of_Egress_ReachesTheApiServerAlone() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: sealed-secrets-controller-egress, namespace: sealing }
            spec:
              podSelector: { matchLabels: { app.kubernetes.io/name: sealed-secrets, app.kubernetes.io/instance: sealed-secrets } }
              policyTypes: [Egress]
              egress: [{ ports: [{ protocol: TCP, port: 443 }, { protocol: TCP, port: 6443 }] }]
            """),
        SortedJson.Of(ValuesOf(Everything)["extraDeploy"]![0]));

    [SharedDataFact]
    public void Of_Egress_IsAManifestThatKubernetesKnows() => Assert.Empty(KubernetesSchemas.Newest.Violations(ValuesOf(Default)["extraDeploy"]![0]));

    [SharedDataFact]
    public void Chart_Pod_IsRestrictedByDefault() => Assert.Equal(
        SortedJson.OfYaml(
            """
            enabled: true
            readOnlyRootFilesystem: true
            runAsNonRoot: true
            runAsUser: 1001
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
            """),
        SortedJson.Of(Defaults()["containerSecurityContext"]));

    [SharedDataFact]
    public void Chart_PodsSeccompProfile_IsTheRuntimesByDefault() =>
        Assert.Equal("RuntimeDefault", (string?)Defaults()["podSecurityContext"]!["seccompProfile"]!["type"]);

    [SharedDataFact]
    public void Chart_Replicas_CannotBeSet() => Assert.DoesNotContain("replicaCount", Defaults().AsObject());

    private static JsonNode Defaults() => YamlJson.Parse(File.ReadAllText(SharedData.Path(Chart, "values.yaml")))!;

    private static JsonNode ValuesOf(SealedSecretsControllerArgs args) => JsonSerializer.SerializeToNode(SealedSecretsValues.Of(args))!;

    private static void AssertValue(string yaml, SealedSecretsControllerArgs args, string path) => Assert.Equal(
        SortedJson.OfYaml(yaml),
        SortedJson.Of(path.Split('.').Aggregate((JsonNode?)ValuesOf(args), (node, key) => node?[key])));
}
