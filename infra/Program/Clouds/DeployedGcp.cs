using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using Gcp = Pulumi.Gcp;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>GCP Secret Manager of one project.</summary>
/// <param name="settings">The stack.</param>
/// <param name="gcp">The backend.</param>
internal sealed class DeployedGcp(StackSettings settings, GcpBackend gcp) : DeployedCloud(gcp)
{
    /// <inheritdoc />
    public override string ProviderName => $"gcp-{gcp.Project}";

    /// <inheritdoc />
    public override ProviderResource CreateProvider() =>
        new Gcp.Provider(ProviderName, new Gcp.ProviderArgs { Project = gcp.Project, Region = null, Zone = null });

    /// <inheritdoc />
    public override BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends) => use;

    /// <inheritdoc />
    protected override SecretBackend Store(string owner) => new GcpSecretBackend(gcp.Name, gcp.Project, gcp.ClusterOf(settings.Cluster))
    {
        Location = gcp.Location,
        ReplicaLocations = gcp.ReplicaLocations,
    };
}
