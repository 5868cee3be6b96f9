using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using SecretsLadder.Components.Foundation;
using Aws = Pulumi.Aws;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="PodIdentity"/>.</summary>
public sealed class PodIdentityArgs : ResourceArgs
{
    /// <summary>Name of the EKS cluster.</summary>
    [Input("clusterName", required: true)]
    public required string ClusterName { get; init; }

    /// <summary>Name of the role, unique in the account.</summary>
    [Input("roleName", required: true)]
    public required string RoleName { get; init; }

    /// <summary>Namespace of the operator's service account.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Name of the operator's service account.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init; }

    /// <summary>ARNs of the readers' roles, the only ones that the operator may assume.</summary>
    /// <value>At most 500: AWS allows ten policies for a role.</value>
    public required ImmutableArray<string> ReaderRoles { get; init; }
}

/// <summary>
/// The operator's role through EKS Pod Identity. It can read nothing itself, but it can assume the readers' roles, each of which trusts it only for
/// the reader's own stores. Unlike IRSA, Pod Identity does not let the operator use a reader's service account.
/// </summary>
public sealed class PodIdentity : ComponentResource
{
    private const string Token = "secrets-ladder:identity:PodIdentity";
    private const int RolesPerPolicy = 50;

    /// <summary>Creates the role, its permissions, and the association with the operator's service account.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Whose role it is, and what it may assume.</param>
    /// <param name="options">Options, the AWS provider among them.</param>
    public PodIdentity(string name, PodIdentityArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        const string Description = "Takes on the roles of the readers of secrets, for their stores alone";
        var role = new Aws.Iam.Role(
            $"{name}-role",
            new Aws.Iam.RoleArgs
            {
                Name = args.RoleName,
                Description = Description,
                AssumeRolePolicy = PodIdentityTrust.OfOperator(args.Namespace, args.ServiceAccount).ToJson(),
                Tags = Labels.OfPlatform(),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        foreach (var (index, readers) in args.ReaderRoles.Order(StringComparer.Ordinal).Chunk(RolesPerPolicy).Index())
        {
            Permit(
                $"{name}-readers-{(index + 1).ToString(CultureInfo.InvariantCulture)}",
                $"{args.RoleName}-{(index + 1).ToString(CultureInfo.InvariantCulture)}", readers, role, options);
        }

        _ = new Aws.Eks.PodIdentityAssociation(
            $"{name}-association",
            new Aws.Eks.PodIdentityAssociationArgs
            {
                ClusterName = args.ClusterName,
                Namespace = args.Namespace,
                ServiceAccount = args.ServiceAccount,
                RoleArn = role.Arn,
                Tags = Labels.OfPlatform(),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    /// <summary>Name of the operator's role. It contains the cluster, because several clusters may share an account.</summary>
    /// <param name="cluster">Name of the cluster; holds no dot.</param>
    public static string NameOf(string cluster) => ShortName.Of($"{cluster}.external-secrets", IrsaRole.LongestName);

    private void Permit(string name, string policyName, string[] readers, Aws.Iam.Role role, ComponentResourceOptions? options)
    {
        var policy = new Aws.Iam.Policy(
            $"{name}-policy",
            new Aws.Iam.PolicyArgs
            {
                Name = policyName,
                PolicyDocument = new PolicyDocument([new PolicyStatement(["sts:AssumeRole", "sts:TagSession"], [.. readers])]).ToJson(),
                Tags = Labels.OfPlatform(),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        _ = new Aws.Iam.RolePolicyAttachment(
            $"{name}-attachment",
            new Aws.Iam.RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = policy.Arn },
            ChildOptions.Of(this, options));
    }
}
