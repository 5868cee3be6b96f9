using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>A value that the stack generated, and that changes or goes away.</summary>
/// <param name="What">The value, as people call it: a key of a Secret, an entry of a backend, or a key.</param>
/// <param name="Why">What becomes of it, and why.</param>
internal sealed record Rotation(
    [property: Description("The value: a key of a Secret, an entry of a backend, or a key that encrypts.")] string What,
    [property: Description("What becomes of it, and why.")] string Why);
