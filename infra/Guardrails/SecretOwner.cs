using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>Who produces a Secret of the cluster.</summary>
/// <param name="Secret">The Secret.</param>
/// <param name="Words">The owner in a message: the application and its line, or what the platform has it for.</param>
internal sealed record SecretOwner(NamespacedName Secret, string Words)
{
    /// <summary>Whether the owner only reads it, as stores read a credential that a person put there.</summary>
    public bool IsRead { get; init; }
}
