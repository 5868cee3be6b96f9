using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>What a stack owns in its cluster, told from the settings alone, as there is no plan of a neighbour.</summary>
internal static class ClusterClaims
{
    private const string Prefix = SettingKeys.Namespace;
    private const string Sealing = "sealed-secrets";

    /// <summary>All claims but those on Secrets.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<StackClaim> Of(StackSettings settings) =>
        [.. Namespaces(settings), .. Controllers(settings), .. SealingKey(settings), .. Stores(settings)];

    /// <summary>The Secrets that the stack delivers, and those that its stores only read.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="isRead">Whether those that are only read are asked for.</param>
    public static IEnumerable<StackClaim> Secrets(StackSettings settings, bool isRead) =>
        from owner in SecretOwners.Of(settings)
        where owner.IsRead == isRead
        let secret = $"{owner.Secret.Namespace}/{owner.Secret.Name}"
        select new StackClaim(secret, $"own the Secret {secret}", "remove it from one of them, or give it another name or namespace", owner.Words);

    private static IEnumerable<StackClaim> Namespaces(StackSettings settings) =>
        from space in settings.Namespaces
        where space.Value == NamespaceMode.Managed
        select new StackClaim(
            space.Key, $"create the namespace '{space.Key}'", $"write '{space.Key}: existing' under {Prefix}namespaces of one of them");

    private static IEnumerable<StackClaim> Controllers(StackSettings settings) =>
        from controller in new[]
        {
            (Name: ControllerSettings.ExternalSecrets, IsInstalled: ExternalSecretsSettings.Of(settings) is not null),
            (Name: ControllerSettings.SealedSecrets, IsInstalled: SealedSecretsSettings.Of(settings) is not null),
            (Name: ControllerSettings.Reloader, IsInstalled: ReloaderSettings.Of(settings) is not null),
        }
        where controller.IsInstalled
        select new StackClaim(
            controller.Name,
            $"install the controller '{controller.Name}'",
            $"write '{controller.Name}: existing' under {Prefix}controllers of one of them");

    /// <summary>The controller opens with every key of its namespace; the kind is defined once a cluster, wherever the keys are.</summary>
    private static IEnumerable<StackClaim> SealingKey(StackSettings settings)
    {
        if (SealedSecretsSettings.KeySettingsOf(settings) is null)
        {
            return [];
        }

        const string Advice = $"write '{ControllerSettings.SealedSecrets}: existing' under {Prefix}controllers of one of them, "
            + $"remove its {Prefix}sealingKey and seal for the other's certificate";
        var key = $"{SealedSecretsSettings.NamespaceOf(settings)}/{Components.Controllers.SealingKey.SecretName(1)}";
        return
        [
            new(Sealing, $"keep the sealing key {key}", Advice),
            new(Sealing, "define the kind SealedSecret", Advice),
        ];
    }

    private static IEnumerable<StackClaim> Stores(StackSettings settings)
    {
        foreach (var reading in StoreReading.Of(settings))
        {
            var store = reading.IsShared ? $"ClusterSecretStore {reading.Store}" : $"SecretStore {reading.Account.Namespace}/{reading.Store}";
            yield return StackClaim.Of(reading.Subject, $"make the {store}");
            if (reading.Backend.HasServiceAccount)
            {
                yield return StackClaim.Of(reading.Subject, $"make the service account {reading.Account.Namespace}/{reading.Account.Name}");
            }
        }
    }
}
