namespace SecretsLadder.Components.Foundation;

/// <summary>The kinds of workload of the API group apps/v1 whose pods can be patched.</summary>
public enum WorkloadKind
{
    /// <summary>apps/v1 Deployment.</summary>
    Deployment,

    /// <summary>apps/v1 StatefulSet.</summary>
    StatefulSet,

    /// <summary>apps/v1 DaemonSet.</summary>
    DaemonSet,
}
