namespace SecretsLadder.Components.Identity;

/// <summary>An entry in AWS, with what permissions on it depend on.</summary>
/// <param name="Service">The service that holds it.</param>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">The region.</param>
/// <param name="Name">The full name, or the full ARN of an entry that another account shares.</param>
/// <param name="KmsKeyArn">ARN of the customer managed key that encrypts it, or null for the AWS managed key.</param>
public sealed record AwsEntry(AwsSecretService Service, string AccountId, string Region, string Name, string? KmsKeyArn = null)
{
    /// <summary>
    /// The ARN that a policy names, built as text so that the first preview knows it. Secrets Manager appends '-' and six random characters to a
    /// name: '-??????' matches this entry, even if it is created again, and no other name that begins the same.
    /// </summary>
    public string PolicyArn => AwsArn.IsArn(Name) ? Name
        : Service == AwsSecretService.SecretsManager ? $"arn:{AwsPartition.Of(Region)}:secretsmanager:{Region}:{AccountId}:secret:{Name}-??????"
        : $"arn:{AwsPartition.Of(Region)}:ssm:{Region}:{AccountId}:parameter/{Name.TrimStart('/')}";

    /// <summary>The service, as KMS names its caller.</summary>
    internal string ViaService => AwsPartition.CallerOf(Service, Region);

    /// <summary>The key of the encryption context that holds the ARN.</summary>
    internal string EncryptionContext =>
        Service == AwsSecretService.SecretsManager ? "kms:EncryptionContext:SecretARN" : "kms:EncryptionContext:PARAMETER_ARN";
}
