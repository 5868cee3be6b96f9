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
    }
}
