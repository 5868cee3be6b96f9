using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>Who produces which Secret, told from the settings: whatever the delivery, and whether or not its object is in the plan yet.</summary>
internal static class SecretOwners
{
    private const string HelmRelease = "sh.helm.release.v1.";
    private const string SealingKeys = "sealed-secrets-key";
    private const string WebhookCertificate = "external-secrets-webhook";

    /// <summary>The Secrets of the platform and of the applications.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<SecretOwner> Of(StackSettings settings) => OfPlatform(settings).Concat(OfApplications(settings));

    /// <summary>The Secrets of the applications.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<SecretOwner> OfApplications(StackSettings settings) =>
        settings.Contracts.Select(contract => new SecretOwner(contract.Secret, $"{contract.Application.Name} ({contract.Contract.Source})"));

    /// <summary>The Secrets that the platform delivers, and those that stores log in with.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<SecretOwner> OfPlatform(StackSettings settings)
    {
        foreach (var shared in settings.Shared.Values)
        {
            foreach (var space in shared.Namespaces)
            {
                yield return new(new(space, shared.Name), $"the platform (shared Secret '{shared.Name}')");
            }

            foreach (var credential in settings.Backends.GetValueOrDefault(shared.Backend)?.CredentialSecrets ?? [])
            {
                yield return new(new(ExternalSecretsSettings.OperatorOf(settings).Namespace, credential), CredentialOf(shared.Backend))
                {
                    IsRead = true,
                };
            }
        }

        var logins =
            from contract in settings.Contracts
            let backend = contract.Backend
            where backend is not null
            from credential in backend.CredentialSecrets
            select new SecretOwner(new(contract.Own.Namespace, credential), CredentialOf(backend.Name)) { IsRead = true };
        foreach (var login in logins.Distinct())
        {
            yield return login;
        }
    }

    /// <summary>What a controller or Helm keeps in a Secret of this name, or null.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="secret">The Secret.</param>
    public static string? ControllerOf(StackSettings settings, NamespacedName secret) =>
        secret.Name.StartsWith(HelmRelease, StringComparison.Ordinal) ? "Helm (the record of a release)"
        : secret.Name.StartsWith(SealingKeys, StringComparison.Ordinal) && secret.Namespace == SealedSecretsSettings.NamespaceOf(settings)
        ? "the platform (a key of the Sealed Secrets controller)"
        : secret.Name == WebhookCertificate && secret.Namespace == ExternalSecretsSettings.OperatorOf(settings).Namespace
        ? "the platform (the certificate of the External Secrets webhook)"
        : null;

    private static string CredentialOf(string backend) => $"the platform (the credential that stores of the backend '{backend}' log in with)";
}
