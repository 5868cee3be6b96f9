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

    /// <summary>The Kubernetes provider that adopts existing objects. What is protected or kept uses it, and nothing else.</summary>
    public required ProviderResource TakeoverProvider { get; init; }

    /// <summary>How the External Secrets Operator is installed, or null where no delivery needs it or it is there already.</summary>
    /// <value>Default null.</value>
    public ExternalSecretsOperatorArgs? ExternalSecrets { get; init; }

    /// <summary>How Reloader is installed, or null where no workload asks to be restarted or it is there already.</summary>
    /// <value>Default null.</value>
    public ReloaderArgs? Reloader { get; init; }

    /// <summary>The keys that open SealedSecrets, or null where the stack has none. Once there, they stay at every level.</summary>
    /// <value>Default null.</value>
    public SealingKeyArgs? SealingKey { get; init; }

    /// <summary>Where copies of the sealing key are kept outside the cluster, one place a backend.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<SealingKeyEscrow> Escrow { get; init; } = [];

    /// <summary>How the Sealed Secrets controller is installed, or null where no delivery needs it or it is there already.</summary>
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
    /// <param name="options">Options; the Kubernetes provider among them, and the Tls provider where there is a sealing key.</param>
    public SecretsPlatform(string name, SecretsPlatformArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        (_name, _options) = (name, options);
        if (args is { SealedSecrets: not null, SealingKey: null })
        {
            throw new ResourceException("the Sealed Secrets controller needs a sealing key of the stack; it would make one of its own, which nobody has a copy of", this);
        }

        var namespaces = args.ManagedNamespaces.ToDictionary(managed => managed, managed => ManagedNamespace(managed, args.TakeoverProvider));
        if (args.ExternalSecrets is not null)
        {
            var controller = new ExternalSecretsOperator($"{name}-external-secrets", args.ExternalSecrets, ChildOptions.OfComponent(this, options));
            if (args.ExternalSecrets.PodIdentity)
            {
                _ = new StoreTagsPolicy($"{name}-store-tags", new(), ChildOptions.OfComponent(this, options, new ComponentResourceOptions { DependsOn = { controller } }));
            }
        }

        if (args.Reloader is not null)
        {
            _ = new Reloader(
                $"{name}-reloader",
                args.Reloader,
                ChildOptions.OfComponent(this, options, new ComponentResourceOptions { DependsOn = [.. args.Reloader.Namespaces.Where(namespaces.ContainsKey).Select(watched => (Input<Resource>)namespaces[watched])] }));
        }

        if (args.SealingKey is not null)
        {
            SealingCertificate = Sealing(args, args.SealingKey, namespaces.GetValueOrDefault(args.SealingKey.Namespace));
        }

        RegisterOutputs();
    }

    /// <summary>The certificate to seal against, in PEM, or null where there is no sealing key.</summary>
    public Output<string>? SealingCertificate { get; }

    /// <summary>The key, its copies and the definition, and after all of them the controller.</summary>
    private Output<string> Sealing(SecretsPlatformArgs args, SealingKeyArgs keyArgs, Resource? home)
    {
        var key = new SealingKey(
            $"{_name}-sealing-key",
            keyArgs,
            ChildOptions.OfComponent(this, _options, new ComponentResourceOptions { Providers = { args.TakeoverProvider }, DependsOn = home is null ? [] : [home] }));
        List<Resource> before = [key, .. args.Escrow.SelectMany(escrow => Copies(escrow, key))];
        before.Add(new SealedSecretDefinition($"{_name}-sealed-secret-definition", new(), ChildOptions.OfComponent(this, _options, new ComponentResourceOptions { Providers = { args.TakeoverProvider } })));
        if (args.SealedSecrets is not null)
        {
            _ = new SealedSecretsController(
                $"{_name}-sealed-secrets",
                args.SealedSecrets,
                ChildOptions.OfComponent(this, _options, new ComponentResourceOptions { DependsOn = [.. before.Select(resource => (Input<Resource>)resource)] }));
        }

        return key.Certificate;
    }

    private K8s.Core.V1.Namespace ManagedNamespace(string managed, ProviderResource takeover) => new(
        $"{_name}-namespace-{managed}",
        new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = managed, Labels = Labels.OfPlatform() } },
        ChildOptions.Of(this, _options, new CustomResourceOptions { Protect = true, Provider = takeover }));

    /// <summary>A copy of every generation, also of those to come: renewing the key escrows the new one in the same run. Protected like the key itself.</summary>
    private IEnumerable<Resource> Copies(SealingKeyEscrow escrow, SealingKey key) => key.Generations.Select(generation => escrow.Home.Create(
        $"{_name}-sealing-key-escrow-{escrow.Home.Backend.Name}-{generation.Number.ToString(CultureInfo.InvariantCulture)}",
        escrow.EntryOf(generation.Number),
        ImmutableSortedDictionary<string, Output<string>>.Empty.Add("certificate", generation.Certificate).Add("privateKey", generation.PrivateKey),
        application: null,
        new ComponentResourceOptions { Parent = this, Protect = true }));
}
