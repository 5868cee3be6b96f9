using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>What one application reads from one backend.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Entries">Full names of the entries that its contracts name.</param>
/// <param name="Provider">The provider of the cloud and account that the backend is in.</param>
/// <param name="KmsKeyArn">ARN of the customer's key that encrypts the entries, or null where the cloud's own key does.</param>
/// <param name="ReaderBoundary">ARN of the policy that limits what the reader can be given, or null where nothing does.</param>
public sealed record BackendUse(
    SecretBackend Backend, ImmutableArray<string> Entries, ProviderResource Provider, Input<string>? KmsKeyArn = null, Input<string>? ReaderBoundary = null);
