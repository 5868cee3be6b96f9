using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Levels;

/// <summary>An entry that this stack creates, with generated values.</summary>
/// <param name="Name">The application's short name of the entry.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Generated">The keys whose random values it holds.</param>
/// <param name="RecoveryWindowInDays">How long a deleted entry can be restored; 0 deletes at once.</param>
/// <param name="Provider">The provider of its cloud, account and region.</param>
/// <param name="KmsKeyArn">ARN of the customer's key that encrypts it, or null where the cloud's own key does.</param>
public sealed record ProvisionedEntry(
    string Name, AwsEntry Entry, ImmutableArray<(string Secret, Foundation.ContractKey Key)> Generated, int RecoveryWindowInDays, ProviderResource Provider, Input<string>? KmsKeyArn = null);
