using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Set;

/// <summary>SET003: level vault, which this release plans as level external: it runs no Vault.</summary>
internal sealed class VaultLevelRule() : Guardrail("SET003", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        if (plan.Settings.Level == Level.Vault)
        {
            yield return new(
                null,
                $"this release runs no Vault{(plan.Settings.VaultServer is null ? $", and there is no {SettingKeys.Namespace}vaultServer" : "")}: "
                + "the plan is the one of level external; "
                + $"write {SettingKeys.Namespace}level: external, with a backend of kind vault where a Vault exists "
                + "(docs/how-to/read-from-an-existing-vault.md)");
        }
    }
}
