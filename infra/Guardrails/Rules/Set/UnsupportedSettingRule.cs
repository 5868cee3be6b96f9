using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Set;

/// <summary>SET001: a setting that is part of the schema and that this release does not act on yet; nothing of it is in the plan.</summary>
internal sealed class UnsupportedSettingRule() : Guardrail("SET001", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from setting in Unsupported(plan.Settings)
        select new Violation(
            null, $"this release does not act on {SettingKeys.Namespace}{setting} yet, so nothing of it is in the plan; "
                + "remove the setting until a release does");

    private static IEnumerable<string> Unsupported(StackSettings settings)
    {
        if (settings.GitOps is not null)
        {
            yield return "gitops";
        }

        if (settings.VaultServer is not null)
        {
            yield return "vaultServer";
        }
    }
}
