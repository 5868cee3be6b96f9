using System.Collections.Immutable;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>The cluster that a stack deploys to.</summary>
internal sealed record ClusterSettings(string Name, ClusterPlatform Platform, string Context, string? OidcIssuer, int? ApiServerPort = null)
{
    /// <summary>The contexts that the stack was deployed to before, the first one first.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<string> MovedFrom { get; init; } = [];

    /// <summary>Account and region of an EKS cluster, or null if the settings do not name them.</summary>
    public AwsPlace? Aws { get; init; }

    /// <summary>
    /// What the engine knows the cluster by: the context that the stack was first deployed to. A move keeps it, so that the state is taken along and
    /// nothing is deleted in the former cluster.
    /// </summary>
    public string Identifier => MovedFrom.IsEmpty ? Context : MovedFrom[0];

    /// <summary>Where kind and k3s, minikube, and MicroK8s have their API server.</summary>
    private static readonly ImmutableArray<int> LocalPorts = [6443, 8443, 16443];

    private static readonly Field<string> NameKey = Field.Required(
        "name",
        Texts.Matching(
            "the name of a cluster", "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "letters, digits, '-' and '_', at most 100 characters", "prod-eu"),
                "Name of the cluster, as its cloud knows it.");

    private static readonly Field<ClusterPlatform> PlatformKey = Field.Required(
        "platform",
        new ChoiceSchema<ClusterPlatform>(
            ("local", ClusterPlatform.Local), ("eks", ClusterPlatform.Eks), ("aks", ClusterPlatform.Aks), ("gke", ClusterPlatform.Gke),
            ("other", ClusterPlatform.Other)),
        "Who runs the cluster; decides which workload identity is there. 'local' is kind, minikube and the like.");

    private static readonly Field<string> ContextKey = Field.Required(
        "context", Texts.Any("a kubeconfig context", 253, "prod-eu"),
        "The kubeconfig context to deploy to, always given, so that nothing lands on another cluster.");

    private static readonly Field<ImmutableArray<string>> MovedFromKey = Field.Optional<ImmutableArray<string>>(
        "movedFrom",
        new ListSchema<string>(Texts.Any("a kubeconfig context", 253, "prod-eu")),
        "Former contexts, the first one first: says that the stack moves to another cluster, or that its cluster has another name. Default: none; "
        + "then a changed context is refused.",
        []);

    private static readonly Field<string?> OidcIssuerKey = Field.Optional<string?>(
        "oidcIssuer", Texts.HttpsUrl("the cluster's OIDC issuer")!, "Issuer of the cluster's service account tokens; needed for workload identity.",
        null);

    private static readonly Field<int?> ApiServerPortKey = Field.Optional<int?>(
        "apiServerPort",
        new ConvertedSchema<int, int?>(new IntegerSchema(1, 65535), port => port),
        "Port on which the API server listens, behind its Service: network policies let the controllers reach it. "
        + "Default: 443 and 6443, and on a local cluster 8443 (minikube) and 16443 (MicroK8s) too.",
        null);

    private static readonly Field<AwsPlace?> AwsKey = Field.Optional<AwsPlace?>(
        "aws", AwsPlace.Schema!,
        "Account and region of an EKS cluster: EKS Pod Identity gives the operator its role there. Default: those of the backends with "
        + "'identity: podIdentity', which then have one account and region.",
        null);

    public static readonly ObjectSchema<ClusterSettings> Schema = new(
        "The cluster that the stack deploys to.",
        [NameKey, PlatformKey, ContextKey, MovedFromKey, OidcIssuerKey, AwsKey, ApiServerPortKey],
        values =>
            new(values.Get(NameKey), values.Get(PlatformKey), values.Get(ContextKey), IssuerOf(
                values.Get(PlatformKey), values.Get(OidcIssuerKey)), values.Get(ApiServerPortKey))
            { Aws = values.Get(AwsKey), MovedFrom = values.Get(MovedFromKey) });

    /// <summary>The ports by which controllers reach the API server: the one that is set, else those that are usual for the platform.</summary>
    public ImmutableArray<int> ApiServerPorts =>
        ApiServerPort is { } port ? [.. ((int[])[ApiServer.ServicePort, port]).Distinct()]
        : Platform == ClusterPlatform.Local ? [ApiServer.ServicePort, .. LocalPorts]
        : ApiServer.UsualPorts;

    /// <summary>The issuer as the cloud writes it into tokens: what trusts it compares it as text.</summary>
    private static string? IssuerOf(ClusterPlatform platform, string? issuer) => platform switch
    {
        ClusterPlatform.Eks when issuer is not null => AwsPartition.IssuerOf(issuer),
        ClusterPlatform.Aks when issuer is not null && !issuer.EndsWith('/') => $"{issuer}/",
        _ => issuer,
    };
}
