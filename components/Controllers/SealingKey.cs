using System.Collections.Immutable;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Tls.Inputs;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;
using Tls = Pulumi.Tls;

namespace SecretsLadder.Components.Controllers;

/// <summary>Inputs of <see cref="SealingKey"/>.</summary>
public sealed class SealingKeyArgs : ResourceArgs
{
    /// <summary>Namespace of the controller, the only one in which it looks for keys.</summary>
    /// <value>Default <see cref="SealedSecretsController.DefaultNamespace"/>.</value>
    [Input("namespace")]
    public string Namespace { get; init; } = SealedSecretsController.DefaultNamespace;

    /// <summary>Number of keys: the newest seals, all of them decrypt. One more renews the key.</summary>
    /// <value>Default 1; 1 to <see cref="SealingKey.MostGenerations"/>. Never lower it: what an older key sealed needs that key.</value>
    [Input("generations")]
    public int Generations { get; init; } = 1;

    /// <summary>
    /// An existing private key for the first generation: RSA, in PEM, marked secret. Not registered as an input of the component, so that the state
    /// holds it once.
    /// </summary>
    /// <value>Default: the stack generates one.</value>
    public Output<string>? PrivateKey { get; init; }

    /// <summary>The certificate of <see cref="PrivateKey"/>, in PEM.</summary>
    /// <value>Default: a self-signed one.</value>
    public Output<string>? Certificate { get; init; }
}

/// <summary>
/// The keys that decrypt an environment's SealedSecrets. They are created before the controller, which would otherwise create one without a copy.
/// They are protected, and kept in the cluster when they are removed from the program: without them every SealedSecret is lost.
/// </summary>
public sealed class SealingKey : ComponentResource
{
    /// <summary>The largest number of generations.</summary>
    public const int MostGenerations = 20;

    private const string Token = "secrets-ladder:controllers:SealingKey";
    private const string ActiveLabel = "sealedsecrets.bitnami.com/sealed-secrets-key";
    private const int KeySize = 4096;
    private const int TenYearsInHours = 10 * 365 * 24;

    private readonly string _name;
    private readonly SealingKeyArgs _args;
    private readonly ComponentResourceOptions? _options;

    /// <summary>Creates the keys.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">How many keys, and where.</param>
    /// <param name="options">Options; the Kubernetes and Tls providers among them.</param>
    public SealingKey(string name, SealingKeyArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        (_name, _args, _options) = (name, args, options);
        if (args.Generations is < 1 or > MostGenerations)
        {
            throw new ResourceException(
                $"generations must be 1 to {MostGenerations}, got {args.Generations}; raise it by one to renew the key", this);
        }

        if (args is { Certificate: not null, PrivateKey: null })
        {
            throw new ResourceException("a certificate is given without its private key; give both or neither", this);
        }

        var generations = ImmutableArray.CreateBuilder<SealingKeyGeneration>(args.Generations);
        Resource? earlier = null;
        for (var number = 1; number <= args.Generations; number++)
        {
            var generation = Generation(number, earlier);
            earlier = Install(generation, earlier);
            generations.Add(generation);
        }

        Generations = generations.MoveToImmutable();
        Certificate = Generations[^1].Certificate;

        RegisterOutputs();
    }

    /// <summary>The newest generation's certificate, to seal with, in PEM; public.</summary>
    [Output("certificate")]
    public Output<string> Certificate { get; private set; }

    /// <summary>Every generation, for escrow. Not registered as an output of the component.</summary>
    public ImmutableArray<SealingKeyGeneration> Generations { get; }

    /// <summary>
    /// Name of the Secret of a generation. A Secret with the bare prefix as its name would be read twice: by its label, and by that name.
    /// </summary>
    /// <param name="number">The generation, counted from 1.</param>
    public static string SecretName(int number) => $"sealed-secrets-key-{number}";

    private SealingKeyGeneration Generation(int number, Resource? earlier)
    {
        var (key, certificate) = number == 1 ? (_args.PrivateKey, _args.Certificate) : (null, null);
        var privateKey = Output.CreateSecret(key ?? MakeKey(number, earlier));
        return new(number, certificate ?? Sign(number, privateKey, earlier), privateKey);
    }

    private Output<string> MakeKey(int number, Resource? earlier) => new Tls.PrivateKey(
        $"{_name}-{number}-private-key",
        new Tls.PrivateKeyArgs { Algorithm = "RSA", RsaBits = KeySize },
        Kept(earlier)).PrivateKeyPem;

    /// <summary>
    /// A certificate like the controller's own, which only carries the public key. Nothing in it depends on the cluster, because it outlives the
    /// cluster.
    /// </summary>
    private Output<string> Sign(int number, Output<string> privateKey, Resource? earlier) => new Tls.SelfSignedCert(
        $"{_name}-{number}-certificate",
        new Tls.SelfSignedCertArgs
        {
            PrivateKeyPem = privateKey,
            AllowedUses = { "encipher_only" },
            Subject = new SelfSignedCertSubjectArgs { CommonName = SecretName(number) },
            ValidityPeriodHours = TenYearsInHours,
        },
        Kept(earlier)).CertPem;

    private K8s.Core.V1.Secret Install(SealingKeyGeneration generation, Resource? earlier)
    {
        var labels = Labels.OfPlatform();
        labels.Add(ActiveLabel, "active");
        return new(
            $"{_name}-{generation.Number}-secret",
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = SecretName(generation.Number), Namespace = _args.Namespace, Labels = labels },
                Type = "kubernetes.io/tls",
                Data =
                    new InputMap<string> { { "tls.crt", generation.Certificate.Apply(Encode) }, { "tls.key", generation.PrivateKey.Apply(Encode) } },
            },
            Kept(earlier));
    }

    /// <summary>
    /// Creates one generation after the other: the controller seals with the certificate that became valid last, and if two became valid in the same
    /// second, with the one it read first.
    /// </summary>
    private CustomResourceOptions Kept(Resource? earlier) => ChildOptions.Of(this, _options, new CustomResourceOptions
    {
        Protect = true,
        RetainOnDelete = true,
        DependsOn = earlier is null ? [] : [earlier],
    });

    private static string Encode(string pem) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));
}
