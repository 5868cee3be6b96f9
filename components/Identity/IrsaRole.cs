using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using SecretsLadder.Components.Foundation;
using Aws = Pulumi.Aws;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="IrsaRole"/>.</summary>
public sealed class IrsaRoleArgs : ResourceArgs
{
    /// <summary>Name of the role and of its policy, unique in the account.</summary>
    /// <value>At most 64 characters.</value>
    [Input("roleName", required: true)]
    public required string RoleName { get; init; }

    /// <summary>Who may assume the role.</summary>
    public required PolicyDocument Trust { get; init; }

    /// <summary>What the role may do, split into policies that are short enough for AWS.</summary>
    public required ImmutableArray<Input<PolicyDocument>> Permissions { get; init; }

    /// <summary>What the role is for, shown in the console.</summary>
    [Input("description", required: true)]
    public required string Description { get; init; }

    /// <summary>ARN of the policy that limits the role's permissions.</summary>
    /// <value>Default none.</value>
    [Input("permissionsBoundary")]
    public Input<string>? PermissionsBoundary { get; init; }
}

/// <summary>
/// An AWS role, with its permissions, that one reader of the cluster can assume: with its service account's token or through the operator.
/// </summary>
public sealed class IrsaRole : ComponentResource
{
    /// <summary>AWS's limit for the name of a role, in characters.</summary>
    public const int LongestName = 64;

    private const string Token = "secrets-ladder:identity:IrsaRole";

    /// <summary>AWS's default quota of managed policies for a role.</summary>
    public const int MostPolicies = 10;

    /// <summary>AWS's limit for a managed policy, in characters.</summary>
    public const int LongestPolicy = 6144;

    /// <summary>Creates the role, its policies and their attachments.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Trust and permissions of the role.</param>
    /// <param name="options">Options, the AWS provider among them.</param>
    public IrsaRole(string name, IrsaRoleArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.RoleName.Length > LongestName)
        {
            throw new ResourceException(
                $"the role name has {args.RoleName.Length} characters, AWS allows {LongestName}; shorten the name of the cluster or the application",
                this);
        }

        var role = new Aws.Iam.Role(
            $"{name}-role",
            new Aws.Iam.RoleArgs
            {
                Name = args.RoleName,
                Description = args.Description,
                AssumeRolePolicy = args.Trust.ToJson(),
                PermissionsBoundary = args.PermissionsBoundary,
                Tags = Labels.OfPlatform(),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        foreach (var (index, permissions) in args.Permissions.Index())
        {
            var number = index == 0 ? "" : $"-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
            var policy = new Aws.Iam.Policy(
                $"{name}-policy{number}",
                new Aws.Iam.PolicyArgs
                {
                    Name = PolicyNameOf(args.RoleName, index),
                    Description = args.Description,
                    PolicyDocument = permissions.ToOutput().Apply(document => document.ToJson()),
                    Tags = Labels.OfPlatform(),
                },
                ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
            _ = new Aws.Iam.RolePolicyAttachment(
                $"{name}-attachment{number}",
                new Aws.Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = policy.Arn },
                ChildOptions.Of(this, options));
        }

        RegisterOutputs();
    }

    /// <summary>
    /// Name of a reader's role. It contains the cluster, because several clusters may share an account; a name that is too long is cut and ends in a
    /// hash.
    /// </summary>
    /// <param name="cluster">Name of the cluster; holds no dot.</param>
    /// <param name="reader">Name of the service account.</param>
    public static string NameOf(string cluster, string reader) => ShortName.Of($"{cluster}.{reader}", LongestName);

    /// <summary>Name of one of a role's policies: the role's name, and from the second on '_' with a number; no reader's name contains '_'.</summary>
    /// <param name="roleName">Name of the role.</param>
    /// <param name="index">Index of the policy, from 0.</param>
    public static string PolicyNameOf(string roleName, int index) =>
        index == 0 ? roleName : $"{roleName}_{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>ARN of a role, built as text so that the first preview knows it.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">Region, for the partition.</param>
    /// <param name="roleName">Name of the role.</param>
    public static string ArnOf(string accountId, string region, string roleName) => $"arn:{AwsPartition.Of(region)}:iam::{accountId}:role/{roleName}";

    /// <summary>ARN of a policy, as text.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">Region, for the partition.</param>
    /// <param name="policyName">Name of the policy.</param>
    public static string PolicyArnOf(string accountId, string region, string policyName) =>
        $"arn:{AwsPartition.Of(region)}:iam::{accountId}:policy/{policyName}";
}
