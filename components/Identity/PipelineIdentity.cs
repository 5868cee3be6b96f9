using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using Aws = Pulumi.Aws;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="PipelineIdentity"/>.</summary>
public sealed class PipelineIdentityArgs : ResourceArgs
{
    /// <summary>Name of the cluster, for names that must differ between clusters of one account.</summary>
    [Input("cluster", required: true)]
    public required string Cluster { get; init; }

    /// <summary>The role for previews.</summary>
    public required PipelineRole Preview { get; init; }

    /// <summary>The role for deployments.</summary>
    public required PipelineRole Deploy { get; init; }

    /// <summary>The most that a reader of the account can do.</summary>
    public required PolicyDocument ReaderBoundary { get; init; }
}

/// <summary>
/// A pipeline's identity in one AWS account: a role for previews, a role for deployments, and the boundary of the permissions that it can give to
/// readers.
/// </summary>
public sealed class PipelineIdentity : ComponentResource
{
    /// <summary>Purpose of the role for previews.</summary>
    public const string PreviewPurpose = "preview";

    /// <summary>Purpose of the role for deployments.</summary>
    public const string DeployPurpose = "deploy";

    private const string Token = "secrets-ladder:identity:PipelineIdentity";

    /// <summary>The topics of permissions, with policies for each: the readers' roles, their policies, and entries with their keys.</summary>
    public static readonly ImmutableArray<string> Topics = ["entries", "policies", "roles"];

    private readonly string _name;
    private readonly ComponentResourceOptions? _options;

    /// <summary>Creates the roles, their policies and the boundary.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may do what.</param>
    /// <param name="options">Options, the AWS provider among them.</param>
    public PipelineIdentity(string name, PipelineIdentityArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        (_name, _options) = (name, options);
        PreviewRoleArn = AddRole(PreviewPurpose, "Looks at what the stack manages", args.Cluster, args.Preview);
        DeployRoleArn = AddRole(DeployPurpose, "Creates, changes and deletes what the stack manages", args.Cluster, args.Deploy);
        ReaderBoundaryArn = AddPolicy("boundary", BoundaryNameOf(args.Cluster), "The most that a reader can do", args.ReaderBoundary).Arn;

        RegisterOutputs();
    }

    /// <summary>ARN of the role for previews.</summary>
    [Output("previewRoleArn")]
    public Output<string> PreviewRoleArn { get; private set; }

    /// <summary>ARN of the role for deployments.</summary>
    [Output("deployRoleArn")]
    public Output<string> DeployRoleArn { get; private set; }

    /// <summary>ARN of the boundary that every reader's role carries.</summary>
    [Output("readerBoundaryArn")]
    public Output<string> ReaderBoundaryArn { get; private set; }

    /// <summary>ARN of the boundary, as text.</summary>
    /// <param name="scope">What the stack manages in the account.</param>
    public static string BoundaryArnOf(PipelineScope scope) => IrsaRole.PolicyArnOf(scope.AccountId, scope.Region, BoundaryNameOf(scope.Cluster));

    /// <summary>ARNs of the pipeline's own roles, as text.</summary>
    /// <param name="scope">What the stack manages in the account.</param>
    public static ImmutableArray<string> OwnRoleArns(PipelineScope scope) =>
        [.. new[] { DeployPurpose, PreviewPurpose }.Select(purpose =>
            IrsaRole.ArnOf(scope.AccountId, scope.Region, RoleNameOf(scope.Cluster, purpose)))];

    /// <summary>ARNs of the pipeline's own policies, the boundary among them, as text.</summary>
    /// <param name="scope">What the stack manages in the account.</param>
    public static ImmutableArray<string> OwnPolicyArns(PipelineScope scope) =>
    [
        .. from pair in new[] { DeployPurpose, PreviewPurpose }.SelectMany(purpose => Topics, (purpose, topic) => new PipelineTopic(purpose, topic))
            .Concat(scope.MoreTopics)
           select IrsaRole.PolicyArnOf(scope.AccountId, scope.Region, PolicyNameOf(scope.Cluster, pair.Purpose, pair.Topic)),
        BoundaryArnOf(scope),
    ];

    /// <summary>Contains no dot, unlike the name of a reader's role, so the two never collide.</summary>
    private static string RoleNameOf(string cluster, string purpose) => ShortName.Of($"{cluster}-pipeline-{purpose}", IrsaRole.LongestName);

    private static string PolicyNameOf(string cluster, string purpose, string topic) => $"{RoleNameOf(cluster, purpose)}-{topic}";

    private static string BoundaryNameOf(string cluster) => ShortName.Of($"{cluster}-reader-boundary", IrsaRole.LongestName);

    private Output<string> AddRole(string purpose, string description, string cluster, PipelineRole args)
    {
        var roleName = RoleNameOf(cluster, purpose);
        var role = new Aws.Iam.Role(
            $"{_name}-{purpose}-role",
            new Aws.Iam.RoleArgs
            {
                Name = roleName,
                Description = $"{description}, for a pipeline",
                AssumeRolePolicy = args.Trust.ToJson(),
                Tags = Labels.OfPlatform(),
            },
            ChildOptions.Of(this, _options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        foreach (var (topic, permissions) in args.Permissions)
        {
            var policy = AddPolicy($"{purpose}-{topic}", PolicyNameOf(cluster, purpose, topic), $"{description}: {topic}", permissions);
            _ = new Aws.Iam.RolePolicyAttachment(
                $"{_name}-{purpose}-{topic}-attachment", new Aws.Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = policy.Arn },
                ChildOptions.Of(this, _options));
        }

        return role.Arn;
    }

    private Aws.Iam.Policy AddPolicy(string suffix, string policyName, string description, Input<PolicyDocument> permissions) => new(
        $"{_name}-{suffix}-policy",
        new Aws.Iam.PolicyArgs
        {
            Name = policyName,
            Description = description,
            PolicyDocument = permissions.ToOutput().Apply(document => document.ToJson()),
            Tags = Labels.OfPlatform(),
        },
        ChildOptions.Of(this, _options, new CustomResourceOptions { DeleteBeforeReplace = true }));
}
