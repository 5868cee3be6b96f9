using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>A container of a workload and how it uses the application's Secrets.</summary>
/// <param name="Name">Name of the container.</param>
/// <param name="IsInit">Whether it is an init container.</param>
/// <param name="Uses">The uses, in the order of the file.</param>
public sealed record WorkloadContainer(string Name, bool IsInit, ImmutableArray<SecretUse> Uses);
