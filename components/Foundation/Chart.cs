namespace SecretsLadder.Components.Foundation;

/// <summary>A Helm chart at one exact version.</summary>
/// <param name="Name">Name of the chart.</param>
/// <param name="Repository">URL of the Helm repository.</param>
/// <param name="Version">The exact version, such as <c>2.9.0</c>.</param>
public sealed record Chart(string Name, string Repository, string Version);
