using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>
/// IAM002 in a Vault: a role that others than one service account could log in to, or with a token that was made for something else.
/// </summary>
internal sealed class VaultTrustRule() : Guardrail("IAM002")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from role in plan.Resources
        where VaultRoles.IsRole(role)
        let fault = role.Type == VaultKinds.KubernetesRole ? FaultOfKubernetes(role) : FaultOfJwt(role)
        where fault is not null
        select new Violation(role.Urn, $"the role {fault}");

    private static string? FaultOfKubernetes(PlannedResource role) =>
        !IsOne(role, "boundServiceAccountNames")
            ? $"is bound to the service accounts {Listed(role, "boundServiceAccountNames")}; name exactly one, without '*'"
        : !IsOne(role, "boundServiceAccountNamespaces")
        ? $"is bound to the namespaces {Listed(role, "boundServiceAccountNamespaces")}; name exactly one, without '*'"
        : role.Input("audience") is not string { Length: > 0 }
        ? "accepts tokens for any audience, also those made for other services; set audience, and the same on the store"
        : null;

    private static string? FaultOfJwt(PlannedResource role) =>
        role.Input("roleType") is not "jwt" ? $"is of type '{role.Input("roleType") ?? "oidc"}', which people log in to; set roleType to jwt"
        : role.Input("userClaim") is not "sub"
        ? $"takes the user from the claim '{role.Input("userClaim")}', which may be another's too; set userClaim to sub"
        : !ServiceAccountSubject.IsExact(role.Input("boundSubject") as string)
        ? $"is bound to the subject '{role.Input("boundSubject")}'; name one service account: system:serviceaccount:<namespace>:<name>"
        : !IsOne(role, "boundAudiences") ? $"accepts the audiences {Listed(role, "boundAudiences")}; name exactly one, and the same on the store"
        : null;

    private static bool IsOne(PlannedResource role, string input) =>
        InputTexts.Of(role.Input(input)) is [{ Length: > 0 } only] && !only.Contains('*', StringComparison.Ordinal);

    private static string Listed(PlannedResource role, string input) => $"'{string.Join("', '", InputTexts.Of(role.Input(input)))}'";
}
