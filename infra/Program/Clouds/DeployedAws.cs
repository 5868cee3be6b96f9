using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using Aws = Pulumi.Aws;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>AWS Secrets Manager or SSM Parameter Store, in one account and region.</summary>
/// <param name="settings">The stack.</param>
/// <param name="aws">The backend.</param>
internal sealed class DeployedAws(StackSettings settings, AwsBackend aws) : DeployedCloud(aws)
{
    /// <inheritdoc />
    public override string ProviderName => $"aws-{aws.AccountId}-{aws.Region}";

    /// <inheritdoc />
    public override ProviderResource CreateProvider() =>
        new Aws.Provider(ProviderName, new Aws.ProviderArgs { Region = aws.Region, AllowedAccountIds = { aws.AccountId } });

    /// <inheritdoc />
    public override BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends) => use with
    {
        KmsKeyArn = backends.Keys.ArnOf(aws),
        After = aws.IsPodIdentity ? [backends.PodIdentity!] : [],
    };

    /// <inheritdoc />
    protected override SecretBackend Store(string owner) => new AwsSecretBackend(aws.Name, aws.Service, aws.AccountId, aws.Region)
    {
        OperatorRole = aws.IsPodIdentity ? IrsaRole.ArnOf(aws.AccountId, aws.Region, PodIdentity.NameOf(settings.Cluster.Name)) : null,
    };
}
