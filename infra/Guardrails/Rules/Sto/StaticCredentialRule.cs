using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>STO002: a store or generator that reads with a credential kept in a Secret, without a day ahead by which it is replaced.</summary>
/// <param name="clock">The clock that says what lies ahead.</param>
internal sealed class StaticCredentialRule(TimeProvider clock) : Guardrail("STO002")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from term in CredentialTerm.In(plan, clock)
        where !term.IsSound
        let fault = term switch
        {
            { Written: null } => "has no expiry date",
            { Days: > CredentialTerm.MostDays and var days } =>
                $"expires on {term.Written} only, in {days} days, which is no schedule (at most {CredentialTerm.MostDays})",
            { Days: null } => $"has no expiry date but '{term.Written}', which is none of the form yyyy-MM-dd",
            _ => $"expired on {term.Written}",
        }
        select new Violation(
            term.Login.Resource.Urn,
            $"{term.Login.Words} reads with a static credential that {fault}; use workload identity, or replace the credential and set a date ahead");
}
