using Pulumi;

namespace SecretsLadder.Components.Identity;

/// <summary>An id that a cloud makes up when it creates something, so that no plan can know it.</summary>
/// <param name="Name">What it is of: the cloud, the cluster, and the reader or backend there. Unique in a stack, and no other cluster's.</param>
/// <param name="Id">The id; unknown until the cloud has given it.</param>
public sealed record CloudId(string Name, Output<string> Id);
