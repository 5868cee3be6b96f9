using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using Gcp = Pulumi.Gcp;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="GcpWorkloadIdentity"/>.</summary>
public sealed class GcpWorkloadIdentityArgs : ResourceArgs
{
    /// <summary>Id of the project that holds the entries.</summary>
    [Input("project", required: true)]
    public required string Project { get; init; }

    /// <summary>The service account's IAM member, from <see cref="GcpCluster.MemberOf"/>.</summary>
    [Input("member", required: true)]
    public required string Member { get; init; }

    /// <summary>Full names of the entries that it may read.</summary>
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>The regional entries that it may read.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<GcpRegionalEntry> RegionalEntries { get; init; } = [];
}

/// <summary>What one service account of a cluster may read. It is an IAM principal itself, without a Google service account or key.</summary>
public sealed class GcpWorkloadIdentity : ComponentResource
{
    private const string Token = "secrets-ladder:identity:GcpWorkloadIdentity";
    private const string Accessor = "roles/secretmanager.secretAccessor";

    /// <summary>Creates one permission for each entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may read what.</param>
    /// <param name="options">Options, the GCP provider among them, and in <c>DependsOn</c> the entries that must exist first.</param>
    public GcpWorkloadIdentity(string name, GcpWorkloadIdentityArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        foreach (var entry in args.Entries)
        {
            _ = new Gcp.SecretManager.SecretIamMember(
                $"{name}-{entry}",
                new Gcp.SecretManager.SecretIamMemberArgs { Project = args.Project, SecretId = entry, Role = Accessor, Member = args.Member },
                ChildOptions.Of(this, options));
        }

        foreach (var (location, entry) in args.RegionalEntries)
        {
            _ = new Gcp.SecretManager.RegionalSecretIamMember(
                $"{name}-{location}/{entry}",
                new Gcp.SecretManager.RegionalSecretIamMemberArgs
                {
                    Project = args.Project,
                    Location = location,
                    SecretId = entry,
                    Role = Accessor,
                    Member = args.Member,
                },
                ChildOptions.Of(this, options));
        }

        RegisterOutputs();
    }
}
