using System.Collections.Immutable;
using System.Globalization;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Controllers;

/// <summary>
/// Values of the sealed-secrets chart: only what differs from its defaults, each key checked against the chart by a test. By default the pod is
/// restricted. The chart always runs one pod, so a disruption budget would only block the upgrade of its node.
/// </summary>
public static class SealedSecretsValues
{
    private const string GenerationsAnnotation = "secrets-ladder/sealing-key-generations";

    /// <summary>The values.</summary>
    /// <param name="args">How the controller is installed.</param>
    public static ImmutableDictionary<string, object> Of(SealedSecretsControllerArgs args) => Map(
        ("fullnameOverride", SealedSecretsController.Name),

        // No key renewal by the controller: such a key would have no copy, so the stack creates the keys. The chart drops a zero that is not a text.
        ("keyrenewperiod", "0"),

        // The controller reads keys only when it starts, so another number of keys must give another pod.
        ("podAnnotations", Map((GenerationsAnnotation, args.KeyGenerations.ToString(CultureInfo.InvariantCulture)))),

        // The status shows 'pulumi up' and Argo CD whether a SealedSecret was decrypted.
        ("updateStatus", true),

        // By default every account of the cluster may call the controller through the API server; sealing only needs the certificate, which is in
        // Git.
        ("rbac", Map(("serviceProxier", Map(("bind", false))))),
        ("resources", Map(
            ("requests", Map(("cpu", "50m"), ("memory", "64Mi"))),
            ("limits", Map(("memory", "256Mi"))))),
        ("networkPolicy", Map(("enabled", true))),
        ("extraDeploy", List(EgressPolicy(args))),
        ("metrics", Map(("serviceMonitor", Map(("enabled", args.ServiceMonitor))))));

    /// <summary>
    /// What the controller may reach: only the API server, by address and so without DNS. The chart's own egress rule takes one port and looks the
    /// address up in a cluster that may not exist yet; its policy therefore covers only ingress.
    /// </summary>
    private static ImmutableDictionary<string, object> EgressPolicy(SealedSecretsControllerArgs args) => Map(
        ("apiVersion", "networking.k8s.io/v1"),
        ("kind", "NetworkPolicy"),
        ("metadata", Map(("name", $"{SealedSecretsController.Name}-egress"), ("namespace", args.Namespace))),
        ("spec", Map(
            ("podSelector", Map(("matchLabels", Map(
                ("app.kubernetes.io/name", "sealed-secrets"),
                ("app.kubernetes.io/instance", SealedSecretsController.ReleaseName))))),
            ("policyTypes", List("Egress")),
            ("egress", List(Map(("ports", List(args.ApiServerPorts.Select(port => Map(("protocol", "TCP"), ("port", port)))))))))));
}
