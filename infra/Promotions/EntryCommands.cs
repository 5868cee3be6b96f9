using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Promotions;

/// <summary>
/// The commands that put the value of an entry where it belongs. The value goes from standard input into the command, never onto the command
/// line; none of them prints it, and each names the place, whatever the shell points to.
/// </summary>
internal static class EntryCommands
{
    /// <summary>The property of a KV engine's entry that holds the value of an entry that is read as a whole.</summary>
    private const string WholeProperty = "value";

    /// <summary>The commands that create an entry, or add to it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="settings">The stack.</param>
    /// <param name="isNew">Whether nothing in the stack read the entry before.</param>
    /// <param name="added">The properties that nothing read before; an empty name stands for the entry as a whole.</param>
    public static ImmutableArray<string> Of(NeededEntry entry, StackSettings settings, bool isNew, ImmutableArray<string> added) => entry.Backend switch
    {
        AwsBackend aws => [OfAws(aws, entry.Name, settings, isNew)],
        AzureBackend azure => [OfAzure(azure.VaultOf(settings.Environment, entry.Owner), entry.Name)],
        GcpBackend gcp => [OfGcp(gcp, entry.Name, isNew)],
        VaultBackend vault => OfVault(vault, entry.Name, isNew, added),
        _ => [],
    };

    /// <summary>Where an entry is, as the sentence before the commands says it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="settings">The stack.</param>
    public static string PlaceOf(NeededEntry entry, StackSettings settings) => entry.Backend switch
    {
        AwsBackend aws => $"{aws.Kind} of account {aws.AccountId}",
        AzureBackend azure => $"{azure.Kind} {azure.VaultOf(settings.Environment, entry.Owner).Name}",
        GcpBackend gcp => $"{gcp.Kind} of project {gcp.Project}",
        VaultBackend vault => $"{vault.Kind} {vault.Address} under {vault.Mount}",
        var other => other.Kind,
    };

    private static string OfAws(AwsBackend aws, string name, StackSettings settings, bool isNew) => (aws.Service, isNew) switch
    {
        (AwsService.SecretsManager, true) =>
            $"aws secretsmanager create-secret --region {aws.Region} --name {ShellWord.Of(name)}{KeyOption(settings, aws, "--kms-key-id")} --secret-string file:///dev/stdin",
        (AwsService.SecretsManager, false) =>
            $"aws secretsmanager put-secret-value --region {aws.Region} --secret-id {ShellWord.Of(name)} --secret-string file:///dev/stdin",
        _ =>
            $"aws ssm put-parameter --region {aws.Region} --type SecureString --name {ShellWord.Of(name)}{(isNew ? KeyOption(settings, aws, "--key-id") : " --overwrite")} --value file:///dev/stdin",
    };

    private static string KeyOption(StackSettings settings, AwsBackend aws, string option) =>
        aws.IsKmsKeyManaged ? $" {option} {ShellWord.Of($"alias/{settings.Cluster.Name}/{aws.Name}")}"
        : aws.KmsKeyArn is { } arn ? $" {option} {ShellWord.Of(arn)}"
        : "";

    /// <summary>Without an encoding the command may take the text for base64, and without an output of none it prints what it stored.</summary>
    private static string OfAzure(AzureVault vault, string name) =>
        $"az keyvault secret set --subscription {vault.SubscriptionId} --vault-name {ShellWord.Of(vault.Name)} --name {ShellWord.Of(name)} --file /dev/stdin --encoding utf-8 --output none";

    private static string OfGcp(GcpBackend gcp, string name, bool isNew) => isNew
        ? $"gcloud secrets create {ShellWord.Of(name)} --project={gcp.Project} --replication-policy=automatic --data-file=-"
        : $"gcloud secrets versions add {ShellWord.Of(name)} --project={gcp.Project} --data-file=-";

    /// <summary>A new entry is written only where there is none; to one that is there, each property is added by a command of its own.</summary>
    private static ImmutableArray<string> OfVault(VaultBackend vault, string name, bool isNew, ImmutableArray<string> added)
    {
        var place = $"-address={ShellWord.Of(vault.Address)}{(vault.VaultNamespace is null ? "" : $" -namespace={ShellWord.Of(vault.VaultNamespace)}")} -mount={ShellWord.Of(vault.Mount)}";
        var entry = ShellWord.Of(name);
        return isNew
            ? [$"vault kv put {place} -cas=0 {entry} {(IsOneValue(added) ? $"{WholeProperty}=-" : "-")}"]
            : [.. added.Select(property => $"vault kv patch {place} {entry} {ShellWord.Of(property.Length == 0 ? WholeProperty : property)}=-")];
    }

    private static bool IsOneValue(ImmutableArray<string> properties) => properties.All(property => property.Length == 0);
}
