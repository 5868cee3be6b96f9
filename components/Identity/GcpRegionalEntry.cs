namespace SecretsLadder.Components.Identity;

/// <summary>An entry of GCP Secret Manager that is stored in one region only.</summary>
/// <param name="Location">The region.</param>
/// <param name="Name">Full name of the entry, unique in the region.</param>
public sealed record GcpRegionalEntry(string Location, string Name);
