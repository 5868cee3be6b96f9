using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>
/// STO005: a store of a provider whose permissions nothing here reads, so that no other rule can judge who reads through it. A store that the
/// settings state to be such is the concern of STO006.
/// </summary>
internal sealed class UnknownStoreRule() : Guardrail("STO005")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var stated = new StatedStores(plan.Settings);
        return
            from login in BackendLogin.In(plan.Resources)
            where Clouds.Find(login.Backend) is null && !stated.Hold(login)
            select new Violation(
                login.Resource.Urn,
                $"{login.Words} reads from the provider '{login.Backend}', and who may read there is not known; "
                + $"use one of {string.Join(", ", Clouds.All.Select(cloud => cloud.Provider))}, or state the provider in a backend of kind store");
    }
}
