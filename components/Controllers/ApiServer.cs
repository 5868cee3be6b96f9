using System.Collections.Immutable;

namespace SecretsLadder.Components.Controllers;

/// <summary>The API server as network policies see it.</summary>
public static class ApiServer
{
    /// <summary>Port of its Service, which some network plugins judge a connection by before they translate it.</summary>
    public const int ServicePort = 443;

    /// <summary>
    /// The ports it usually listens on behind its Service, which is where a policy sees a connection arrive: 443 in managed clusters, 6443 elsewhere.
    /// Its addresses are not known before the cluster is there.
    /// </summary>
    public static readonly ImmutableArray<int> UsualPorts = [ServicePort, 6443];
}
