using Pulumi;
using Pulumi.Gcp.SecretManager.Inputs;
using SecretsLadder.Components.Foundation;
using Gcp = Pulumi.Gcp;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="GcpSecretEntry"/>.</summary>
public sealed class GcpSecretEntryArgs : SecretEntryArgs
{
    /// <summary>Id of the project.</summary>
    [Input("project", required: true)]
    public required string Project { get; init; }

    /// <summary>Full name of the entry.</summary>
    [Input("entry", required: true)]
    public required string Entry { get; init; }
}

/// <summary>An entry of GCP Secret Manager that the stack creates; Google chooses where it is kept.</summary>
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

        var secret = new Gcp.SecretManager.Secret(
            $"{name}-secret",
            new Gcp.SecretManager.SecretArgs
            {
                Project = args.Project,
                SecretId = args.Entry,
                Replication = new SecretReplicationArgs { Auto = new SecretReplicationAutoArgs() },
                Labels = Labels.OfCloud(args.Application),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        _ = new Gcp.SecretManager.SecretVersion(
            $"{name}-version",
            new Gcp.SecretManager.SecretVersionArgs { Secret = secret.Name, SecretData = args.Content() },
            ChildOptions.Of(this, options));

        RegisterOutputs();
    }
}
