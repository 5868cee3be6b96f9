using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>A workload of an application and how its containers use the application's Secrets.</summary>
public sealed record Workload
{
    /// <summary>Name of the Deployment, CronJob or other kind; the application owns it.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of the workload.</summary>
    /// <value>Default <see cref="WorkloadKind.Deployment"/>.</value>
    public WorkloadKind Kind { get; init; } = WorkloadKind.Deployment;

    /// <summary>Name of the container that <see cref="Uses"/> apply to.</summary>
    /// <value>Default none: <see cref="Containers"/> define who uses what.</value>
    public string? Container { get; init; }

    /// <summary>Further containers, init containers among them, in the order of the file.</summary>
    public ImmutableArray<WorkloadContainer> Containers { get; init; } = [];

    /// <summary>The workload's own service account: the patch names it, nobody creates it. Only CSI reads with it.</summary>
    /// <value>Default null: as the workload's manifest says.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>Whether the pods are restarted when a Secret they use changes.</summary>
    /// <value>Default false: mounted files are updated, environment variables keep the old value.</value>
    public bool Restart { get; init; }

    /// <summary>The uses of <see cref="Container"/> and of the pod, in the order of the file.</summary>
    public required ImmutableArray<SecretUse> Uses { get; init; }

    /// <summary>Every container and its uses, <see cref="Container"/> first.</summary>
    public IEnumerable<WorkloadContainer> AllContainers => Container is null ? Containers : [new(Container, IsInit: false, Uses), .. Containers];

    /// <summary>The uses of the pod and of all its containers.</summary>
    public IEnumerable<SecretUse> AllUses => [.. Uses, .. Containers.SelectMany(container => container.Uses)];

    /// <summary>Where the workload is written.</summary>
    public SourceLocation Source { get; init; }
}
