using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>SEA005: nothing can be sealed: there is no certificate yet, or it is not valid any more.</summary>
/// <param name="clock">The clock that says what is valid.</param>
internal sealed class SealingCertificateRule(TimeProvider clock) : Guardrail("SEA005", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var (settings, certificate) = (plan.Settings, plan.Settings.SealingCertificate);
        var isNeeded = settings.Contracts.Any(contract => contract.Source is ContractSource.Sealed);
        if (isNeeded && certificate is null)
        {
            yield return new(
                null,
                $"stack '{settings.Stack}' has no certificate to seal for yet; run 'pulumi up', which makes the key, then: "
                + $"pulumi stack output sealingCertificate --stack {settings.Stack} | {ProgramName.Call} sealing-cert --stack {settings.Stack}");
        }
        else if (isNeeded && certificate?.CheckValidity(clock) is { } problem)
        {
            yield return new(
                null, $"{problem}; what is sealed still opens. Raise secrets-ladder:sealingKey.generations by one "
                    + "(docs/how-to/rotate-the-sealing-key.md)");
        }
    }
}
