using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>GCP Secret Manager, in one project.</summary>
internal sealed record GcpBackend(
    string Name, string Entry, bool Provision, string Project, string ProjectNumber, string? ClusterLocation, string? ClusterName,
    GcpProject? ClusterProject)
    : Backend(Name, Entry, Provision)
{
    private const string DefaultEntry = "{app}--{name}";
    private const int LongestName = 255;
    private const int LongestAlias = 63;

    private static readonly Field<string> Kinds = KindKey("gcp");
    private static readonly Field<string?> Entries = EntryKey(DefaultEntry);
    private static readonly Field<string> ProjectKey = Field.Required(
        "project", GcpProject.IdSchema, "Id of the project that holds the entries.");

    private static readonly Field<string> NumberKey = Field.Required(
        "projectNumber", GcpProject.NumberSchema, "The project's number; workload identity principals are named by it.");

    private static readonly Field<string?> LocationKey = Field.Optional<string?>(
        "clusterLocation", Texts.Any("a cluster location", 63)!, "Location of the GKE cluster; needed for workload identity.", null);
    private static readonly Field<string?> ClusterKey =
        Field.Optional<string?>("clusterName", Texts.Any("a cluster name", 63)!, "Name of the GKE cluster. Default: the name under cluster.", null);

    private static readonly Field<GcpProject?> ClusterProjectKey = Field.Optional<GcpProject?>(
        "clusterProject", GcpProject.Schema!, "The project of the GKE cluster, where it is another than that of the entries.", null);

    private static readonly Field<GcpFederation?> FederationKey = Field.Optional<GcpFederation?>(
        "federation", GcpFederation.Schema!,
        "The provider of a workload identity pool that trusts the cluster's issuer. Default: none, readers log in with the identity of GKE.", null);

    private static readonly Field<string?> EntryLocationKey = Field.Optional<string?>(
        "location", LocationSchema()!, "The region that all entries are kept in, for regional secrets. Default: none, entries are global.", null);

    private static readonly Field<ImmutableArray<string>> ReplicasKey = Field.Optional(
        "locations", new ListSchema<string>(LocationSchema()),
        "The regions that entries which the stack creates are replicated to. Default: Google chooses, which some organizations forbid.", []);

    public new static readonly Schema<Backend> Schema = new ConvertedSchema<Backend, Backend>(new ObjectSchema<Backend>(
        "GCP Secret Manager.",
        [Kinds, ProjectKey, NumberKey, LocationKey, ClusterKey, ClusterProjectKey, FederationKey, EntryLocationKey, ReplicasKey, Entries,
            ProvisionKey, CredentialKey],
        values => new GcpBackend(
            values.Key,
            values.Get(Entries) ?? DefaultEntry,
            values.Get(ProvisionKey),
            values.Get(ProjectKey),
            values.Get(NumberKey),
            values.Get(LocationKey),
            values.Get(ClusterKey),
            values.Get(ClusterProjectKey))
        {
            Federation = values.Get(FederationKey),
            Location = values.Get(EntryLocationKey),
            ReplicaLocations = values.Get(ReplicasKey),
            Credential = values.Get(CredentialKey),
            HasChangedDefault = values.Get(Entries) is null,
        }), Check);

    /// <summary>How a cluster outside GKE logs in, or null for GKE.</summary>
    public GcpFederation? Federation { get; init; }

    /// <summary>The region of all entries, or null where they are global.</summary>
    public string? Location { get; init; }

    /// <summary>The regions that entries which the stack creates are replicated to; none where Google chooses.</summary>
    public ImmutableArray<string> ReplicaLocations { get; init; } = [];

    /// <inheritdoc />
    public override string Kind => "GCP Secret Manager";

    /// <inheritdoc />
    public override string ExactPattern => DefaultEntry;

    /// <inheritdoc />
    /// <remarks>GKE's service accounts are principals of their project by themselves; elsewhere the owner of the pool names the issuer.</remarks>
    public override bool NeedsIssuer => false;

    /// <inheritdoc />
    public override T Accept<T>(IBackendVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc />
    public override string PlaceOf(DeploymentEnvironment environment, string owner) => Location is null ? Project : $"{Project} {Location}";

    /// <inheritdoc />
    public override string PlatformEntry(string path) => path.Replace("/", EntryPattern.Run, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string? CheckCluster(ClusterSettings cluster) =>
        Credential is not null || Federation is not null ? null
        : cluster.Platform != ClusterPlatform.Gke
        ? "is read with the workload identity of GKE, and the cluster's platform is another; "
            + "write 'federation: { pool: <pool id>, provider: <provider id> }' with the workload identity pool that trusts the cluster's issuer, "
            + "or opt in to a staticCredential"
        : ClusterLocation is null
        ? "is read with the workload identity of GKE, which needs the location of the cluster; set clusterLocation of the backend"
        : null;

    /// <summary>The cluster that readers are in.</summary>
    /// <param name="cluster">What the stack specifies for it.</param>
    public GcpCluster ClusterOf(ClusterSettings cluster) => Federation is { } federation
        ? new GcpFederatedCluster(federation.ProjectNumber ?? ProjectNumber, federation.Pool, federation.Provider, cluster.Name)
        : new GkeCluster(
            ClusterProject?.Id ?? Project, ClusterProject?.Number ?? ProjectNumber, ClusterLocation ?? "", ClusterName ?? cluster.Name);

    /// <inheritdoc />
    public override string? CheckEntry(string entry) => CheckCharacters(entry, LongestName, "_-");

    /// <inheritdoc />
    public override string? CheckVersion(string version) =>
        CheckNumber(version) is null
            || (version.Length <= LongestAlias && char.IsAsciiLetter(version[0]) && CheckCharacters(version, LongestAlias, "_-") is null)
            ? null
            : "a number, 'latest', or an alias of a version";

    private static Backend Check(Backend backend) => backend switch
    {
        GcpBackend { Location: not null, ReplicaLocations.IsEmpty: false } => throw new FormatException(
            "has 'location' and 'locations'; a regional secret is kept in one region and replicated nowhere: keep one of the two"),
        GcpBackend { Federation: not null, Credential: not null } => throw new FormatException(
            "has 'federation' and 'staticCredential'; readers log in with one of them: keep 'federation', which needs no credential"),
        GcpBackend { Federation: not null } gcp when KeyOfGke(gcp) is { } key => throw new FormatException(
            $"has 'federation' and '{key}'; the second is for the workload identity of GKE: keep one of the two"),
        _ => backend,
    };

    private static string? KeyOfGke(GcpBackend gcp) =>
        gcp.ClusterLocation is not null ? LocationKey.Name
        : gcp.ClusterName is not null ? ClusterKey.Name
        : gcp.ClusterProject is not null ? ClusterProjectKey.Name
        : null;

    private static TextSchema LocationSchema() =>
        Texts.Matching("a region of GCP", "^[a-z]+-[a-z]+[0-9]+$", "a region such as europe-west3", "europe-west3");
}
