using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>The customer's keys that encrypt the entries of a stack's backends: named by the settings, or made by the stack.</summary>
internal sealed class StackKeys
{
    private readonly Dictionary<string, EncryptionKey> _managed = [];
    private readonly string _cluster;

    /// <summary>Creates the keys that the settings ask for.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    public StackKeys(StackSettings settings, StackProviders providers)
    {
        _cluster = settings.Cluster.Name;
        foreach (var backend in settings.Backends.Values.OfType<AwsBackend>().Where(backend => backend.IsKmsKeyManaged))
        {
            _managed[backend.Name] = new EncryptionKey(
                $"encryption-{backend.Name}",
                new EncryptionKeyArgs { Alias = AliasOf(settings.Cluster, backend) },
                new ComponentResourceOptions { Providers = { providers.Of(backend) } });
        }
    }

    /// <summary>The ARNs that AWS gives the keys that the stack creates.</summary>
    public IEnumerable<CloudId> CloudIds => _managed.Select(key => new CloudId($"aws/{_cluster}/{key.Key}", key.Value.Arn));

    /// <summary>Alias of the key that the stack makes for a backend, unique in the account and region.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="backend">The backend.</param>
    public static string AliasOf(ClusterSettings cluster, AwsBackend backend) => $"{cluster.Name}/{backend.Name}";

    /// <summary>ARN of the key of a backend, or null where AWS's own key is used.</summary>
    /// <param name="backend">The backend.</param>
    public Input<string>? ArnOf(AwsBackend backend) =>
        _managed.TryGetValue(backend.Name, out var key) ? key.Arn
        : backend.KmsKeyArn is { } arn ? (Input<string>)arn
        : null;

    /// <summary>ARNs of the keys that the stack makes in an account; unknown until they are created.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="accountId">The account.</param>
    public ImmutableArray<Output<string>> ManagedIn(StackSettings settings, string accountId) =>
    [
        .. from backend in settings.Backends.Values.OfType<AwsBackend>()
           where backend.AccountId == accountId && _managed.ContainsKey(backend.Name)
           orderby backend.Name
           select _managed[backend.Name].Arn,
    ];
}
