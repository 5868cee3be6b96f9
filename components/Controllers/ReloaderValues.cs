using System.Collections.Immutable;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Controllers;

/// <summary>Values of the reloader chart: only what differs from its defaults, each key checked against the chart by a test.</summary>
public static class ReloaderValues
{
    private const int MetricsPort = 9090;

    /// <summary>The values.</summary>
    /// <param name="args">How the controller is installed.</param>
    public static ImmutableDictionary<string, object> Of(ReloaderArgs args) => Map(
        ("fullnameOverride", Reloader.Name),
        ("reloader", Map(

            // By default it reads every Secret of the cluster; here a Role in each namespace names the Secrets of the workloads that ask for
            // restarts.
            ("watchGlobally", false),
            ("namespaces", List(args.Namespaces)),
            ("resourceLabelSelector", $"{Foundation.Labels.ManagedBy}={Foundation.Labels.Manager}"),
            ("ignoreConfigMaps", true),
            ("ignoreJobs", true),
            ("ignoreCronJobs", true),
            ("isArgoRollouts", args.ArgoRollouts ? true : null),

            // Like 'kubectl rollout restart', this writes an annotation of the pod template; the default changes the container's environment.
            ("reloadStrategy", "annotations"),
            ("enableHA", args.Replicas > 1),
            ("readOnlyRootFileSystem", true),
            ("serviceAccount", Map(("name", Reloader.Name))),
            ("deployment", Map(
                ("replicas", args.Replicas),
                ("containerSecurityContext", Map(
                    ("allowPrivilegeEscalation", false),
                    ("capabilities", Map(("drop", List("ALL")))))),
                ("resources", Map(
                    ("requests", Map(("cpu", "10m"), ("memory", "64Mi"))),
                    ("limits", Map(("memory", "256Mi"))))))))));

    /// <summary>
    /// What the pods may reach and who may reach them. The chart's own policy opens only port 443, but the API server often listens on another.
    /// </summary>
    /// <param name="ports">Ports of the API server.</param>
    internal static ImmutableDictionary<string, object> NetworkPolicy(ImmutableArray<int> ports) => Map(
        ("podSelector", Map(("matchLabels", Map(("app", Reloader.Name))))),
        ("policyTypes", List("Ingress", "Egress")),
        ("ingress", List(Map(("ports", List(Map(("protocol", "TCP"), ("port", MetricsPort))))))),
        ("egress", List(Map(("ports", List(ports.Select(port => Map(("protocol", "TCP"), ("port", port)))))))));
}
