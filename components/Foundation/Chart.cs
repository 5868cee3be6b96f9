namespace SecretsLadder.Components.Foundation;

/// <summary>A Helm chart at one exact version.</summary>
/// <param name="Name">Name of the chart.</param>
/// <param name="Repository">The repository it comes from.</param>
/// <param name="Version">The exact version.</param>
public sealed record Chart(string Name, string Repository, string Version);
