using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>Where the stack creates entries, and how.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Provider">The provider of its cloud and account.</param>
/// <param name="RecoveryWindowInDays">How many days a deleted AWS entry can be restored; 0 deletes at once. Not used in other clouds.</param>
/// <param name="KmsKeyArn">ARN of the customer managed key of AWS that encrypts it, or null for the cloud's own key.</param>
public sealed record EntryHome(SecretBackend Backend, ProviderResource Provider, int RecoveryWindowInDays, Input<string>? KmsKeyArn = null)
{
    /// <summary>What must exist first: the vault, if the stack creates it.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>Creates an entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="entry">Full name of the entry.</param>
    /// <param name="values">Its values by property, each marked secret; a single value has an empty name.</param>
    /// <param name="application">The application that it belongs to, or null for the platform.</param>
    /// <param name="options">Options: parent and protection.</param>
    internal ComponentResource Create(
        string name, string entry, ImmutableSortedDictionary<string, Output<string>> values, string? application, ComponentResourceOptions options)
    {
        options.Providers.Add(Provider);
        if (!After.IsEmpty)
        {
            options.DependsOn.AddRange([.. After.Select(resource => (Input<Resource>)resource)]);
        }

        return Backend switch
        {
            AwsSecretBackend aws => new AwsSecretEntry(
                name,
                new AwsSecretEntryArgs
                {
                    Application = application,
                    Entry = aws.Entry(entry),
                    Values = values,
                    KmsKeyArn = KmsKeyArn,
                    RecoveryWindowInDays = RecoveryWindowInDays,
                    IsLarge = application is null,
                },
                options),
            AzureSecretBackend azure => new AzureSecretEntry(
                name, new AzureSecretEntryArgs { Application = application, Vault = azure.Vault, Entry = entry, Values = values }, options),
            GcpSecretBackend gcp => new GcpSecretEntry(
                name, new GcpSecretEntryArgs { Application = application, Backend = gcp, Entry = entry, Values = values }, options),
            VaultSecretBackend vault => new VaultSecretEntry(
                name, new VaultSecretEntryArgs { Application = application, Backend = vault, Entry = entry, Values = values }, options),
            var other => throw new InvalidOperationException($"the backend '{other.Name}' is of a kind that has no entries: {other.GetType().Name}"),
        };
    }
}
