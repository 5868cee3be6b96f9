using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>A workload of an application and how one of its containers uses the application's Secrets.</summary>
public sealed record Workload
{
    /// <summary>Name of the Deployment, StatefulSet or DaemonSet; the application owns it.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of the workload.</summary>
    /// <value>Default <see cref="WorkloadKind.Deployment"/>.</value>
    public WorkloadKind Kind { get; init; } = WorkloadKind.Deployment;

    /// <summary>Name of the container that gets the Secrets.</summary>
    public required string Container { get; init; }

    /// <summary>The workload's own service account. It is referenced, never created; only CSI reads as it.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Whether the pods are restarted when a Secret they use changes.</summary>
    /// <value>Default false: files follow by themselves, environment variables keep the old value.</value>
    public bool Restart { get; init; }

    /// <summary>The uses, in the order of the file.</summary>
    public required ImmutableArray<SecretUse> Uses { get; init; }

    /// <summary>Where the workload is written.</summary>
    public SourceLocation Source { get; init; }
}
