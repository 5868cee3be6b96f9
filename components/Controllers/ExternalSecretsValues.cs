using System.Collections.Immutable;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Controllers;

/// <summary>Values of the external-secrets chart: only what differs from its defaults, each key checked against the chart by a test.</summary>
public static class ExternalSecretsValues
{
    /// <summary>The agent of EKS Pod Identity answers on the node, at a link-local address.</summary>
    private static readonly ImmutableArray<int> PodIdentityAgent = [80];

    private static readonly ImmutableDictionary<string, object> Restarts = Map(("enabled", true));

    /// <summary>The values.</summary>
    /// <param name="args">How the operator is installed.</param>
    public static ImmutableDictionary<string, object> Of(ExternalSecretsOperatorArgs args) => Map(
        ("fullnameOverride", ExternalSecretsOperator.ServiceAccount),
        ("installCRDs", true),
        ("crds", CustomResourceDefinitions(args.ClusterStores, args.PushSecrets)),

        // To turn a kind off, turn off both its CRD and its reconciler.
        ("processClusterStore", args.ClusterStores),
        ("processClusterExternalSecret", false),
        ("processClusterGenerator", false),
        ("processClusterPushSecret", false),
        ("processPushSecret", args.PushSecrets),

        // By default the controller may create tokens for every service account of the cluster; here each reader has a Role that names it.
        ("rbac", Map(("serviceAccountTokenCreate", false))),
        ("serviceAccount", Map(("name", ExternalSecretsOperator.ServiceAccount))),
        ("openshiftFinalizers", false),
        ("replicaCount", args.Replicas),
        ("leaderElect", args.Replicas > 1),
        ("podDisruptionBudget", DisruptionBudget(args.Replicas)),
        ("livenessProbe", Restarts),
        ("readinessProbe", Restarts),
        ("resources", Resources("50m", "128Mi", "512Mi")),
        ("networkPolicy", NetworkPolicy([.. args.ApiServerPorts, .. args.BackendPorts, .. args.PodIdentity ? PodIdentityAgent : []])),
        ("metrics", Map(("service", Map(("enabled", true))))),
        ("webhook", Map(
            ("replicaCount", args.Replicas),
            ("podDisruptionBudget", DisruptionBudget(args.Replicas)),
            ("networkPolicy", NetworkPolicy(args.ApiServerPorts)),
            ("resources", Resources("10m", "64Mi", "256Mi")))),
        ("certController", Map(
            ("networkPolicy", NetworkPolicy(args.ApiServerPorts)),
            ("resources", Resources("10m", "64Mi", "256Mi")))));

    /// <summary>The CRDs are templates of the chart: they are upgraded with it, and are kept when it is removed, so that no Secret is lost.</summary>
    private static ImmutableDictionary<string, object> CustomResourceDefinitions(bool clusterStores, bool pushSecrets) => Map(
        ("createClusterSecretStore", clusterStores),
        ("createClusterExternalSecret", false),
        ("createClusterGenerator", false),
        ("createClusterPushSecret", false),
        ("createPushSecret", pushSecrets),
        ("annotations", Map(("helm.sh/resource-policy", "keep"))));

    private static ImmutableDictionary<string, object> DisruptionBudget(int replicas) => Map(("enabled", replicas > 1), ("minAvailable", 1));

    private static ImmutableDictionary<string, object> Resources(string cpu, string memory, string memoryLimit) => Map(
        ("requests", Map(("cpu", cpu), ("memory", memory))),
        ("limits", Map(("memory", memoryLimit))));

    /// <summary>The chart's policy allows no egress, which cuts the pods off; this one allows DNS, the API server and the backends.</summary>
    private static ImmutableDictionary<string, object> NetworkPolicy(ImmutableArray<int> ports) => Map(
        ("enabled", true),
        ("egress", List(
            Map(("ports", List(Port(53, "UDP"), Port(53, "TCP")))),
            Map(("ports", List(ports.Distinct().Order().Select(port => Port(port, "TCP"))))))));

    private static ImmutableDictionary<string, object> Port(int port, string protocol) => Map(("protocol", protocol), ("port", port));
}
