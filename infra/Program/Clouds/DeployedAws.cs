using System.Collections.Immutable;
using Pulumi;
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
    public override string ProviderName => ProviderNameOf(aws.Place);

    /// <summary>Name of the provider of a place.</summary>
    /// <param name="place">The place.</param>
    public static string ProviderNameOf(AwsPlace place) => $"aws-{place.AccountId}-{place.Region}";

    /// <summary>Creates the provider of a place.</summary>
    /// <param name="place">The place.</param>
    public static ProviderResource CreateProvider(AwsPlace place) =>
        new Aws.Provider(ProviderNameOf(place), new Aws.ProviderArgs { Region = place.Region, AllowedAccountIds = { place.AccountId } });

    /// <inheritdoc />
    public override ProviderResource CreateProvider() => CreateProvider(aws.Place);

    /// <inheritdoc />
    public override BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends) => use with
    {
        KmsKeyArn = backends.Keys.ArnOf(aws),
        After = aws.IsPodIdentity ? [backends.PodIdentity!] : [],
    };

    /// <inheritdoc />
    protected override SecretBackend Store(string owner) => new AwsSecretBackend(aws.Name, aws.Service, aws.AccountId, aws.Region)
    {
        OperatorRole = aws.IsPodIdentity ? StackPodIdentity.RoleOf(settings) : null,
    };
}
