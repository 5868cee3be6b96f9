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

    /// <summary>The IAM member that the service account is, as <see cref="GkeCluster.MemberOf"/> says it.</summary>
    [Input("member", required: true)]
    public required string Member { get; init; }

    /// <summary>Full names of the entries that it may read.</summary>
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>The entries of single regions that it may read.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<GcpRegionalEntry> RegionalEntries { get; init; } = [];
}

/// <summary>What one service account of a GKE cluster may read: it is a principal of IAM itself, so that no Google service account and no key is between.</summary>
public sealed class GcpWorkloadIdentity : ComponentResource
{
    private const string Token = "secrets-ladder:identity:GcpWorkloadIdentity";
    private const string Accessor = "roles/secretmanager.secretAccessor";

    /// <summary>Creates the permissions, one an entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may read what.</param>
    /// <param name="options">Options, the GCP provider among them, and the entries that must be there before.</param>
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
                new Gcp.SecretManager.RegionalSecretIamMemberArgs { Project = args.Project, Location = location, SecretId = entry, Role = Accessor, Member = args.Member },
                ChildOptions.Of(this, options));
        }

        RegisterOutputs();
    }
}
