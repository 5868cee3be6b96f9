namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>What depends on the kind of a backend. A new kind has a method here, so that whatever forgets it does not compile.</summary>
/// <typeparam name="T">What is made of a backend.</typeparam>
internal interface IBackendVisitor<out T>
{
    /// <summary>Makes it of AWS Secrets Manager or SSM Parameter Store.</summary>
    /// <param name="aws">The backend.</param>
    T Visit(AwsBackend aws);

    /// <summary>Makes it of Azure Key Vault.</summary>
    /// <param name="azure">The backend.</param>
    T Visit(AzureBackend azure);

    /// <summary>Makes it of GCP Secret Manager.</summary>
    /// <param name="gcp">The backend.</param>
    T Visit(GcpBackend gcp);

    /// <summary>Makes it of a Vault.</summary>
    /// <param name="vault">The backend.</param>
    T Visit(VaultBackend vault);

    /// <summary>Makes it of any other source of the External Secrets Operator.</summary>
    /// <param name="store">The backend.</param>
    T Visit(StoreBackend store);
}
