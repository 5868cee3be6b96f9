namespace SecretsLadder.Components.Identity;

/// <summary>An entry in AWS, as far as permissions on it are concerned.</summary>
/// <param name="Service">The service that holds it.</param>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">The region.</param>
/// <param name="Name">The full name, or the full ARN of an entry that another account shares.</param>
/// <param name="KmsKeyArn">ARN of the customer's key that encrypts it, or null where AWS's own key does.</param>
public sealed record AwsEntry(AwsSecretService Service, string AccountId, string Region, string Name, string? KmsKeyArn = null)
{
    /// <summary>
    /// The ARN that a policy names, built as text so that it is known in the first preview. Secrets Manager appends '-' and six random
    /// characters to a name: '-??????' fits this entry, also re-created, and none whose name merely begins alike.
    /// </summary>
    public string PolicyArn => AwsArn.IsArn(Name) ? Name
        : Service == AwsSecretService.SecretsManager ? $"arn:{AwsPartition.Of(Region)}:secretsmanager:{Region}:{AccountId}:secret:{Name}-??????"
        : $"arn:{AwsPartition.Of(Region)}:ssm:{Region}:{AccountId}:parameter/{Name.TrimStart('/')}";

    /// <summary>The service as KMS names its caller.</summary>
    internal string ViaService => AwsPartition.CallerOf(Service, Region);

    /// <summary>The key of the encryption context that holds the ARN.</summary>
    internal string EncryptionContext => Service == AwsSecretService.SecretsManager ? "kms:EncryptionContext:SecretARN" : "kms:EncryptionContext:PARAMETER_ARN";
}
