namespace SecretsLadder.Components.Stores;

/// <summary>A place where values live, as far as reading from it is concerned.</summary>
/// <param name="Name">The stack's name for it.</param>
public abstract record SecretBackend(string Name);
