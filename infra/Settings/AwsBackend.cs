using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>AWS Secrets Manager or SSM Parameter Store, in one account and region.</summary>
internal sealed record AwsBackend(string Name, string Entry, bool Provision, AwsService Service, string AccountId, string Region, string? KmsKey)
    : Backend(Name, Entry, Provision)
{
    private const string Managed = "managed";
    private const int LongestSecretName = 512;
    private const int LongestParameterName = 1011;
    private const int DeepestParameter = 15;
    private const int LongestLabel = 100;
    private const string VersionIdPrefix = "uuid/";

    private static readonly Field<string> Kinds = KindKey("aws");
    private static readonly Field<string?> Entries = EntryKey("{environment}/{app}/{name}, with a leading / in the Parameter Store");

    private static readonly Field<AwsService> ServiceKey = Field.Optional(
        "service",
        new ChoiceSchema<AwsService>(("SecretsManager", AwsService.SecretsManager), ("ParameterStore", AwsService.ParameterStore)),
        "Which service holds the entries.",
        AwsService.SecretsManager);

    private static readonly Field<bool> IdentityKey = Field.Optional(
        "identity",
        new ChoiceSchema<bool>(("irsa", false), ("podIdentity", true)),
        "How readers take on their roles: 'irsa' by tokens of their own, 'podIdentity' through the operator, where the stack installs it on EKS.",
        false);

    private static readonly Field<string> AccountKey = Field.Required(
        "accountId", Texts.Matching("an AWS account id", "^[0-9]{12}$", "12 digits in quotes", "111122223333"), "The account; a provider for another account refuses to run.");

    private static readonly Field<string> RegionKey = Field.Required(
        "region", Texts.Matching("an AWS region", "^[a-z]{2}(-[a-z]+)+-[0-9]$", "a region such as eu-west-1", "eu-west-1"), "The region.");

    private static readonly Field<string?> KmsKeyKey = Field.Optional<string?>(
        "kmsKey",
        Texts.Matching(
            "a KMS key",
            $"^({Managed}|arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{{12}}:key/[A-Za-z0-9-]+)$",
            $"'{Managed}' for a key that the stack makes and AWS rotates every year, or the ARN of a key (not of an alias)",
            "arn:aws:kms:eu-west-1:111122223333:key/EXAMPLE")!,
        $"The customer's KMS key that encrypts the entries: '{Managed}', or the ARN of one that is there. Default: AWS's own key.",
        null);

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "AWS Secrets Manager or SSM Parameter Store.",
        [Kinds, ServiceKey, IdentityKey, AccountKey, RegionKey, KmsKeyKey, Entries, ProvisionKey, CredentialKey],
        values => new AwsBackend(
            values.Key,
            values.Get(Entries) ?? (values.Get(ServiceKey) == AwsService.SecretsManager ? "{environment}/{app}/{name}" : "/{environment}/{app}/{name}"),
            values.Get(ProvisionKey),
            values.Get(ServiceKey),
            values.Get(AccountKey),
            values.Get(RegionKey),
            values.Get(KmsKeyKey))
        {
            AsksForPodIdentity = values.Get(IdentityKey),
            Credential = values.Get(CredentialKey),
        });

    /// <summary>Whether the settings ask for EKS Pod Identity.</summary>
    public bool AsksForPodIdentity { get; init; }

    /// <summary>Whether readers take on their roles through the operator, which EKS Pod Identity gives a role. With a static credential there is no role to take on.</summary>
    public bool IsPodIdentity => AsksForPodIdentity && Credential is null;

    /// <inheritdoc />
    public override bool NeedsIssuer => base.NeedsIssuer && !IsPodIdentity;

    /// <inheritdoc />
    public override string? CheckCluster(ClusterSettings cluster) => IsPodIdentity && cluster.Platform != ClusterPlatform.Eks
        ? "is read by EKS Pod Identity, and the cluster's platform is another; write 'identity: irsa', which every cluster with an OIDC issuer can use"
        : base.CheckCluster(cluster);

    /// <summary>Whether the stack makes the key that encrypts the entries.</summary>
    public bool IsKmsKeyManaged => KmsKey == Managed;

    /// <summary>ARN of the key that encrypts the entries, where one that is there already does.</summary>
    public string? KmsKeyArn => IsKmsKeyManaged ? null : KmsKey;

    /// <inheritdoc />
    public override string Kind => Service == AwsService.SecretsManager ? "AWS Secrets Manager" : "SSM Parameter Store";

    /// <inheritdoc />
    public override string PlaceOf(DeploymentEnvironment environment, string owner) => $"{AccountId} {Region} {Service}";

    /// <inheritdoc />
    public override string PlatformEntry(string path) => Service == AwsService.ParameterStore ? $"/{path}" : path;

    /// <inheritdoc />
    public override string? CheckEntry(string entry) => HasDotPart(entry) ? "a name without '.' and '..' between slashes"
        : Service == AwsService.SecretsManager ? CheckCharacters(entry, LongestSecretName, "/_+=.@-")
        : CheckParameter(entry);

    /// <inheritdoc />
    public override string? CheckVersion(string version) => Service == AwsService.ParameterStore
        ? CheckNumber(version) is null || IsParameterLabel(version) ? null : "a number, or a label that is attached to a version"
        : System.Guid.TryParseExact(version, "D", out _) || (version.Contains('/', StringComparison.Ordinal) && !IsVersionId(version))
            ? "a stage such as AWSCURRENT, AWSPREVIOUS or a label of one's own, or uuid/<version id>"
            : null;

    private static bool IsVersionId(string version) =>
        version.StartsWith(VersionIdPrefix, StringComparison.Ordinal) && version[VersionIdPrefix.Length..] is { Length: >= 32 and <= 64 } id && !id.Contains('/', StringComparison.Ordinal);

    private static bool IsParameterLabel(string label) =>
        char.IsAsciiLetter(label[0]) && CheckCharacters(label, LongestLabel, "_.-") is null
        && !label.StartsWith("aws", StringComparison.OrdinalIgnoreCase) && !label.StartsWith("ssm", StringComparison.OrdinalIgnoreCase);

    private static string? CheckParameter(string entry)
    {
        var levels = (entry.StartsWith('/') ? entry[1..] : entry).Split('/');
        var isHierarchy = !entry.Contains('/', StringComparison.Ordinal) || entry.StartsWith('/');
        var isReserved = levels[0].StartsWith("aws", StringComparison.OrdinalIgnoreCase) || levels[0].StartsWith("ssm", StringComparison.OrdinalIgnoreCase);
        return isHierarchy && !isReserved && levels.Length <= DeepestParameter && levels.All(level => level.Length > 0)
            ? CheckCharacters(entry, LongestParameterName, "/_.-")
            : $"a name, or a path of at most {DeepestParameter} levels that begins with '/', not beginning with 'aws' or 'ssm'";
    }
}
