namespace SecretsLadder.Components.Levels;

/// <summary>A reader of an application.</summary>
/// <param name="Home">Where its identity lives; it reads all backends of this home.</param>
/// <param name="Suffix">Suffix that distinguishes it from the application's other readers; empty for the first.</param>
/// <param name="Name">Name of its service account.</param>
public sealed record StoreReaderName(string Home, string Suffix, string Name);
