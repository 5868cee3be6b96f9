using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using K8s = Pulumi.Kubernetes;
using Random = Pulumi.Random;
using Tls = Pulumi.Tls;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>
/// The providers of a stack: each bound to the one cluster, account and region that the settings name, whatever the shell points to.
/// </summary>
internal sealed class StackProviders
{
    private readonly Dictionary<string, ProviderResource> _byBackend = [];

    /// <summary>Creates the providers that the stack needs.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="hasSealingKey">Whether the stack has a sealing key.</param>
    public StackProviders(StackSettings settings, bool hasSealingKey)
    {
        Kubernetes = KubernetesProvider("kubernetes", settings.Cluster, upsert: false);
        Takeover = KubernetesProvider("kubernetes-takeover", settings.Cluster, upsert: true);
        Random = new Random.Provider("random");
        Tls = hasSealingKey ? new Tls.Provider("tls") : null;
        var byPlace = new Dictionary<string, ProviderResource>();
        foreach (var use in UsedBackend.Of(settings))
        {
            if (DeployedBackend.Of(settings, use.Backend) is not DeployedCloud deployed)
            {
                continue;
            }

            if (!byPlace.TryGetValue(deployed.ProviderName, out var provider))
            {
                byPlace.Add(deployed.ProviderName, provider = deployed.CreateProvider());
            }

            _byBackend[use.Backend.Name] = provider;
        }

        if (OperatorPlace.Of(settings) is { } place)
        {
            Operator = byPlace.GetValueOrDefault(DeployedAws.ProviderNameOf(place)) ?? DeployedAws.CreateProvider(place);
        }
    }

    /// <summary>The cluster.</summary>
    public K8s.Provider Kubernetes { get; }

    /// <summary>The cluster, for objects that outlive the stack's knowledge of them: it adopts what exists instead of failing.</summary>
    public K8s.Provider Takeover { get; }

    /// <summary>Random values.</summary>
    public Random.Provider Random { get; }

    /// <summary>Keys and certificates, or null if the stack has no sealing key.</summary>
    public Tls.Provider? Tls { get; }

    /// <summary>The place of the operator's role by EKS Pod Identity, or null if no backend is read by it.</summary>
    public ProviderResource? Operator { get; }

    /// <summary>The account, subscription, project or Vault of a backend; refuses to work in any other. Backends of one place share it.</summary>
    /// <param name="backend">A backend that the stack uses.</param>
    /// <exception cref="KeyNotFoundException">The stack does not use the backend, or creates nothing in it.</exception>
    public ProviderResource Of(Backend backend) => _byBackend[backend.Name];

    /// <summary>The same, or null for a backend that the stack creates nothing in.</summary>
    /// <param name="backend">A backend that the stack uses.</param>
    public ProviderResource? Find(Backend backend) => _byBackend.GetValueOrDefault(backend.Name);

    /// <summary>
    /// Every setting with a value that holds everywhere is passed explicitly: one that is left out comes from a variable of the machine, and
    /// <c>PULUMI_K8S_DELETE_UNREACHABLE</c> empties the state while the cluster is away. Secrets are updated in place: a replacement, the provider's
    /// default, leaves the former object in the cluster and with it the keys that the contract no longer names. Protection and identifier together
    /// keep a changed context from another cluster (docs/decisions/0011-one-cluster-one-identifier.md).
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
            HelmReleaseSettings = new HelmReleaseSettingsArgs
            {
                Driver = "secret",
                PluginsPath = null,
                RegistryConfigPath = null,
                RepositoryCache = null,
                RepositoryConfigPath = null,
            },

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
