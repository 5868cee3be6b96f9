using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using Aws = Pulumi.Aws;
using Azure = Pulumi.AzureNative;
using Gcp = Pulumi.Gcp;
using K8s = Pulumi.Kubernetes;
using Random = Pulumi.Random;
using Tls = Pulumi.Tls;
using Vault = Pulumi.Vault;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>The providers of a stack: each bound to the one cluster, account and region that the settings name, whatever the shell points to.</summary>
internal sealed class StackProviders
{
    private readonly Dictionary<string, ProviderResource> _byPlace = [];
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

    /// <summary>The cluster, for objects that outlive the stack's knowledge of them: it adopts what exists instead of failing.</summary>
    public K8s.Provider Takeover { get; }

    /// <summary>Random values.</summary>
    public Random.Provider Random { get; }

    /// <summary>Keys and certificates; created when first asked for, as most stacks need none.</summary>
    public Tls.Provider Tls => _tls ??= new("tls");

    /// <summary>The account, subscription, project or Vault of a backend; refuses to work in any other. Backends of one place share it.</summary>
    /// <param name="backend">The backend.</param>
    public ProviderResource Of(Backend backend)
    {
        var name = backend switch
        {
            AwsBackend aws => $"aws-{aws.AccountId}-{aws.Region}",
            AzureBackend azure => $"azure-{azure.SubscriptionId}",
            GcpBackend gcp => $"gcp-{gcp.Project}",
            VaultBackend vault => $"vault-{new Uri(vault.Address).Authority}{(vault.VaultNamespace is null ? "" : $"-{vault.VaultNamespace}")}",
            _ => throw new InvalidOperationException($"the backend '{backend.Name}' is of an unknown kind"),
        };
        if (!_byPlace.TryGetValue(name, out var provider))
        {
            provider = Create(name, backend);
            _byPlace.Add(name, provider);
        }

        return provider;
    }

    /// <summary>What such a provider would read from the environment is not taken, but for the credentials that it logs in with.</summary>
    private static ProviderResource Create(string name, Backend backend) => backend switch
    {
        AwsBackend aws => new Aws.Provider(name, new Aws.ProviderArgs { Region = aws.Region, AllowedAccountIds = { aws.AccountId } }),
        AzureBackend azure => new Azure.Provider(name, new Azure.ProviderArgs { Environment = azure.Cloud.Word, SubscriptionId = azure.SubscriptionId, TenantId = azure.TenantId }),
        GcpBackend gcp => new Gcp.Provider(name, new Gcp.ProviderArgs { Project = gcp.Project, Region = null, Zone = null }),
        VaultBackend vault => new Vault.Provider(name, new Vault.ProviderArgs
        {
            Address = vault.Address,
            Namespace = vault.VaultNamespace!,
            MaxLeaseTtlSeconds = null,
            MaxRetries = null,
            SkipTlsVerify = null,
        }),
        _ => throw new InvalidOperationException($"the backend '{backend.Name}' is of an unknown kind"),
    };

    /// <summary>
    /// Every setting with a value that holds everywhere is passed explicitly: one that is left out comes from a variable of the machine, and <c>PULUMI_K8S_DELETE_UNREACHABLE</c>
    /// empties the state while the cluster is away. Secrets are updated in place: a replacement, the provider's default, leaves the former object in the cluster and with it the
    /// keys that the contract no longer names. Protection and identifier together keep a changed context from another cluster (docs/decisions/0011-one-cluster-one-identifier.md).
    /// </summary>
    private static K8s.Provider KubernetesProvider(string name, ClusterSettings cluster, bool upsert) => new(
        name,
        new K8s.ProviderArgs
        {
            ClusterIdentifier = cluster.Identifier,
            Context = cluster.Context,
            DeleteUnreachable = false,
            EnableConfigMapMutable = false,
            EnablePatchForce = false,
            EnableSecretMutable = true,
            EnableServerSideApply = true,

            // Where Helm keeps its files depends on the machine, so that no path belongs into the state.
            HelmReleaseSettings = new HelmReleaseSettingsArgs { Driver = "secret", PluginsPath = null, RegistryConfigPath = null, RepositoryCache = null, RepositoryConfigPath = null },

            // The provider's own defaults; a timeout of 0 is none.
            KubeClientSettings = new KubeClientSettingsArgs { Burst = 120, Qps = 50, Timeout = 0 },
            KubeConfig = null,
            SkipUpdateUnreachable = false,
            SuppressDeprecationWarnings = false,
            SuppressHelmHookWarnings = false,
            UpsertExistingObjects = upsert,
        },
        new CustomResourceOptions { Protect = true });
}
