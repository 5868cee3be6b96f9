namespace SecretsLadder.Components.Levels;

/// <summary>What identities and readers need to know of the cluster.</summary>
/// <param name="Name">Name of the cluster.</param>
/// <param name="OidcIssuer">Issuer of its service account tokens.</param>
/// <param name="Operator">Namespace and name of the service account that the External Secrets Operator runs as.</param>
public sealed record WorkloadCluster(string Name, string OidcIssuer, (string Namespace, string Name) Operator);
