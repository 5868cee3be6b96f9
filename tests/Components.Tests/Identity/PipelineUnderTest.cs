using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

/// <summary>The two roles of a pipeline, as AWS evaluates them.</summary>
internal static class PipelineUnderTest
{
    public const string Account = "111122223333";
    public const string Key = $"arn:aws:kms:eu-west-1:{Account}:key/one";
    public const string Managed = $"arn:aws:kms:eu-west-1:{Account}:key/managed";

    /// <summary>Two readers, an entry of each service, a key that the stack makes.</summary>
    public static readonly PipelineScope Scope = new(
        Account,
        "eu-west-1",
        "prod-eu",
        "eu-west-1",
        ["prod-eu.shop-secrets", "prod-eu.pay-secrets"],
        [
            new(AwsSecretService.SecretsManager, Account, "eu-west-1", "prod/shop/session", Key),
            new(AwsSecretService.ParameterStore, Account, "eu-west-1", "/prod/pay/session", Key),
        ],
        [Managed]);

    public static readonly PolicyEvaluator Preview =
        Of(Scope, PipelinePreviewPolicy.Roles, PipelinePreviewPolicy.Policies, PipelinePreviewPolicy.Entries);
    public static readonly PolicyEvaluator Deploy =
        Of(Scope, PipelineDeployPolicy.Roles, PipelineDeployPolicy.Policies, PipelineDeployPolicy.Entries);

    /// <summary>Every action that the roles have between them, and others that would widen one.</summary>
    public static ImmutableArray<string> IamActions =>
    [
        .. new[] { PipelineDeployPolicy.Roles(Scope), PipelineDeployPolicy.Policies(Scope) }.SelectMany(policy => policy.Statements)
            .SelectMany(statement => statement.Actions),
        "iam:DeleteRolePermissionsBoundary", "iam:PassRole", "iam:PutRolePolicy", "iam:SetDefaultPolicyVersion", "iam:CreateServiceLinkedRole",
        "iam:UpdateOpenIDConnectProviderThumbprint",
    ];

    /// <summary>The actions of a role.</summary>
    /// <param name="policies">Its policies.</param>
    public static IEnumerable<string> ActionsOf(params Func<PipelineScope, PolicyDocument>[] policies) =>
        policies.SelectMany(policy => policy(Scope).Statements).SelectMany(statement => statement.Actions);

    private static PolicyEvaluator Of(PipelineScope scope, params Func<PipelineScope, PolicyDocument>[] policies) =>
        new(policies.Select(policy => policy(scope).ToJson()));
}
