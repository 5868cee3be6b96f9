namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>Who owns a namespace.</summary>
internal enum NamespaceMode
{
    /// <summary>It already exists; the stack does not touch it.</summary>
    Existing,

    /// <summary>The stack creates it, and never deletes it by accident.</summary>
    Managed,
}
