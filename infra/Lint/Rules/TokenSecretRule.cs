using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint.Rules;

/// <summary>SEC102: a Secret for a service account token, which never expires.</summary>
internal sealed class TokenSecretRule() : LintRule("SEC102")
{
    /// <inheritdoc />
    public override IEnumerable<LintFinding> Check(LintDocument document) =>
        from item in document.Objects
        where item.IsSecret
        let type = item.Node.Find("type") as ScalarNode
        where type?.Text == "kubernetes.io/service-account-token"
        select Error(
            type.At,
            "a token in a Secret never expires; since Kubernetes 1.24 a pod gets one that does: use a projected token (`use: [{ token: <audience>, "
            + "at: <folder> }]`, or a `serviceAccountToken` volume), then delete this Secret, which revokes its token");
}
