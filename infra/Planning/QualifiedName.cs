namespace SecretsLadder.Infra.Planning;

/// <summary>What tells resources of one stack apart.</summary>
/// <param name="Types">The types that lead to the resource, its own last, as its URN has them.</param>
/// <param name="Name">Name in the program.</param>
internal readonly record struct QualifiedName(string Types, string Name)
{
    /// <summary>The stack, whose type and name no URN of its resources repeats.</summary>
    public static readonly QualifiedName OfStack = new("", "");

    /// <summary>A resource below this one.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="name">Name of the resource.</param>
    public QualifiedName Below(string type, string name) => new(Types.Length == 0 ? type : $"{Types}${type}", name);

    /// <summary>The engine's name of the resource.</summary>
    /// <param name="stack">Name of the stack.</param>
    public string Urn(string stack) => $"urn:pulumi:{stack}::{Plan.Project}::{Types}::{Name}";
}
