using System.Collections.Immutable;

namespace SecretsLadder.Components.Controllers;

/// <summary>Ports of the API server in network policies.</summary>
public static class ApiServer
{
    /// <summary>Port of its Service; some network plugins check a connection before they translate it to the port behind the Service.</summary>
    public const int ServicePort = 443;

    /// <summary>
    /// The ports that it usually listens on behind its Service, where policies match a connection: 443 in managed clusters, 6443 elsewhere. Its
    /// addresses are unknown until the cluster exists.
    /// </summary>
    public static readonly ImmutableArray<int> UsualPorts = [ServicePort, 6443];
}
