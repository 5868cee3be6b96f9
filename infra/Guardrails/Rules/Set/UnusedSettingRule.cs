using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Set;

/// <summary>SET002: a setting that this release reads and checks, and that changes nothing in the plan; nobody should rely on it.</summary>
internal sealed class UnusedSettingRule() : Guardrail("SET002", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        if (plan.Settings.Facts is not null)
        {
            yield return new(
                null, $"nothing reads {SettingKeys.Namespace}facts in this release; remove the setting until a release gives advice by it");
        }

        var accounts = plan.Settings.Applications.SelectMany(application => application.Workloads)
            .Where(workload => workload.ServiceAccount is not null).ToList();
        if (accounts.Count > 0)
        {
            yield return new(
                null,
                $"{accounts[0].Source}: 'serviceAccount' of {Count(accounts.Count)} only says whom a workload must not run as (OWN001): "
                + "no delivery of this release uses it, and the patch does not set it; "
                + "set it in the workload's own manifest, and remove it here");
        }
    }

    private static string Count(int workloads) => workloads == 1 ? "this workload" : $"this workload and {workloads - 1} more";
}
