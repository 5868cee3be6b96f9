namespace SecretsLadder.Components.Foundation;

/// <summary>The kinds of workload that can be patched: kustomize merges lists by name only for Kubernetes' built-in kinds.</summary>
public enum WorkloadKind
{
    /// <summary>apps/v1 Deployment.</summary>
    Deployment,

    /// <summary>apps/v1 StatefulSet.</summary>
    StatefulSet,

    /// <summary>apps/v1 DaemonSet.</summary>
    DaemonSet,

    /// <summary>batch/v1 CronJob.</summary>
    CronJob,

    /// <summary>batch/v1 Job.</summary>
    Job,
}
