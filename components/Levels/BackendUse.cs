using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>What one application reads from one backend.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Entries">Full names of the entries that its contracts name.</param>
/// <param name="Provider">The provider of the cloud and account that the backend is in.</param>
public sealed record BackendUse(SecretBackend Backend, ImmutableArray<string> Entries, ProviderResource Provider)
{
    /// <summary>ARN of the customer's key of AWS that encrypts the entries, or null where AWS's own key does.</summary>
    public Input<string>? KmsKeyArn { get; init; }

    /// <summary>ARN of the policy of AWS that limits what the reader can be given, or null where nothing does.</summary>
    public Input<string>? ReaderBoundary { get; init; }

    /// <summary>The database roles of a Vault whose credentials are issued to the application.</summary>
    public ImmutableArray<string> DatabaseRoles { get; init; } = [];

    /// <summary>How long a token of a Vault must live: credentials that it was issued end with it.</summary>
    public TimeSpan TokenLifetime { get; init; }

    /// <summary>The vault of Azure that is made for the application, or null where it is there already or shared.</summary>
    public KeyVaultArgs? OwnVault { get; init; }

    /// <summary>What must be there before the reader can be given the entries: vaults, and entries that the stack creates.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>What a reader of AWS reads, by policy. How many there are is known before the ARNs of keys that the stack makes.</summary>
    /// <param name="uses">What it reads, all in one home.</param>
    public static ImmutableArray<ImmutableArray<AwsEntry>> PoliciesOf(IEnumerable<BackendUse> uses) => AwsReadPolicy.Parts(
        from use in uses
        let backend = (AwsSecretBackend)use.Backend
        from entry in use.Entries
        select backend.Entry(entry, use.KmsKeyArn is null ? null : backend.AnyKeyArn));
}
