namespace SecretsLadder.Components.Foundation;

/// <summary>A key of a Secret that is composed of other keys.</summary>
/// <param name="Name">The key in the Kubernetes Secret.</param>
/// <param name="Template">What it is composed of.</param>
public sealed record DerivedKey(string Name, Template Template);
