using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>STO003: a store that reads with a credential kept in a Secret: a secret zero, which somebody has to replace before it expires.</summary>
/// <param name="clock">The clock that says how long that is.</param>
internal sealed class SecretZeroRule(TimeProvider clock) : Guardrail("STO003", Severity.Warning)
{
    /// <summary>From how many days before the day on they are counted.</summary>
    private const int SoonInDays = 30;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from term in CredentialTerm.In(plan, clock)
        where term.IsSound && term.Login.Kind != BackendLogin.GeneratorKind
        let left = term.Days switch
        {
            1 => ", 1 day from now",
            <= SoonInDays => $", {term.Days} days from now",
            _ => "",
        }
        select new Violation(
            term.Login.Resource.Urn,
            $"the store reads with a static credential until {term.Written}{left}: a secret zero, and every plan fails from then on; "
            + "use workload identity, or replace the credential before and set the next date");
}
