using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>Who may assume a role of a pipeline: the jobs of one repository on GitHub that run in one environment.</summary>
public static class PipelineTrust
{
    /// <summary>Issuer of the tokens of GitHub jobs, without its scheme, as AWS names the provider and the condition keys.</summary>
    public const string Issuer = "token.actions.githubusercontent.com";

    /// <summary>The trust policy. AWS checks that the token is for this environment; GitHub protects the environment.</summary>
    /// <param name="accountId">Account of the role; GitHub's OIDC provider is registered there.</param>
    /// <param name="region">Region, for the partition.</param>
    /// <param name="repository">The repository as in the subject of its tokens: <c>owner/name</c>, each with <c>@id</c> if GitHub adds it.</param>
    /// <param name="environment">Name of the environment.</param>
    /// <param name="branch">The only branch whose jobs may assume the role, or null for every branch.</param>
    public static PolicyDocument Of(string accountId, string region, string repository, string environment, string? branch = null) => new(
    [
        new PolicyStatement(["sts:AssumeRoleWithWebIdentity"], [])
        {
            Principal = new("Federated", $"arn:{AwsPartition.Of(region)}:iam::{accountId}:oidc-provider/{Issuer}"),
            Conditions =
            [
                new("StringEquals", $"{Issuer}:sub", [$"repo:{repository}:environment:{environment}"]),
                new("StringEquals", $"{Issuer}:aud", [AwsPartition.Audience]),
                .. OfBranch(branch),
            ],
        },
    ]);

    private static ImmutableArray<PolicyCondition> OfBranch(string? branch) =>
        branch is null ? [] : [new("StringEquals", $"{Issuer}:ref", [$"refs/heads/{branch}"])];
}
