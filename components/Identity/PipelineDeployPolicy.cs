namespace SecretsLadder.Components.Identity;

/// <summary>
/// What a pipeline needs to deploy a stack: to create, change and delete exactly what the stack manages, except the pipeline's own roles and policies
/// and the readers' boundary. A person creates and changes keys, because an update that fails half way would leave behind a key that costs money and
/// cannot be deleted at once.
/// </summary>
public static class PipelineDeployPolicy
{
    /// <summary>
    /// Permission to manage the readers' roles and to find the cluster. A role gets permissions only with the boundary, which cannot be removed:
    /// whatever a pipeline writes into a reader's policy, the reader can only read entries.
    /// </summary>
    public static PolicyDocument Roles(PipelineScope scope) => new(
    [
        .. PipelineScope.For(["iam:AttachRolePolicy", "iam:CreateRole", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary"], scope.RoleArns)
            .Select(statement =>
                statement with { Conditions = [new("StringEquals", "iam:PermissionsBoundary", [PipelineIdentity.BoundaryArnOf(scope)])] }),
        .. PipelineScope.For(
            [
                "iam:DeleteRole", "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies",
                "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription",
            ],
            scope.RoleArns),
        .. scope.FindsCluster(),
    ]);

    /// <summary>Permission to manage the readers' policies.</summary>
    public static PolicyDocument Policies(PipelineScope scope) => new(
    [
        .. PipelineScope.For(
            [
                "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:GetPolicy",
                "iam:GetPolicyVersion", "iam:ListPolicyVersions", "iam:TagPolicy", "iam:UntagPolicy",
            ],
            scope.PolicyArns),
    ]);

    /// <summary>
    /// Permission to manage the entries that the stack creates. It generates their values, and the provider reads back what it wrote.
    /// </summary>
    public static PolicyDocument Entries(PipelineScope scope) => new(
    [
        .. PipelineScope.For(
            [
                "secretsmanager:DeleteSecret", "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue", "secretsmanager:TagResource", "secretsmanager:UntagResource", "secretsmanager:UpdateSecret",
                "secretsmanager:UpdateSecretVersionStage",
            ],
            scope.EntryArns(AwsSecretService.SecretsManager)),

        // An entry has no six random characters before it is created, and AWS does not document which form it checks; so both are named.
        .. PipelineScope.For(
            ["secretsmanager:CreateSecret"],
            [.. scope.EntryArns(AwsSecretService.SecretsManager).SelectMany(AwsWritePolicy.FormsOf)]),
        .. PipelineScope.For(
            [
                "ssm:AddTagsToResource", "ssm:DeleteParameter", "ssm:GetParameter", "ssm:GetParameters", "ssm:ListTagsForResource",
                "ssm:PutParameter", "ssm:RemoveTagsFromResource",
            ],
            scope.EntryArns(AwsSecretService.ParameterStore)),

        // The provider finds a parameter's settings in the list of all parameters; the action does not support a resource.
        .. PipelineScope.For(["ssm:DescribeParameters"], scope.EntryArns(AwsSecretService.ParameterStore).IsEmpty ? [] : ["*"]),
        .. AwsEncryptions.Of(scope.Entries),
    ]);
}
