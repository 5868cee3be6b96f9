using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Levels;

/// <summary>Inputs of <see cref="SecretsPlatform"/>.</summary>
public sealed class SecretsPlatformArgs : ResourceArgs
{
    /// <summary>The namespaces that the stack creates.</summary>
    public required ImmutableArray<string> ManagedNamespaces { get; init; }

    /// <summary>How the External Secrets Operator is installed, or null where no delivery needs it or it is there already.</summary>
    /// <value>Default null.</value>
    public ExternalSecretsOperatorArgs? ExternalSecrets { get; init; }
}

/// <summary>What the cluster runs for all applications: namespaces, and the controllers that the deliveries in use need.</summary>
public sealed class SecretsPlatform : ComponentResource
{
    private const string Token = "secrets-ladder:levels:SecretsPlatform";

    /// <summary>Creates the platform.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the platform consists of.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public SecretsPlatform(string name, SecretsPlatformArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        foreach (var managed in args.ManagedNamespaces)
        {
            _ = new K8s.Core.V1.Namespace(
                $"{name}-namespace-{managed}",
                new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = managed, Labels = Labels.OfPlatform() } },
                ChildOptions.Of(this, options, new CustomResourceOptions { Protect = true }));
        }

        if (args.ExternalSecrets is not null)
        {
            _ = new ExternalSecretsOperator($"{name}-external-secrets", args.ExternalSecrets, ChildOptions.OfComponent(this, options));
        }

        RegisterOutputs();
    }
}
