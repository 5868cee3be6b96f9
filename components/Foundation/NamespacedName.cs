namespace SecretsLadder.Components.Foundation;

/// <summary>What tells the objects of one kind apart in a cluster.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The name.</param>
public sealed record NamespacedName(string Namespace, string Name);
