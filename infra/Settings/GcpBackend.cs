using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>GCP Secret Manager, in one project.</summary>
internal sealed record GcpBackend(
    string Name, string Entry, bool Provision, string Project, string ProjectNumber, string? ClusterLocation, string? ClusterName)
    : Backend(Name, Entry, Provision)
{
    private const string DefaultEntry = "{app}-{name}";
    private const int LongestName = 255;

    private static readonly Field<string> Kinds = KindKey("gcp");
    private static readonly Field<string?> Entries = EntryKey(DefaultEntry);
    private static readonly Field<string> ProjectKey = Field.Required(
        "project", Texts.Matching("a project id", "^[a-z][a-z0-9-]{4,28}[a-z0-9]$", "6 to 30 lower-case letters, digits and '-'", "acme-prod"), "The project's id.");

    private static readonly Field<string> NumberKey = Field.Required(
        "projectNumber", Texts.Matching("a project number", "^[0-9]{6,19}$", "digits in quotes", "123456789012"), "The project's number; workload identity principals are named by it.");

    private static readonly Field<string?> LocationKey = Field.Optional<string?>("clusterLocation", Texts.Any("a cluster location", 63)!, "Location of the GKE cluster.", null);
    private static readonly Field<string?> ClusterKey = Field.Optional<string?>("clusterName", Texts.Any("a cluster name", 63)!, "Name of the GKE cluster.", null);

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "GCP Secret Manager.",
        [Kinds, ProjectKey, NumberKey, LocationKey, ClusterKey, Entries, ProvisionKey],
        values => new GcpBackend(
            values.Key,
            values.Get(Entries) ?? DefaultEntry,
            values.Get(ProvisionKey),
            values.Get(ProjectKey),
            values.Get(NumberKey),
            values.Get(LocationKey),
            values.Get(ClusterKey)));

    /// <inheritdoc />
    public override string Kind => "GCP Secret Manager";

    /// <inheritdoc />
    public override string? CheckEntry(string entry) => CheckCharacters(entry, LongestName, "_-");
}
