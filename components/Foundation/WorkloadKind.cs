namespace SecretsLadder.Components.Foundation;

/// <summary>The kinds of workload that can be patched.</summary>
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

    /// <summary>
    /// argoproj.io/v1alpha1 Rollout. kustomize merges its lists by name only if the kustomization names Argo's schema under <c>openapi</c>.
    /// </summary>
    Rollout,
}
