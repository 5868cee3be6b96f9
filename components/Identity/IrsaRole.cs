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

    /// <summary>What the role may do.</summary>
    public required Input<PolicyDocument> Permissions { get; init; }

    /// <summary>What the role is for, shown in the console.</summary>
    [Input("description", required: true)]
    public required string Description { get; init; }

    /// <summary>ARN of the policy that limits what the role can be given.</summary>
    /// <value>Default none.</value>
    [Input("permissionsBoundary")]
    public Input<string>? PermissionsBoundary { get; init; }
}

/// <summary>An AWS role that one reader of the cluster can assume, by the token of its service account or through the operator, and exactly what it may do.</summary>
public sealed class IrsaRole : ComponentResource
{
    /// <summary>AWS's limit for the name of a role.</summary>
    public const int LongestName = 64;

    private const string Token = "secrets-ladder:identity:IrsaRole";

    /// <summary>AWS's limit for a managed policy, in characters.</summary>
    internal const int LongestPolicy = 6144;

    /// <summary>Creates the role, its policy, and the attachment of one to the other.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may do what.</param>
    /// <param name="options">Options, the AWS provider among them.</param>
    public IrsaRole(string name, IrsaRoleArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.RoleName.Length > LongestName)
        {
            throw new ResourceException($"the role name has {args.RoleName.Length} characters, AWS allows {LongestName}; shorten the name of the cluster or the application", this);
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
        var policy = new Aws.Iam.Policy(
            $"{name}-policy",
            new Aws.Iam.PolicyArgs { Name = args.RoleName, Description = args.Description, PolicyDocument = args.Permissions.ToOutput().Apply(permissions => Checked(permissions.ToJson(), args.RoleName)), Tags = Labels.OfPlatform() },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        _ = new Aws.Iam.RolePolicyAttachment(
            $"{name}-attachment",
            new Aws.Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = policy.Arn },
            ChildOptions.Of(this, options));

        RegisterOutputs();
    }

    private string Checked(string permissions, string roleName) => permissions.Length <= LongestPolicy
        ? permissions
        : throw new ResourceException(
            $"the policy of role '{roleName}' has {permissions.Length} characters, AWS allows {LongestPolicy}; keep several values as properties of one entry, or split the application", this);

    /// <summary>
    /// Name of the role of a reader. The cluster is part of it, because several clusters may share an account; a name that is too long is
    /// cut and keeps a hash of the whole.
    /// </summary>
    /// <param name="cluster">Name of the cluster; holds no dot.</param>
    /// <param name="reader">Name of the service account.</param>
    public static string NameOf(string cluster, string reader) => ShortName.Of($"{cluster}.{reader}", LongestName);

    /// <summary>ARN of a role, as text: known in the first preview.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">Region, for the partition.</param>
    /// <param name="roleName">Name of the role.</param>
    public static string ArnOf(string accountId, string region, string roleName) => $"arn:{AwsPartition.Of(region)}:iam::{accountId}:role/{roleName}";

    /// <summary>ARN of a policy, as text.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">Region, for the partition.</param>
    /// <param name="policyName">Name of the policy.</param>
    public static string PolicyArnOf(string accountId, string region, string policyName) => $"arn:{AwsPartition.Of(region)}:iam::{accountId}:policy/{policyName}";
}
