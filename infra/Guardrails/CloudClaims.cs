using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>
/// What a stack owns in clouds and Vaults, told from the settings alone. The names follow from the cluster's, so that two clusters of one name
/// collide where they share an account, resource group, project or Vault, also in two regions: IAM is the same in all.
/// </summary>
internal static class CloudClaims
{
    private const string Prefix = SettingKeys.Namespace;

    /// <summary>The claims on what belongs to no application.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<StackClaim> OfPlatform(StackSettings settings) =>
        [.. Operator(settings), .. Pipeline(settings), .. Keys(settings), .. Copies(settings), .. Vaults(settings)];

    /// <summary>The claims on the identities of readers.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<StackClaim> OfReaders(StackSettings settings) =>
        from reading in StoreReading.Of(settings)
        where reading.Backend.HasReader
        select StackClaim.Of(reading.Subject, IdentityOf(settings.Cluster.Name, reading));

    private static string IdentityOf(string cluster, StoreReading reading)
    {
        var name = reading.Account.Name;
        return reading.Backend switch
        {
            AwsSecretBackend aws => $"make the role '{IrsaRole.NameOf(cluster, name)}' in the account {aws.AccountId}",
            AzureSecretBackend { Vault: var vault } => $"make the identity '{AzureWorkloadIdentity.NameOf(cluster, name)}' "
                + $"in the resource group {vault.SubscriptionId}/{vault.ResourceGroup}",
            GcpSecretBackend gcp => $"permit '{gcp.Cluster.MemberOf(reading.Account.Namespace, name)}' to read in the project {gcp.Project}",

            // A policy is known to the whole Vault, a role to one auth method of it.
            VaultSecretBackend { VaultNamespace: var space } vault =>
                $"make the policy '{VaultKubernetesRole.NameOf(cluster, name)}' in the Vault {vault.Address}{(space is null ? "" : $" ({space})")}",
            var other => throw new InvalidOperationException($"the backend '{other.Name}' is of a kind that has no readers: {other.GetType().Name}"),
        };
    }

    private static IEnumerable<StackClaim> Operator(StackSettings settings) => OperatorPlace.Of(settings) is not { } place
        ? []
        : [new StackClaim(
            "pod-identity",
            $"make the operator's role '{PodIdentity.NameOf(settings.Cluster.Name)}' in the account {place.AccountId}",
            $"write 'identity: irsa' in the backends of one of them, or give one of two clusters another name under {Prefix}cluster")];

    private static IEnumerable<StackClaim> Pipeline(StackSettings settings) =>
        from account in settings.Backends.Values.OfType<AwsBackend>().Select(backend => backend.AccountId).Distinct()
        where settings.Pipeline is not null
        select new StackClaim(
            "pipeline",
            $"make the roles of a pipeline of the cluster '{settings.Cluster.Name}' in the account {account}",
            $"remove {Prefix}pipeline from one of them, or give one of two clusters another name under {Prefix}cluster");

    private static IEnumerable<StackClaim> Keys(StackSettings settings) =>
        from backend in settings.Backends.Values.OfType<AwsBackend>()
        where backend.IsKmsKeyManaged
        select new StackClaim(
            backend.Name,
            $"make the key alias/{StackKeys.AliasOf(settings.Cluster, backend)} in {backend.AccountId} {backend.Region}",
            "write the ARN of the other's key as kmsKey of one of them, or give the backend another name in one");

    /// <summary>The entry's pattern may leave the cluster out, so that clusters of any name collide.</summary>
    private static IEnumerable<StackClaim> Copies(StackSettings settings) =>
        from copy in EntryClaims.Copies(settings)
        select new StackClaim(
            "escrow",
            $"keep a copy of their sealing keys as the entry '{copy.Key.Entry}' in {copy.Key.Place}",
            $"write an 'entry' with another name in the escrow of one of them ({Prefix}sealingKey)");

    /// <summary>Every stack makes the platform's vault of Azure that holds the copies of its key, unless the applications' is shared.</summary>
    private static IEnumerable<StackClaim> Vaults(StackSettings settings) =>
        from copy in EntryClaims.Copies(settings)
        where copy.Backend is AzureBackend { IsShared: false }
        select new StackClaim(
            "escrow",
            $"make the vault {copy.Place}",
            $"keep the copies of one of them in another backend ({Prefix}sealingKey), or give its backend another resourceGroup or vault");
}
