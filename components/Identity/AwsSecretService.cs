namespace SecretsLadder.Components.Identity;

/// <summary>The AWS services that hold entries.</summary>
public enum AwsSecretService
{
    /// <summary>AWS Secrets Manager.</summary>
    SecretsManager,

    /// <summary>SSM Parameter Store.</summary>
    ParameterStore,
}
