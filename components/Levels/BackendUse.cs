using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>What one application reads from one backend, or writes there.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Entries">Full names of the entries that its contracts name.</param>
/// <param name="Provider">The provider of the cloud and account that the backend is in, or null where the stack creates nothing in it.</param>
public sealed record BackendUse(SecretBackend Backend, ImmutableArray<string> Entries, ProviderResource? Provider)
{
    /// <summary>ARN of the customer managed key of AWS that encrypts the entries, or null for the AWS managed key.</summary>
    public Input<string>? KmsKeyArn { get; init; }

    /// <summary>ARN of the permissions boundary of the reader's AWS role, or null for none.</summary>
    public Input<string>? ReaderBoundary { get; init; }

    /// <summary>The Vault database roles whose credentials are issued to the application.</summary>
    public ImmutableArray<string> DatabaseRoles { get; init; } = [];

    /// <summary>Lifetime of a Vault token: credentials issued to a token expire with it.</summary>
    public TimeSpan TokenLifetime { get; init; }

    /// <summary>The Azure vault to create for the application, or null if it exists or is shared.</summary>
    public KeyVaultArgs? OwnVault { get; init; }

    /// <summary>Whether the entries are read or written.</summary>
    /// <value>Default <see cref="EntryAccess.Read"/>.</value>
    public EntryAccess Access { get; init; } = EntryAccess.Read;

    /// <summary>What must exist before the reader gets its permissions: vaults, and entries that the stack creates.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>
    /// What an AWS identity reads or writes, by policy. Their number is known before the ARNs of keys that the stack creates.
    /// </summary>
    /// <param name="uses">What it uses, all in one home and all with one access.</param>
    public static ImmutableArray<ImmutableArray<AwsEntry>> PoliciesOf(IEnumerable<BackendUse> uses)
    {
        var entries =
            from use in uses
            let backend = (AwsSecretBackend)use.Backend
            from entry in use.Entries
            select backend.Entry(entry, use.KmsKeyArn is null ? null : backend.AnyKeyArn);
        return uses.First().Access == EntryAccess.Write ? AwsWritePolicy.Parts(entries) : AwsReadPolicy.Parts(entries);
    }
}
