using SecretsLadder.Infra.Settings;
using Aws = Pulumi.Aws;
using K8s = Pulumi.Kubernetes;
using Random = Pulumi.Random;
using Tls = Pulumi.Tls;

namespace SecretsLadder.Infra;

/// <summary>The providers of a stack: each bound to the one cluster, account and region that the settings name, whatever the shell points to.</summary>
internal sealed class StackProviders
{
    private readonly Dictionary<(string AccountId, string Region), Aws.Provider> _aws = [];
    private Tls.Provider? _tls;

    /// <summary>Creates the providers that every stack has.</summary>
    /// <param name="settings">The stack.</param>
    public StackProviders(StackSettings settings)
    {
        Kubernetes = KubernetesProvider("kubernetes", settings.Cluster, upsert: false);
        Takeover = KubernetesProvider("kubernetes-takeover", settings.Cluster, upsert: true);
        Random = new Random.Provider("random");
    }

    /// <summary>The cluster.</summary>
    public K8s.Provider Kubernetes { get; }

    /// <summary>The cluster, for Secrets that may be there already.</summary>
    public K8s.Provider Takeover { get; }

    /// <summary>Random values.</summary>
    public Random.Provider Random { get; }

    /// <summary>Keys and certificates; created when first asked for, as most stacks need none.</summary>
    public Tls.Provider Tls => _tls ??= new("tls");

    /// <summary>The account and region of a backend; refuses to work in any other account.</summary>
    /// <param name="backend">The backend.</param>
    public Aws.Provider AwsOf(AwsBackend backend)
    {
        if (!_aws.TryGetValue((backend.AccountId, backend.Region), out var provider))
        {
            provider = new Aws.Provider($"aws-{backend.AccountId}-{backend.Region}", new Aws.ProviderArgs
            {
                Region = backend.Region,
                AllowedAccountIds = { backend.AccountId },
            });
            _aws.Add((backend.AccountId, backend.Region), provider);
        }

        return provider;
    }

    /// <summary>What such a provider would read from the environment is not taken.</summary>
    private static K8s.Provider KubernetesProvider(string name, ClusterSettings cluster, bool upsert) => new(name, new K8s.ProviderArgs
    {
        Context = cluster.Context,
        EnableServerSideApply = true,
        UpsertExistingObjects = upsert,
        KubeConfig = null,
        DeleteUnreachable = null,
        EnableConfigMapMutable = null,
        EnablePatchForce = null,
        EnableSecretMutable = null,
        SkipUpdateUnreachable = null,
        SuppressDeprecationWarnings = null,
        SuppressHelmHookWarnings = null,
    });
}
