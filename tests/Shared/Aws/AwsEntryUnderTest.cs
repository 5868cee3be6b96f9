namespace SecretsLadder.Shared.Aws;

/// <summary>A secret of Secrets Manager or a parameter of Parameter Store that somebody may try to read.</summary>
public sealed record AwsEntryUnderTest
{
    private const string KeyContext = "kms:EncryptionContext:";

    private AwsEntryUnderTest(string service, string region, string arn, string? kmsKeyArn)
    {
        if (kmsKeyArn?.Contains(":key/", StringComparison.Ordinal) == false)
            throw new ArgumentException($"must be the ARN of a key, as AWS evaluates it, got {kmsKeyArn}", nameof(kmsKeyArn));
        (Service, Region, Arn, KmsKeyArn) = (service, region, arn, kmsKeyArn);
    }

    /// <summary>The real ARN, for a secret with the six characters that AWS adds.</summary>
    public string Arn { get; private init; }

    /// <summary>ARN of the customer's key that the entry is encrypted with.</summary>
    /// <value>Null for the key that AWS manages, which needs no permission.</value>
    public string? KmsKeyArn { get; }

    private string Service { get; }

    private string Region { get; }

    /// <summary>A secret of Secrets Manager by its name, without the six characters.</summary>
    public static AwsEntryUnderTest Secret(string region, string account, string name, string? kmsKeyArn = null) =>
        new("secretsmanager", region, $"arn:aws:secretsmanager:{region}:{account}:secret:{name}-Zk4Wq1", kmsKeyArn);

    /// <summary>A parameter of Parameter Store by its name; a name with a path begins with a slash.</summary>
    public static AwsEntryUnderTest Parameter(string region, string account, string name, string? kmsKeyArn = null) =>
        new("ssm", region, $"arn:aws:ssm:{region}:{account}:parameter/{(name.StartsWith('/') ? name[1..] : name)}", kmsKeyArn);

    /// <summary>The entry deleted and made again under its name: a secret's ARN then ends in six other characters.</summary>
    public AwsEntryUnderTest Recreated() => Service == "ssm" ? this : this with { Arn = $"{Arn[..^6]}b7YtN0" };

    /// <summary>The calls that a reader must be allowed, all of them.</summary>
    internal IEnumerable<PolicyRequest> ReadRequests(string callerAccount)
    {
        var read = Service == "ssm" ? "ssm:GetParameter" : "secretsmanager:GetSecretValue";
        yield return InAccount(new PolicyRequest(read, Arn), callerAccount);
        if (KmsKeyArn is null)
            yield break;
        var decrypt = InAccount(new PolicyRequest("kms:Decrypt", KmsKeyArn), callerAccount)
            .With("kms:CallerAccount", callerAccount)
            .With("kms:ViaService", $"{Service}.{Region}.amazonaws.com");
        yield return Service == "ssm"
            ? decrypt.With($"{KeyContext}PARAMETER_ARN", Arn).With("kms:EncryptionContextKeys", "PARAMETER_ARN")
            : decrypt.With($"{KeyContext}SecretARN", Arn).With($"{KeyContext}SecretVersionId", "00000000-0000-0000-0000-000000000001")
                .With("kms:EncryptionContextKeys", "SecretARN", "SecretVersionId");
    }

    private PolicyRequest InAccount(PolicyRequest request, string callerAccount) => request
        .With("aws:SecureTransport", "true")
        .With("aws:RequestedRegion", Region)
        .With("aws:PrincipalAccount", callerAccount)
        .With("aws:ResourceAccount", request.Resource.Split(':')[4]);
}
