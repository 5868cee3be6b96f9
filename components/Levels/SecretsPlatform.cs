using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>The Kubernetes provider that adopts existing objects. Only protected and retained objects use it.</summary>
    public required ProviderResource TakeoverProvider { get; init; }

    /// <summary>How to install the External Secrets Operator, or null if no delivery needs it or it exists.</summary>
    /// <value>Default null.</value>
    public ExternalSecretsOperatorArgs? ExternalSecrets { get; init; }

    /// <summary>How to install Reloader, or null if no workload asks for restarts or it exists.</summary>
    /// <value>Default null.</value>
    public ReloaderArgs? Reloader { get; init; }

    /// <summary>The keys that decrypt SealedSecrets, or null if the stack has none. Once created, they stay at every level.</summary>
    /// <value>Default null.</value>
    public SealingKeyArgs? SealingKey { get; init; }

    /// <summary>Where copies of the sealing key are kept outside the cluster, one place for each backend.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<SealingKeyEscrow> Escrow { get; init; } = [];

    /// <summary>How to install the Sealed Secrets controller, or null if no delivery needs it or it exists.</summary>
    /// <value>Default null.</value>
    public SealedSecretsControllerArgs? SealedSecrets { get; init; }
}

/// <summary>What the cluster runs for all applications: namespaces, the sealing key, and the controllers that the deliveries in use need.</summary>
public sealed class SecretsPlatform : ComponentResource
{
    private const string Token = "secrets-ladder:levels:SecretsPlatform";

    private readonly string _name;
    private readonly ComponentResourceOptions? _options;

    /// <summary>Creates the platform.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the platform consists of.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and the Tls provider if there is a sealing key.</param>
    public SecretsPlatform(string name, SecretsPlatformArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        (_name, _options) = (name, options);
        if (args is { SealedSecrets: not null, SealingKey: null })
        {
            throw new ResourceException(
                "the Sealed Secrets controller needs a sealing key of the stack; without one it would create its own, of which no copy exists", this);
        }

        var namespaces = args.ManagedNamespaces.ToDictionary(managed => managed, managed => ManagedNamespace(managed, args.TakeoverProvider));
        if (args.ExternalSecrets is not null)
        {
            var controller = new ExternalSecretsOperator($"{name}-external-secrets", args.ExternalSecrets, ChildOptions.OfComponent(this, options));
            if (args.ExternalSecrets.PodIdentity)
            {
                _ = new StoreTagsPolicy($"{name}-store-tags", new(), ChildOptions.OfComponent(
                    this, options, new ComponentResourceOptions { DependsOn = { controller } }));
            }
        }

        if (args.Reloader is not null)
        {
            _ = new Reloader(
                $"{name}-reloader",
                args.Reloader,
                ChildOptions.OfComponent(
                    this, options,
                    new ComponentResourceOptions
                    {
                        DependsOn =
                        [.. args.Reloader.Namespaces.Where(namespaces.ContainsKey).Select(watched => (Input<Resource>)namespaces[watched])]
                    }));
        }

        if (args.SealingKey is not null)
        {
            SealingCertificate = Sealing(args, args.SealingKey, namespaces.GetValueOrDefault(args.SealingKey.Namespace));
        }

        RegisterOutputs();
    }

    /// <summary>The certificate to seal with, in PEM, or null if there is no sealing key.</summary>
    public Output<string>? SealingCertificate { get; }

    /// <summary>Creates the key, its copies and the definition, and then the controller.</summary>
    private Output<string> Sealing(SecretsPlatformArgs args, SealingKeyArgs keyArgs, Resource? home)
    {
        var key = new SealingKey(
            $"{_name}-sealing-key",
            keyArgs,
            ChildOptions.OfComponent(
                this, _options, new ComponentResourceOptions { Providers = { args.TakeoverProvider }, DependsOn = home is null ? [] : [home] }));
        List<Resource> before = [key, .. args.Escrow.SelectMany(escrow => Copies(escrow, key))];
        before.Add(
            new SealedSecretDefinition($"{_name}-sealed-secret-definition", new(), ChildOptions.OfComponent(
                this, _options, new ComponentResourceOptions { Providers = { args.TakeoverProvider } })));
        if (args.SealedSecrets is not null)
        {
            _ = new SealedSecretsController(
                $"{_name}-sealed-secrets",
                args.SealedSecrets,
                ChildOptions.OfComponent(
                    this, _options, new ComponentResourceOptions { DependsOn = [.. before.Select(resource => (Input<Resource>)resource)] }));
        }

        return key.Certificate;
    }

    private K8s.Core.V1.Namespace ManagedNamespace(string managed, ProviderResource takeover) => new(
        $"{_name}-namespace-{managed}",
        new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = managed, Labels = Labels.OfPlatform() } },
        ChildOptions.Of(this, _options, new CustomResourceOptions { Protect = true, Provider = takeover }));

    /// <summary>A copy of every generation: renewing the key escrows the new one in the same run. Protected like the key itself.</summary>
    private IEnumerable<Resource> Copies(SealingKeyEscrow escrow, SealingKey key) => key.Generations.Select(generation => escrow.Home.Create(
        $"{_name}-sealing-key-escrow-{escrow.Home.Backend.Name}-{generation.Number.ToString(CultureInfo.InvariantCulture)}",
        escrow.EntryOf(generation.Number),
        ImmutableSortedDictionary<string, Output<string>>.Empty.Add("certificate", generation.Certificate).Add("privateKey", generation.PrivateKey),
        application: null,
        new ComponentResourceOptions { Parent = this, Protect = true }));
}
