using System.Collections.Immutable;

namespace SecretsLadder.Components.Controllers;

/// <summary>The API server as network policies see it.</summary>
internal static class ApiServer
{
    /// <summary>
    /// The ports it listens on behind its Service, which is where a policy sees a connection arrive: 443 in managed clusters, 6443 elsewhere.
    /// Its addresses are not known before the cluster is there.
    /// </summary>
    public static readonly ImmutableArray<int> Ports = [443, 6443];
}
