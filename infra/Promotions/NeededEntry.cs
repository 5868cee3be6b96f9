using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Promotions;

/// <summary>An entry that the contracts of a stack read.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Name">Full name of the entry.</param>
/// <param name="Properties">The properties that are read, in order; an empty name stands for the entry as a whole.</param>
/// <param name="IsProvisioned">Whether the stack creates it.</param>
internal sealed record NeededEntry(Backend Backend, string Name, ImmutableArray<string> Properties, bool IsProvisioned)
{
    /// <summary>What tells two entries apart.</summary>
    public (string Backend, string Name) Key => (Backend.Name, Name);

    /// <summary>The entries that a stack reads, in order. An application without settings asks for nothing yet.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<NeededEntry> Of(StackSettings settings) =>
        from application in settings.Applications
        where settings.ApplicationSettings.ContainsKey(application.Name)
        let own = settings.ApplicationSettings[application.Name]
        from contract in application.Secrets
        where settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.External
        let backend = settings.Backends.GetValueOrDefault(settings.BackendNameOf(application.Name, contract.Name))
        where backend is not null
        from read in contract.Keys.Select(key => (key.From.Entry, Property: key.From.Property ?? "", IsGenerated: key.Generate is not null))
            .Concat(contract.WholeEntries.Select(entry => (Entry: entry, Property: "", IsGenerated: false)))
        let name = own.EntryName(settings.Environment, application.Name, read.Entry, backend)
        group read by (Backend: backend, Name: name) into entry
        orderby entry.Key.Backend.Name, entry.Key.Name
        select new NeededEntry(
            entry.Key.Backend,
            entry.Key.Name,
            [.. entry.Select(read => read.Property).Distinct().Order(StringComparer.Ordinal)],
            entry.Key.Backend.Provision && entry.All(read => read.IsGenerated));

    /// <summary>What is to be done so that the entry is there. The value goes from standard input into the command, never onto the command line.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="isNew">Whether nothing in the stack read the entry before.</param>
    /// <param name="added">The properties that nothing read before.</param>
    public Shortfall ToShortfall(StackSettings settings, bool isNew, ImmutableArray<string> added)
    {
        ImmutableArray<string> properties = [.. added.Where(property => property.Length > 0)];
        var place = Backend is AwsBackend aws ? $"{Backend.Kind} of account {aws.AccountId}" : Backend.Kind;
        var content = properties.IsEmpty ? "its value" : $"a JSON object with {string.Join(", ", properties.Select(property => $"\"{property}\""))}";
        return isNew
            ? new($"the entry '{Name}' in {place}, unless it is there; the command reads {content} from standard input:", Commands(settings, isNew))
            : new($"in the entry '{Name}' in {place}, unless it is there: {content}; the command reads the whole new object from standard input:", Commands(settings, isNew));
    }

    private ImmutableArray<string> Commands(StackSettings settings, bool isNew) => Backend switch
    {
        AwsBackend { Service: AwsService.SecretsManager } aws when isNew =>
            [$"aws secretsmanager create-secret --region {aws.Region} --name {ShellWord.Of(Name)}{KeyOption(settings, aws, "--kms-key-id")} --secret-string file:///dev/stdin"],
        AwsBackend { Service: AwsService.SecretsManager } aws =>
            [$"aws secretsmanager put-secret-value --region {aws.Region} --secret-id {ShellWord.Of(Name)} --secret-string file:///dev/stdin"],
        AwsBackend aws =>
            [$"aws ssm put-parameter --region {aws.Region} --type SecureString --name {ShellWord.Of(Name)}{(isNew ? KeyOption(settings, aws, "--key-id") : " --overwrite")} --value file:///dev/stdin"],
        _ => [],
    };

    private static string KeyOption(StackSettings settings, AwsBackend aws, string option) =>
        aws.IsKmsKeyManaged ? $" {option} {ShellWord.Of($"alias/{settings.Cluster.Name}/{aws.Name}")}"
        : aws.KmsKeyArn is { } arn ? $" {option} {ShellWord.Of(arn)}"
        : "";
}
