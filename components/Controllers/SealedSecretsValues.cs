using System.Collections.Immutable;
using System.Globalization;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Controllers;

/// <summary>
/// Values of the sealed-secrets chart: only what differs from its defaults, each key checked against the chart by a test. By default the pod
/// is restricted and there is one of it, whatever the values say, so that a disruption budget would only hinder its node's upgrade.
/// </summary>
public static class SealedSecretsValues
{
    private const string GenerationsAnnotation = "secrets-ladder/sealing-key-generations";

    /// <summary>The values.</summary>
    /// <param name="args">How the controller is installed.</param>
    public static ImmutableDictionary<string, object> Of(SealedSecretsControllerArgs args) => Map(
        ("fullnameOverride", SealedSecretsController.Name),

        // A key that the controller made by itself would have no copy anywhere: the stack makes them. The zero is a text, or the chart drops it.
        ("keyrenewperiod", "0"),

        // Keys are read at the start only; another number of them is another pod.
        ("podAnnotations", Map((GenerationsAnnotation, args.KeyGenerations.ToString(CultureInfo.InvariantCulture)))),

        // 'pulumi up' and Argo CD see by the status whether a SealedSecret was opened.
        ("updateStatus", true),

        // By default every account of the cluster may call the controller through the API server; sealing needs the certificate only, which is in Git.
        ("rbac", Map(("serviceProxier", Map(("bind", false))))),
        ("resources", Map(
            ("requests", Map(("cpu", "50m"), ("memory", "64Mi"))),
            ("limits", Map(("memory", "256Mi"))))),
        ("networkPolicy", Map(("enabled", true))),
        ("extraDeploy", List(EgressPolicy(args))),
        ("metrics", Map(("serviceMonitor", Map(("enabled", args.ServiceMonitor))))));

    /// <summary>
    /// What the controller may reach: the API server, by address, so no DNS either. The chart's own egress rule takes one port, and looks the
    /// address up in a cluster that may not be there yet; its policy therefore covers ingress only.
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
