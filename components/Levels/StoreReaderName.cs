namespace SecretsLadder.Components.Levels;

/// <summary>A reader of an application.</summary>
/// <param name="Home">Where its identity lives; backends of the same home are read by it.</param>
/// <param name="Suffix">What tells it from the application's other readers; empty for the first.</param>
/// <param name="Name">Name of its service account.</param>
public sealed record StoreReaderName(string Home, string Suffix, string Name);
