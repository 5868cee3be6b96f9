using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>A contract that is delivered sealed, and what is sealed for it.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Contract">The contract, its parameters resolved.</param>
/// <param name="Manifest">What is sealed for it, or null where nothing is.</param>
internal sealed record SealedDelivery(string Namespace, SecretContract Contract, SealedSecretManifest? Manifest)
{
    /// <summary>All of a stack.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<SealedDelivery> Of(StackSettings settings) =>
        from application in settings.Applications
        let own = settings.ApplicationSettings[application.Name]
        from contract in application.Secrets
        where settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.Sealed
        select new SealedDelivery(own.Namespace, contract.Resolve(own.Parameters), settings.Sealed.GetValueOrDefault(new(own.Namespace, contract.Name)));
}
