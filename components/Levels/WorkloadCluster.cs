using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Levels;

/// <summary>What identities and readers need to know of the cluster.</summary>
/// <param name="Name">Name of the cluster.</param>
/// <param name="OidcIssuer">Issuer of its service account tokens, or null if no backend in use needs it.</param>
/// <param name="Operator">The service account that the External Secrets Operator runs as.</param>
public sealed record WorkloadCluster(string Name, string? OidcIssuer, NamespacedName Operator)
{
    /// <summary>Issuer of the cluster's service account tokens.</summary>
    /// <exception cref="InvalidOperationException">The cluster's issuer is not known.</exception>
    public string Issuer => OidcIssuer ?? throw new InvalidOperationException(
        $"the issuer of the cluster '{Name}' is not known, but identities depend on it; set oidcIssuer under secrets-ladder:cluster");
}
