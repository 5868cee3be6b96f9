using Pulumi;

namespace SecretsLadder.Components.Identity;

/// <summary>An id that a cloud assigns on creation, so that no plan can know it.</summary>
/// <param name="Name">Its name: the cloud, the cluster, and the reader or backend. Unique in a stack, and never that of another cluster.</param>
/// <param name="Id">The id; unknown until the cloud assigns it.</param>
public sealed record CloudId(string Name, Output<string> Id);
