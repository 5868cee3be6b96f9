namespace SecretsLadder.Shared.Azure;

/// <summary>A service account's token, offered to Microsoft Entra for one of Azure; a claim that is null is missing.</summary>
/// <param name="Issuer">The iss claim; the URL that AKS issues by ends in a slash, and the slash counts.</param>
/// <param name="Subject">The sub claim, as in `system:serviceaccount:shop:reader`.</param>
/// <param name="Audience">The aud claim, as in `api://AzureADTokenExchange`.</param>
public sealed record AzureFederatedToken(string? Issuer, string? Subject, string? Audience);
