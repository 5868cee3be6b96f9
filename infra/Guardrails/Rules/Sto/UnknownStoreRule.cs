using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>STO005: a store of a provider whose permissions nothing here reads, so that no other rule can judge who reads through it.</summary>
internal sealed class UnknownStoreRule() : Guardrail("STO005")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from login in BackendLogin.In(plan.Resources)
        where Clouds.Find(login.Backend) is null
        select new Violation(
            login.Resource.Urn,
            $"{login.Words} reads from the provider '{login.Backend}', and who may read there is not known; "
            + $"use one of {string.Join(", ", Clouds.All.Select(cloud => cloud.Provider))}");
}
