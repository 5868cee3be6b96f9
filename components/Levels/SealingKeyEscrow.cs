using System.Globalization;
using Pulumi;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>A place outside the cluster where copies of the sealing key are kept.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Entry">Name of the entry of a generation, with <see cref="Generation"/> in place of its number.</param>
/// <param name="RecoveryWindowInDays">How long a deleted entry can be restored; 0 deletes at once.</param>
/// <param name="Provider">The provider of its cloud, account and region.</param>
/// <param name="KmsKeyArn">ARN of the customer's key that encrypts it, or null where the cloud's own key does.</param>
public sealed record SealingKeyEscrow(
    AwsSecretBackend Backend, string Entry, int RecoveryWindowInDays, ProviderResource Provider, Input<string>? KmsKeyArn = null)
{
    /// <summary>What stands for the number of a generation.</summary>
    public const string Generation = "{generation}";

    /// <summary>Name of the entry of a generation.</summary>
    /// <param name="number">The generation's number.</param>
    public string EntryOf(int number) => Entry.Replace(Generation, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
