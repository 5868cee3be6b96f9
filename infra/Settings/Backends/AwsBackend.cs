using System.Buffers;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>AWS Secrets Manager or SSM Parameter Store, in one account and region.</summary>
internal sealed record AwsBackend(
    string Name, string Entry, bool Provision, AwsSecretService Service, string AccountId, string Region, string? KmsKey)
    : Backend(Name, Entry, Provision)
{
    private const string Managed = "managed";
    private const int LongestSecretName = 512;
    private const int LongestParameterName = 1011;
    private const int DeepestParameter = 15;
    private const int LongestLabel = 100;
    private const string VersionIdPrefix = "uuid/";
    private const int SuffixLength = 7;
    private const string SecretKind = "secret:";
    private const string ParameterKind = "parameter/";

    private static readonly SearchValues<char> ServiceNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> SuffixCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly Field<string> Kinds = KindKey("aws");
    private static readonly Field<string?> Entries = EntryKey("{environment}/{app}/{name}, with a leading / in the Parameter Store");

    private static readonly Field<AwsSecretService> ServiceKey = Field.Optional(
        "service",
        new ChoiceSchema<AwsSecretService>(("SecretsManager", AwsSecretService.SecretsManager), ("ParameterStore", AwsSecretService.ParameterStore)),
        "Which service holds the entries.",
        AwsSecretService.SecretsManager);

    private static readonly Field<bool> IdentityKey = Field.Optional(
        "identity",
        new ChoiceSchema<bool>(("irsa", false), ("podIdentity", true)),
        "How readers assume their roles: 'irsa' with tokens of their own, 'podIdentity' through the operator, if the stack installs it on EKS.",
        false);

    private static readonly Field<string> AccountKey =
        Field.Required("accountId", AwsPlace.AccountSchema, "The account; a provider for another account refuses to run.");

    private static readonly Field<string> RegionKey = Field.Required("region", AwsPlace.RegionSchema, "The region.");

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
            values.Get(Entries)
            ?? (values.Get(ServiceKey) == AwsSecretService.SecretsManager ? "{environment}/{app}/{name}" : "/{environment}/{app}/{name}"),
            values.Get(ProvisionKey),
            values.Get(ServiceKey),
            values.Get(AccountKey),
            values.Get(RegionKey),
            values.Get(KmsKeyKey))
        {
            AsksForPodIdentity = values.Get(IdentityKey),
            Credential = values.Get(CredentialKey),
        });

    /// <summary>The account and region.</summary>
    public AwsPlace Place => new(AccountId, Region);

    /// <summary>Whether the settings ask for EKS Pod Identity.</summary>
    public bool AsksForPodIdentity { get; init; }

    /// <summary>
    /// Whether readers assume their roles through the operator, to which EKS Pod Identity gives a role. With a static credential there is no role to
    /// assume.
    /// </summary>
    public bool IsPodIdentity => AsksForPodIdentity && Credential is null;

    /// <inheritdoc />
    public override bool NeedsIssuer => base.NeedsIssuer && !IsPodIdentity;

    /// <inheritdoc />
    public override string? CheckCluster(ClusterSettings cluster) => IsPodIdentity && cluster.Platform != ClusterPlatform.Eks
        ? "is read by EKS Pod Identity, and the cluster's platform is another; "
            + "write 'identity: irsa', which every cluster with an OIDC issuer can use"
        : base.CheckCluster(cluster);

    /// <summary>Whether the stack makes the key that encrypts the entries.</summary>
    public bool IsKmsKeyManaged => KmsKey == Managed;

    /// <summary>ARN of an existing key that encrypts the entries, or null.</summary>
    public string? KmsKeyArn => IsKmsKeyManaged ? null : KmsKey;

    /// <inheritdoc />
    public override string Kind => Service == AwsSecretService.SecretsManager ? "AWS Secrets Manager" : "SSM Parameter Store";

    /// <summary>What AWS counts in front of the name of a parameter, which is as long with it as AWS allows.</summary>
    private string ParameterPrefix => $"arn:{AwsPartition.Of(Region)}:ssm:{Region}:{AccountId}:parameter";

    /// <inheritdoc />
    public override T Accept<T>(IBackendVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc />
    public override string PlaceOf(DeploymentEnvironment environment, string owner) => PlaceIn(AccountId, Region);

    /// <inheritdoc />
    public override string ExactPattern => PlatformEntry("{environment}/{app}/{name}");

    /// <inheritdoc />
    /// <remarks>An ARN names the same entry as its name does, and the Parameter Store ignores a slash in front.</remarks>
    public override string Identity(string entry) => (Service, LegalArn(entry)) switch
    {
        (AwsSecretService.SecretsManager, { } arn) => arn.Resource[SecretKind.Length..^SuffixLength],
        (AwsSecretService.SecretsManager, null) => entry,
        (_, { } arn) => arn.Resource[ParameterKind.Length..],
        _ => entry.TrimStart('/'),
    };

    /// <inheritdoc />
    public override string PlaceOfEntry(string place, string entry) => LegalArn(entry) is { } arn ? PlaceIn(arn.AccountId, arn.Region) : place;

    /// <inheritdoc />
    public override string PlatformEntry(string path) => Service == AwsSecretService.ParameterStore ? $"/{path}" : path;

    /// <inheritdoc />
    public override string? CheckEntry(string entry) => AwsArn.IsArn(entry) ? CheckArn(AwsArn.Parse(entry))
        : HasDotPart(entry) ? "a name without '.' and '..' between slashes"
        : Service == AwsSecretService.SecretsManager ? CheckSecret(entry)
        : CheckParameter(entry);

    /// <inheritdoc />
    public override string? CheckVersion(string version) => Service == AwsSecretService.ParameterStore
        ? CheckNumber(version) is null || IsParameterLabel(version) ? null : "a number, or a label that is attached to a version"
        : System.Guid.TryParseExact(version, "D", out _) || (version.Contains('/', StringComparison.Ordinal) && !IsVersionId(version))
            ? "a stage such as AWSCURRENT, AWSPREVIOUS or a label of one's own, or uuid/<version id>"
            : null;

    private static bool IsVersionId(string version) =>
        version.StartsWith(VersionIdPrefix, StringComparison.Ordinal)
        && version[VersionIdPrefix.Length..] is { Length: >= 32 and <= 64 } id
        && !id.Contains('/', StringComparison.Ordinal);

    private static bool IsParameterLabel(string label) =>
        char.IsAsciiLetter(label[0]) && CheckCharacters(label, LongestLabel, "_.-") is null
        && !label.StartsWith("aws", StringComparison.OrdinalIgnoreCase) && !label.StartsWith("ssm", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Secrets that a service of AWS keeps for its users are named after it: <c>rds!cluster-...</c>, <c>events!connection/...</c>. Nobody else can
    /// name one so.
    /// </summary>
    /// <param name="entry">Full name of the entry.</param>
    public static bool IsOfService(string entry) =>
        entry.IndexOf('!', StringComparison.Ordinal) is var mark and > 0 && entry.AsSpan(0, mark).IndexOfAnyExcept(ServiceNames) < 0;

    /// <summary>Whether an entry is another account's, or named as one: this stack can read it, and cannot create it.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public static bool IsForeign(string entry) => AwsArn.IsArn(entry) || IsOfService(entry);

    /// <summary>The part after the ARN's kind of resource is the name, with six characters that Secrets Manager chose at its end.</summary>
    private string? CheckArn(AwsArn? arn)
    {
        var (service, kind) = Service == AwsSecretService.SecretsManager ? ("secretsmanager", SecretKind) : ("ssm", ParameterKind);
        var isWhole = arn is not null
            && arn.Partition == AwsPartition.Of(Region)
            && arn.Service == service
            && arn.Resource.StartsWith(kind, StringComparison.Ordinal)
            && arn.AccountId.Length == AccountId.Length && arn.AccountId.All(char.IsAsciiDigit);
        return !isWhole
            ? $"a name, or the full ARN of an entry of {Kind}, such as "
                + $"arn:{AwsPartition.Of(Region)}:{service}:{Region}:444455556666:{kind}org/smtp"
                + (Service == AwsSecretService.SecretsManager ? "-AbCdEf" : "")
            : arn!.Region != Region
            ? $"an ARN of the region {Region}, as a store reads from one region alone; "
                + $"read it into a Secret of its own, whose entries are all in {arn.Region}, or let its owner replicate it to {Region}"
            : Service == AwsSecretService.ParameterStore ? CheckParameter($"/{arn.Resource[kind.Length..]}")
            : !HasSuffix(arn.Resource) ? "the full ARN, with the '-' and six characters that Secrets Manager put at its end"
            : CheckSecret(arn.Resource[kind.Length..^SuffixLength]);
    }

    private AwsArn? LegalArn(string entry) => AwsArn.Parse(entry) is { } arn && CheckArn(arn) is null ? arn : null;

    private string PlaceIn(string account, string region) => $"{account} {region} {Service}";

    private static bool HasSuffix(string resource) =>
        resource.Length > SuffixLength
        && resource[^SuffixLength] == '-'
        && resource.AsSpan(resource.Length - SuffixLength + 1).IndexOfAnyExcept(SuffixCharacters) < 0;

    private static string? CheckSecret(string entry) =>
        CheckCharacters(IsOfService(entry) ? entry.Replace('!', '-') : entry, LongestSecretName, "/_+=.@-");

    private string? CheckParameter(string entry)
    {
        var levels = (entry.StartsWith('/') ? entry[1..] : entry).Split('/');
        var isHierarchy = !entry.Contains('/', StringComparison.Ordinal) || entry.StartsWith('/');
        var isReserved =
            levels[0].StartsWith("aws", StringComparison.OrdinalIgnoreCase) || levels[0].StartsWith("ssm", StringComparison.OrdinalIgnoreCase);
        return isHierarchy && !isReserved && levels.Length <= DeepestParameter && levels.All(level => level.Length > 0)
            ? CheckCharacters(entry, LongestParameterName - ParameterPrefix.Length - (entry.StartsWith('/') ? 0 : 1), "/_.-")
            : $"a name, or a path of at most {DeepestParameter} levels that begins with '/', not beginning with 'aws' or 'ssm'";
    }
}
