using System.Collections.Immutable;
using Pulumi;
using Pulumi.Gcp.SecretManager.Inputs;
using SecretsLadder.Components.Foundation;
using Gcp = Pulumi.Gcp;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="GcpSecretEntry"/>.</summary>
public sealed class GcpSecretEntryArgs : SecretEntryArgs
{
    /// <summary>The project and the locations of its entries.</summary>
    public required GcpSecretBackend Backend { get; init; }

    /// <summary>Full name of the entry.</summary>
    [Input("entry", required: true)]
    public required string Entry { get; init; }
}

/// <summary>An entry of GCP Secret Manager that the stack creates. Protected: no other copy of its values exists.</summary>
public sealed class GcpSecretEntry : ComponentResource
{
    private const string Token = "secrets-ladder:stores:GcpSecretEntry";

    /// <summary>Creates the entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the entry holds.</param>
    /// <param name="options">Options, the GCP provider among them.</param>
    public GcpSecretEntry(string name, GcpSecretEntryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Fault(args.Entry) is { } fault)
        {
            throw new ResourceException(fault, this);
        }

        if (args.Backend.Location is { } location)
        {
            CreateRegional(name, args, location, options);
        }
        else
        {
            Create(name, args, options);
        }

        RegisterOutputs();
    }

    private void Create(string name, GcpSecretEntryArgs args, ComponentResourceOptions? options)
    {
        var secret = new Gcp.SecretManager.Secret(
            $"{name}-secret",
            new Gcp.SecretManager.SecretArgs
            {
                Project = args.Backend.Project,
                SecretId = args.Entry,
                Replication = Replication(args.Backend.ReplicaLocations),
                Labels = Labels.OfCloud(args.Application),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true, Protect = true }));
        _ = new Gcp.SecretManager.SecretVersion(
            $"{name}-version",
            new Gcp.SecretManager.SecretVersionArgs { Secret = secret.Name, SecretData = args.Content() },
            ChildOptions.Of(this, options));
    }

    private void CreateRegional(string name, GcpSecretEntryArgs args, string location, ComponentResourceOptions? options)
    {
        var secret = new Gcp.SecretManager.RegionalSecret(
            $"{name}-secret",
            new Gcp.SecretManager.RegionalSecretArgs
            {
                Project = args.Backend.Project,
                Location = location,
                SecretId = args.Entry,
                Labels = Labels.OfCloud(args.Application),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true, Protect = true }));
        _ = new Gcp.SecretManager.RegionalSecretVersion(
            $"{name}-version",
            new Gcp.SecretManager.RegionalSecretVersionArgs { Secret = secret.Name, SecretData = args.Content() },
            ChildOptions.Of(this, options));
    }

    /// <summary>An organization that restricts resource locations refuses automatic replication.</summary>
    private static SecretReplicationArgs Replication(ImmutableArray<string> locations) => locations.IsEmpty
        ? new() { Auto = new SecretReplicationAutoArgs() }
        : new()
        {
            UserManaged = new SecretReplicationUserManagedArgs
            {
                Replicas =
            [.. locations.Select(location => new SecretReplicationUserManagedReplicaArgs { Location = location })]
            }
        };
}
