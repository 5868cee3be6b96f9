using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sec;

/// <summary>SEC002: a service account token kept in a Secret; it never expires. Projected tokens do.</summary>
internal sealed class ServiceAccountTokenRule() : Guardrail("SEC002")
{
    private const string TokenType = "kubernetes.io/service-account-token";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsKubernetesObject && resource.Input("type") is TokenType
        select new Violation(
            resource.Urn,
            $"a Secret of type {TokenType} holds a token that never expires; use a projected token: 'use: [{{ token: <audience>, at: <folder> }}]'");
}
