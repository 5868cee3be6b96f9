namespace SecretsLadder.Components.Identity;

/// <summary>
/// What a pipeline needs to compare a stack with the cloud: to read what the stack manages, but no value. The engine reads values only when it
/// refreshes versions of entries, which a comparison leaves out.
/// </summary>
public static class PipelinePreviewPolicy
{
    /// <summary>Permission to read the readers' roles and the pipeline's own, and to find the cluster.</summary>
    public static PolicyDocument Roles(PipelineScope scope) => new(
    [
        new(["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"], [.. scope.RoleArns, .. PipelineIdentity.OwnRoleArns(scope)]),
        .. scope.FindsCluster(),
    ]);

    /// <summary>Permission to read the readers' policies and the pipeline's own.</summary>
    public static PolicyDocument Policies(PipelineScope scope) =>
        new([new(
            ["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListPolicyVersions"], [.. scope.PolicyArns, .. PipelineIdentity.OwnPolicyArns(scope)])]);

    /// <summary>Permission to read the metadata of the stack's entries and keys, never the values.</summary>
    public static PolicyDocument Entries(PipelineScope scope) => new(
    [
        .. PipelineScope.For(["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy"], scope.EntryArns(AwsSecretService.SecretsManager)),
        .. PipelineScope.For(["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus",
            "kms:ListResourceTags"], [.. scope.Keys.Order(StringComparer.Ordinal)]),

        // The provider finds an alias in the list of all aliases; the action does not support a resource.
        .. PipelineScope.For(["kms:ListAliases"], scope.Keys.IsEmpty ? [] : ["*"]),
    ]);
}
