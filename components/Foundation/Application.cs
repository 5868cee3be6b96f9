using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>What one application asks of every environment: its secret contracts and the workloads that use them.</summary>
/// <remarks>Nothing in it differs between environments; promotion copies its file whole.</remarks>
public sealed record Application
{
    /// <summary>Name of the application, taken from the name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>The team that owns the file.</summary>
    public required string Owner { get; init; }

    /// <summary>The contracts, in the order of the file.</summary>
    public required ImmutableArray<SecretContract> Secrets { get; init; }

    /// <summary>The workloads that use them, in the order of the file.</summary>
    public required ImmutableArray<Workload> Workloads { get; init; }

    /// <summary>The application's file.</summary>
    public SourceLocation Source { get; init; }
}
