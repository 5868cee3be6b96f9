namespace SecretsLadder.Shared.Azure;

/// <summary>Which tokens may act as an identity; Microsoft Entra compares without wildcards, and case counts.</summary>
internal sealed record FederatedCredential(string Urn, string Name, string IdentityId, string Issuer, string Subject, IReadOnlyList<string> Audiences)
{
    public bool Accepts(AzureFederatedToken token) =>
        token.Issuer == Issuer && token.Subject == Subject && token.Audience is { } audience && Audiences.Contains(audience);
}
