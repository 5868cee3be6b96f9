namespace Pulumi.Aws.SecretsManager.Outputs;

/// <summary>A copy of an entry in another region.</summary>
[OutputType]
public sealed class SecretReplica
{
    public readonly string? KmsKeyId;
    public readonly string? LastAccessedDate;
    public readonly string Region;
    public readonly string? Status;
    public readonly string? StatusMessage;

    [OutputConstructor]
    private SecretReplica(string? kmsKeyId, string? lastAccessedDate, string region, string? status, string? statusMessage)
    {
        KmsKeyId = kmsKeyId;
        LastAccessedDate = lastAccessedDate;
        Region = region;
        Status = status;
        StatusMessage = statusMessage;
    }
}
