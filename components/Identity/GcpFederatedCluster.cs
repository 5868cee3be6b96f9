namespace SecretsLadder.Components.Identity;

/// <summary>A cluster outside GKE, whose tokens a workload identity pool of GCP accepts.</summary>
/// <param name="ProjectNumber">Number of the project that holds the pool.</param>
/// <param name="Pool">Id of the pool.</param>
/// <param name="Provider">Id of the provider in the pool that trusts the cluster's issuer.</param>
/// <param name="Name">Name of the cluster.</param>
public sealed record GcpFederatedCluster(string ProjectNumber, string Pool, string Provider, string Name) : GcpCluster(Name, ProjectNumber)
{
    /// <summary>Full name of the provider: the audience of the exchange, and of tokens unless the provider lists others.</summary>
    public string Audience => $"//{PoolName}/providers/{Provider}";

    /// <inheritdoc />
    private protected override string PoolId => Pool;

    /// <inheritdoc />
    /// <remarks>The provider maps <c>google.subject</c> to the <c>sub</c> of the token.</remarks>
    private protected override string SubjectOf(string @namespace, string serviceAccount) => ServiceAccountSubject.Of(@namespace, serviceAccount);
}
