using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>
/// The commands that set the value of an entry. They read the value from standard input, never from the command
/// line; none prints it, and each names the place explicitly, so the shell's defaults do not matter.
/// </summary>
internal static class EntryCommands
{
    /// <summary>The property of a KV engine's entry that holds the value of an entry that is read as a whole.</summary>
    private const string WholeProperty = "value";

    /// <summary>The commands that create an entry, or add to it; none where only the source's own tools can.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="settings">The stack.</param>
    /// <param name="isNew">Whether nothing in the stack read the entry before.</param>
    /// <param name="added">The properties that nothing read before; an empty name stands for the entry as a whole.</param>
    public static ImmutableArray<string> Of(NeededEntry entry, StackSettings settings, bool isNew, ImmutableArray<string> added) =>
        entry.Backend.Accept(new Commands(entry, settings, isNew, added));

    /// <summary>The place of an entry, for the sentence before the commands.</summary>
    public static string PlaceOf(NeededEntry entry, StackSettings settings) => entry.Backend.Accept(new Places(entry, settings));

    private static string OfAws(AwsBackend aws, string name, StackSettings settings, bool isNew) => (aws.Service, isNew) switch
    {
        (AwsSecretService.SecretsManager, true) =>
            $"aws secretsmanager create-secret --region {aws.Region} --name {ShellWord.Of(name)}{KeyOption(settings, aws, "--kms-key-id")} "
                + "--secret-string file:///dev/stdin",
        (AwsSecretService.SecretsManager, false) =>
            $"aws secretsmanager put-secret-value --region {aws.Region} --secret-id {ShellWord.Of(name)} --secret-string file:///dev/stdin",
        _ =>
            $"aws ssm put-parameter --region {aws.Region} --type SecureString --name "
                + $"{ShellWord.Of(name)}{(isNew ? KeyOption(settings, aws, "--key-id") : " --overwrite")} --value file:///dev/stdin",
    };

    private static string KeyOption(StackSettings settings, AwsBackend aws, string option) =>
        aws.IsKmsKeyManaged ? $" {option} {ShellWord.Of($"alias/{settings.Cluster.Name}/{aws.Name}")}"
        : aws.KmsKeyArn is { } arn ? $" {option} {ShellWord.Of(arn)}"
        : "";

    /// <summary>Without an encoding the command may read the text as base64, and without <c>--output none</c> it prints the stored value.</summary>
    private static string OfAzure(AzureVault vault, string name)
    {
        var (verb, source) = AzureEntry.PrefixOf(name) switch
        {
            AzureEntry.Certificate => ("certificate import", "--file /dev/stdin"),
            AzureEntry.Key => ("key import", "--pem-file /dev/stdin"),
            _ => ("secret set", "--file /dev/stdin --encoding utf-8"),
        };
        return $"{(vault.Cloud == AzureCloud.Public ? "" : $"AZURE_CLOUD_NAME={vault.Cloud.CliName} ")}az keyvault {verb} --subscription "
            + $"{vault.SubscriptionId} --vault-name {ShellWord.Of(vault.Name)} --name {ShellWord.Of(AzureEntry.NameOf(name))} {source} --output none";
    }

    /// <summary>A regional secret is reached at its region's endpoint alone.</summary>
    private static string OfGcp(GcpBackend gcp, string name, bool isNew)
    {
        var command = $"gcloud secrets {(isNew ? "create" : "versions add")} {ShellWord.Of(name)} --project={gcp.Project}";
        return gcp switch
        {
            { Location: { } location } => $"{EndpointOf(location)} {command} --location={location} --data-file=-",
            _ when !isNew => $"{command} --data-file=-",
            { ReplicaLocations.IsEmpty: false } =>
                $"{command} --replication-policy=user-managed --locations={string.Join(',', gcp.ReplicaLocations)} --data-file=-",
            _ => $"{command} --replication-policy=automatic --data-file=-",
        };
    }

    private static string EndpointOf(string location) =>
        $"CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER=https://secretmanager.{location}.rep.googleapis.com/";

    /// <summary>
    /// A new entry is written only where there is none; to one that exists, each property is added by a command of its own. Version 1 of the engine
    /// knows neither a check nor a patch: the command writes the whole entry.
    /// </summary>
    private static ImmutableArray<string> OfVault(VaultBackend vault, string name, bool isNew, ImmutableArray<string> added)
    {
        var place =
            $"-address={ShellWord.Of(vault.Address)}{(vault.VaultNamespace is null ? "" : $" -namespace={ShellWord.Of(vault.VaultNamespace)}")} "
            + $"-mount={ShellWord.Of(vault.Mount)}";
        var entry = ShellWord.Of(name);
        var value = added.All(property => property.Length == 0) ? $"{WholeProperty}=-" : "-";
        return vault.Version == KeyValueVersion.V1 ? [$"vault kv put {place} {entry} {value}"]
            : isNew ? [$"vault kv put {place} -cas=0 {entry} {value}"]
            : [.. added.Select(property => $"vault kv patch {place} {entry} {ShellWord.Of(property.Length == 0 ? WholeProperty : property)}=-")];
    }

    private sealed class Commands(NeededEntry entry, StackSettings settings, bool isNew, ImmutableArray<string> added)
        : IBackendVisitor<ImmutableArray<string>>
    {
        /// <inheritdoc />
        public ImmutableArray<string> Visit(AwsBackend aws) => [OfAws(aws, entry.Name, settings, isNew)];

        /// <inheritdoc />
        public ImmutableArray<string> Visit(AzureBackend azure) => [OfAzure(azure.VaultOf(settings.Environment, entry.Owner), entry.Name)];

        /// <inheritdoc />
        public ImmutableArray<string> Visit(GcpBackend gcp) => [OfGcp(gcp, entry.Name, isNew)];

        /// <inheritdoc />
        public ImmutableArray<string> Visit(VaultBackend vault) => OfVault(vault, entry.Name, isNew, added);

        /// <inheritdoc />
        /// <remarks>Only the source's own tools write to it.</remarks>
        public ImmutableArray<string> Visit(StoreBackend store) => [];
    }

    private sealed class Places(NeededEntry entry, StackSettings settings) : IBackendVisitor<string>
    {
        /// <inheritdoc />
        public string Visit(AwsBackend aws) => $"{aws.Kind} of account {aws.AccountId}";

        /// <inheritdoc />
        public string Visit(AzureBackend azure) => $"{azure.Kind} {azure.VaultOf(settings.Environment, entry.Owner).Name}";

        /// <inheritdoc />
        public string Visit(GcpBackend gcp) => $"{gcp.Kind} of project {gcp.Project}";

        /// <inheritdoc />
        public string Visit(VaultBackend vault) => $"{vault.Kind} {vault.Address} under {vault.Mount}";

        /// <inheritdoc />
        public string Visit(StoreBackend store) => $"{store.Kind} of the backend '{store.Name}'";
    }
}
