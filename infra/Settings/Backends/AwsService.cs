namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>The AWS services that hold entries.</summary>
internal enum AwsService
{
    /// <summary>AWS Secrets Manager.</summary>
    SecretsManager,

    /// <summary>SSM Parameter Store.</summary>
    ParameterStore,
}
