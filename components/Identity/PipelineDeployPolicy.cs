using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// What a pipeline needs to bring a stack to what its settings say: to create, change and delete exactly what the stack manages, and neither its own roles, its own
/// policies nor the boundary of the readers. Keys are made and changed by a person: an update that fails half way would leave one behind that costs and cannot be deleted at once.
/// </summary>
public static class PipelineDeployPolicy
{
    /// <summary>
    /// To manage the readers' roles, and to find the cluster. A role gets permissions only under the boundary, which it cannot lose:
    /// whatever a pipeline writes into a reader's policy, the reader reads entries and no more.
    /// </summary>
    public static PolicyDocument Roles(PipelineScope scope) => new(
    [
        .. PipelineScope.For(["iam:AttachRolePolicy", "iam:CreateRole", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary"], scope.RoleArns)
            .Select(statement => statement with { Conditions = [new("StringEquals", "iam:PermissionsBoundary", [PipelineIdentity.BoundaryArnOf(scope)])] }),
        .. PipelineScope.For(
            [
                "iam:DeleteRole", "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies",
                "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription",
            ],
            scope.RoleArns),
        .. scope.FindsCluster(),
    ]);

    /// <summary>To manage the readers' policies.</summary>
    public static PolicyDocument Policies(PipelineScope scope) => new(
    [
        .. PipelineScope.For(
            [
                "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:GetPolicy",
                "iam:GetPolicyVersion", "iam:ListPolicyVersions", "iam:TagPolicy", "iam:UntagPolicy",
            ],
            scope.PolicyArns),
    ]);

    /// <summary>To manage the entries that the stack creates; it makes their values, and the provider reads back what it wrote.</summary>
    public static PolicyDocument Entries(PipelineScope scope) => new(
    [
        .. PipelineScope.For(
            [
                "secretsmanager:DeleteSecret", "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue", "secretsmanager:TagResource", "secretsmanager:UntagResource", "secretsmanager:UpdateSecret", "secretsmanager:UpdateSecretVersionStage",
            ],
            scope.EntryArns(AwsSecretService.SecretsManager)),

        // An entry that is not there yet has no six characters yet: AWS does not say which form it judges, so that both are named.
        .. PipelineScope.For(
            ["secretsmanager:CreateSecret"],
            [.. scope.EntryArns(AwsSecretService.SecretsManager).SelectMany(arn => new[] { arn[..arn.LastIndexOf('-')], arn })]),
        .. PipelineScope.For(
            [
                "ssm:AddTagsToResource", "ssm:DeleteParameter", "ssm:GetParameter", "ssm:GetParameters", "ssm:ListTagsForResource", "ssm:PutParameter", "ssm:RemoveTagsFromResource",
            ],
            scope.EntryArns(AwsSecretService.ParameterStore)),

        // The provider looks a parameter's settings up in the list of all; the action knows no resource.
        .. PipelineScope.For(["ssm:DescribeParameters"], scope.EntryArns(AwsSecretService.ParameterStore).IsEmpty ? [] : ["*"]),
        .. Encryptions(scope),
    ]);

    /// <summary>A key serves these entries through their service, and nothing else. Secrets Manager tries a key out before it takes it, under a name of its own.</summary>
    private static IEnumerable<PolicyStatement> Encryptions(PipelineScope scope) => scope.Entries
        .Where(entry => entry.KmsKeyArn is not null)
        .GroupBy(entry => (Key: entry.KmsKeyArn!, entry.ViaService, entry.EncryptionContext, entry.Service))
        .OrderBy(group => group.Key.Key, StringComparer.Ordinal)
        .ThenBy(group => group.Key.ViaService, StringComparer.Ordinal)
        .Select(group => new PolicyStatement(
            group.Key.Service == AwsSecretService.SecretsManager ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"], [group.Key.Key])
        {
            Conditions =
            [
                new("StringEquals", "kms:ViaService", [group.Key.ViaService]),
                new("StringLike", group.Key.EncryptionContext, [.. group.Select(entry => entry.PolicyArn).Distinct().Order(StringComparer.Ordinal), .. Trials(group.Key.Service)]),
            ],
        });

    private static ImmutableArray<string> Trials(AwsSecretService service) => service == AwsSecretService.SecretsManager ? ["RequestToValidateKeyAccess"] : [];
}
