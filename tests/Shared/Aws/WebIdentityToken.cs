namespace SecretsLadder.Shared.Aws;

/// <summary>A service account's or pipeline's OIDC token; a claim that is null is missing.</summary>
/// <param name="Issuer">The iss claim, as in `https://oidc.eks.eu-central-1.amazonaws.com/id/ABC`.</param>
/// <param name="Subject">The sub claim, as in `system:serviceaccount:shop:reader`.</param>
/// <param name="Audience">The aud claim, as in `sts.amazonaws.com`.</param>
/// <remarks>AWS also checks the client ids of the IAM OIDC provider; they are left out here: the trust policy must hold by itself.</remarks>
public sealed record WebIdentityToken(string? Issuer, string? Subject, string? Audience) : WorkloadIdentity
{
    private const string Scheme = "https://";

    /// <summary>The ref claim of a pipeline's token, as in `refs/heads/main`; AWS compares it since January 2026.</summary>
    public string? Ref { get; init; }

    // AWS names the provider and the condition keys by the issuer without its scheme.
    private string? Provider => Issuer?.StartsWith(Scheme, StringComparison.Ordinal) == true ? Issuer[Scheme.Length..] : null;

    internal override AwsPrincipal? PrincipalIn(string account) =>
        Provider is { } provider ? new("Federated", $"arn:aws:iam::{account}:oidc-provider/{provider}") : null;

    internal override IEnumerable<PolicyRequest> AssumeRequests() =>
        [new PolicyRequest("sts:AssumeRoleWithWebIdentity", "*").With($"{Provider}:sub", Subject).With($"{Provider}:aud", Audience)
            .With($"{Provider}:ref", Ref)];
}
