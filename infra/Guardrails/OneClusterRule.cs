using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>OWN003: two stacks of the folder that own the same part of one cluster; each would overwrite the other's, and one would delete it.</summary>
internal sealed class OneClusterRule() : Guardrail("OWN003")
{
    private const string Prefix = StackSchema.Namespace;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from other in plan.Settings.Neighbours
        where other.SharesCluster(plan.Settings)
        from claim in Namespaces(plan.Settings, other).Concat(Controllers(plan.Settings, other)).Concat(Secrets(plan.Settings, other)).Concat(Readers(plan.Settings, other))
        select new Violation(null, $"this stack and the stack '{other.Stack}' deploy to the cluster '{other.Cluster.Name}' (context '{other.Cluster.Context}'), and both {claim}");

    private static IEnumerable<string> Namespaces(StackSettings settings, StackSettings other) =>
        from space in settings.Namespaces
        where space.Value == NamespaceMode.Managed && other.Namespaces.GetValueOrDefault(space.Key, NamespaceMode.Existing) == NamespaceMode.Managed
        select $"create the namespace '{space.Key}'; write '{space.Key}: existing' under {Prefix}namespaces of one of them";

    private static IEnumerable<string> Controllers(StackSettings settings, StackSettings other) =>
        from controller in new[] { (Name: ControllerSettings.ExternalSecrets, Delivery: DeliveryKind.External), (Name: ControllerSettings.SealedSecrets, Delivery: DeliveryKind.Sealed) }
        where Installs(settings, controller.Name, controller.Delivery) && Installs(other, controller.Name, controller.Delivery)
        select $"install the controller '{controller.Name}'; write '{controller.Name}: existing' under {Prefix}controllers of one of them";

    private static IEnumerable<string> Secrets(StackSettings settings, StackSettings other)
    {
        var theirs = SecretOwners.Of(other).ToLookup(owner => owner.Secret, owner => owner.Words);
        return
            from owner in SecretOwners.Of(settings)
            where theirs.Contains(owner.Secret)
            select $"own the Secret {owner.Secret.Namespace}/{owner.Secret.Name}: {owner.Words} here, {theirs[owner.Secret].First()} there; remove it from one of them, or give it another name or namespace";
    }

    /// <summary>The role or identity of a reader is named by the cluster and the application, without the namespace.</summary>
    private static IEnumerable<string> Readers(StackSettings settings, StackSettings other)
    {
        var theirs = ReadersOf(other).ToHashSet();
        return
            from reader in ReadersOf(settings).Distinct()
            where theirs.Contains(reader)
            select $"make the reader of the application '{reader.Application}' in {reader.Home}; deliver the application from one of them, or call it otherwise";
    }

    private static IEnumerable<(string Application, string Home)> ReadersOf(StackSettings settings) =>
        from application in settings.Applications
        from contract in application.Secrets
        where settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.External
        let home = settings.Backends.GetValueOrDefault(settings.BackendNameOf(application.Name, contract.Name)) switch
        {
            { Credential: not null } => null,
            AwsBackend aws => $"the account {aws.AccountId}",
            AzureBackend azure => $"the resource group {azure.SubscriptionId}/{azure.ResourceGroup}",
            VaultBackend vault => $"the Vault {vault.Address} {vault.VaultNamespace} {vault.Login.Path}",
            _ => null,
        }
        where home is not null
        select (application.Name, home);

    private static bool Installs(StackSettings settings, string controller, DeliveryKind delivery) =>
        settings.Controllers.GetValueOrDefault(controller) is not { IsExisting: true }
        && ((delivery == DeliveryKind.External && settings.Shared.Count > 0)
            || settings.Applications.Any(application => application.Secrets.Any(contract => settings.DeliveryOf(application.Name, contract.Name) == delivery)));
}
