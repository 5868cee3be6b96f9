using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>The kind of a workload; one that cannot be patched by name is refused with the way around.</summary>
internal sealed class WorkloadKindSchema : Schema<WorkloadKind>
{
    private static readonly ChoiceSchema<WorkloadKind> Kinds = new(
        ("Deployment", WorkloadKind.Deployment),
        ("StatefulSet", WorkloadKind.StatefulSet),
        ("DaemonSet", WorkloadKind.DaemonSet),
        ("CronJob", WorkloadKind.CronJob),
        ("Job", WorkloadKind.Job));

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out WorkloadKind value)
    {
        if (node is not ScalarNode { Text: "Rollout" })
        {
            return Kinds.TryRead(node, reading, out value);
        }

        reading.Report(
            node, "a Rollout of Argo cannot be patched: kustomize replaces the containers of a kind that it does not know; "
                + "let the Rollout refer to a Deployment by spec.workloadRef, and name that Deployment here");
        value = default;
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => Kinds.Describe();

    /// <inheritdoc />
    public override JsonNode? Write(WorkloadKind value) => Kinds.Write(value);
}
