using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails.Rules.Key;

/// <summary>KEY001: a sealing key without a copy outside the stack's state and the cluster; if both are lost, so is every SealedSecret.</summary>
internal sealed class EscrowRule() : Guardrail("KEY001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        plan.Settings.Environment != DeploymentEnvironment.Development
            && SealedSecretsSettings.KeySettingsOf(plan.Settings) is { Escrow.IsEmpty: true }
            ? [new(
                null, "the sealing key has no copy outside the stack's state and the cluster; name a backend: secrets-ladder:sealingKey: { escrow: "
                    + "[{ backend: default }] } (docs/how-to/back-up-and-restore-the-sealing-key.md)")]
            : [];

    /// <inheritdoc />
    public override Severity SeverityIn(DeploymentEnvironment environment, Purpose purpose) =>
        environment == DeploymentEnvironment.Production ? Severity.Error : Severity.Warning;
}
