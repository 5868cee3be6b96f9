using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>AWS Secrets Manager or SSM Parameter Store, in one account and region.</summary>
/// <param name="Name">Name of the backend in the stack.</param>
/// <param name="Service">The service.</param>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">The region.</param>
public sealed record AwsSecretBackend(string Name, AwsSecretService Service, string AccountId, string Region)
    : SecretBackend(Name)
{
    private const int KeyIdLength = 36;

    /// <summary>ARN of the operator's EKS Pod Identity role, which assumes the readers' roles; null if readers use IRSA.</summary>
    public string? OperatorRole { get; init; }

    /// <inheritdoc />
    public override string Home => OperatorRole is null ? AccountId : $"{AccountId} by {OperatorRole}";

    /// <inheritdoc />
    public override bool HasServiceAccount => base.HasServiceAccount && OperatorRole is null;

    /// <summary>An entry of the backend, with what permissions on it depend on.</summary>
    /// <param name="entry">Full name of the entry.</param>
    /// <param name="kmsKeyArn">ARN of the customer managed key that encrypts it, or null for the AWS managed key.</param>
    public AwsEntry Entry(string entry, string? kmsKeyArn = null) => new(Service, AccountId, Region, entry, KeyOf(AwsArn.Parse(entry), kmsKeyArn));

    /// <summary>A stand-in for the ARN of the backend's key where only the length matters: KMS key ids have 36 characters.</summary>
    public string AnyKeyArn => $"arn:{AwsPartition.Of(Region)}:kms:{Region}:{AccountId}:key/{Name.PadRight(KeyIdLength, '-')[..KeyIdLength]}";

    /// <inheritdoc />
    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) => Map(("aws", Map(
        ("service", Service.ToString()),
        ("region", Region),
        ("sessionTagsPolicy", IsOperators ? "Simple" : "None"),
        ("role", IsOperators ? IrsaRole.ArnOf(AccountId, Region, reader.Identity) : null),
        ("auth", IsOperators ? null : Auth(reader)))));

    /// <inheritdoc />
    /// <remarks>The operator's default is binary, which the console and most programs do not show.</remarks>
    public override ImmutableDictionary<string, object> PushMetadata(Input<string>? kmsKeyArn) => Map(
        ("apiVersion", "kubernetes.external-secrets.io/v1alpha1"),
        ("kind", "PushSecretMetadata"),
        ("spec", Map(("secretPushFormat", "string"), ("kmsKeyId", kmsKeyArn))));

    /// <summary>
    /// The AWS managed key serves only its own account, so an entry of another account has a customer managed key there. Unless the backend names
    /// that key, only its owner knows it.
    /// </summary>
    private string? KeyOf(AwsArn? arn, string? kmsKeyArn) =>
        arn is null || arn.AccountId == AccountId || AwsArn.Parse(kmsKeyArn ?? "")?.AccountId == arn.AccountId ? kmsKeyArn : AwsArn.KeysBeside(arn);

    private bool IsOperators => Credential is null && OperatorRole is not null;

    private ImmutableDictionary<string, object> Auth(StoreAccount reader) => Credential is null
        ? Map(("jwt", Map(("serviceAccountRef", reader.Reference()))))
        : Map(("secretRef", Map(
            ("accessKeyIDSecretRef", CredentialKey("access-key-id", reader)),
            ("secretAccessKeySecretRef", CredentialKey("secret-access-key", reader)))));
}
