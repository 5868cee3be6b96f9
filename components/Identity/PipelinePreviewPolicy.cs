namespace SecretsLadder.Components.Identity;

/// <summary>
/// What a pipeline needs to compare a stack with what there is: to look at what the stack manages, and at no value. The engine reads values only when it refreshes
/// versions of entries, which a comparison leaves out.
/// </summary>
public static class PipelinePreviewPolicy
{
    /// <summary>To look at the readers' roles and the pipeline's own, and to find the cluster.</summary>
    public static PolicyDocument Roles(PipelineScope scope) => new(
    [
        new(["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"], [.. scope.RoleArns, .. PipelineIdentity.OwnRoleArns(scope)]),
        .. scope.FindsCluster(),
    ]);

    /// <summary>To look at the readers' policies and the pipeline's own.</summary>
    public static PolicyDocument Policies(PipelineScope scope) =>
        new([new(["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListPolicyVersions"], [.. scope.PolicyArns, .. PipelineIdentity.OwnPolicyArns(scope)])]);

    /// <summary>To look at the entries that the stack creates, and at its keys; what an entry holds stays closed.</summary>
    public static PolicyDocument Entries(PipelineScope scope) => new(
    [
        .. PipelineScope.For(["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy"], scope.EntryArns(AwsSecretService.SecretsManager)),
        .. PipelineScope.For(["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags"], [.. scope.Keys.Order(StringComparer.Ordinal)]),

        // An alias is found in the list of all; the action knows no resource.
        .. PipelineScope.For(["kms:ListAliases"], scope.Keys.IsEmpty ? [] : ["*"]),
    ]);
}
