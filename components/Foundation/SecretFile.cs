namespace SecretsLadder.Components.Foundation;

/// <summary>A file that takes its content from one key of a Secret.</summary>
/// <param name="Key">Key in the Secret.</param>
/// <param name="Path">Path of the file below the folder, relative and without <c>..</c>.</param>
public sealed record SecretFile(string Key, string Path);
