namespace Pulumi.Aws.SecretsManager;

/// <summary>One value of an entry.</summary>
[ResourceType(SecretVersion.Token, ResourceDefaults.Version)]
public class SecretVersion : CustomResource
{
    private const string Token = "aws:secretsmanager/secretVersion:SecretVersion";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("hasSecretStringWo")] public Output<bool> HasSecretStringWo { get; private set; } = null!;
    [Output("region")] public Output<string> Region { get; private set; } = null!;
    [Output("secretArn")] public Output<string> SecretArn { get; private set; } = null!;
    [Output("secretBinary")] public Output<string?> SecretBinary { get; private set; } = null!;
    [Output("secretId")] public Output<string> SecretId { get; private set; } = null!;
    [Output("secretString")] public Output<string?> SecretString { get; private set; } = null!;
    [Output("secretStringWo")] public Output<string?> SecretStringWo { get; private set; } = null!;
    [Output("secretStringWoVersion")] public Output<int?> SecretStringWoVersion { get; private set; } = null!;
    [Output("versionId")] public Output<string> VersionId { get; private set; } = null!;
    [Output("versionStages")] public Output<ImmutableArray<string>> VersionStages { get; private set; } = null!;

    public SecretVersion(string name, SecretVersionArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretVersionArgs(), ResourceDefaults.Options(options, "secretBinary", "secretString", "secretStringWo"))
    {
    }
}
