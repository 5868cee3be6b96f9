using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Wrk;

/// <summary>
/// WRK002: a Rollout of Argo, whose containers a patch replaces unless kustomize knows Argo's schema; and that schema must hold Kubernetes' own kinds
/// too, as it takes the place of what kustomize knows of them.
/// </summary>
internal sealed class RolloutRule() : Guardrail("WRK002", Severity.Warning)
{
    /// <summary>Argo's schema, with Kubernetes' own kinds in it.</summary>
    public const string Schema =
        "https://raw.githubusercontent.com/argoproj/argo-schema-generator/main/schema/argo_all_k8s_kustomize_schema.json";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from workload in application.Workloads
        where workload.Kind == WorkloadKind.Rollout
        select new Violation(
            null,
            $"{workload.Source}: the patch of the Rollout '{workload.Name}' replaces its containers unless the kustomization has "
            + $"'openapi: {{ path: {Schema} }}'; or let the Rollout refer to a Deployment by spec.workloadRef, and name that Deployment here");
}
