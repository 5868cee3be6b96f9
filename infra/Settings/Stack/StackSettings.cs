using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>All that one environment is: the platform's settings, the applications and what differs for them here.</summary>
internal sealed record StackSettings
{
    public required string Stack { get; init; }

    public required DeploymentEnvironment Environment { get; init; }

    public required Level Level { get; init; }

    public required ClusterSettings Cluster { get; init; }

    public required IReadOnlyDictionary<string, NamespaceMode> Namespaces { get; init; }

    public required IReadOnlyDictionary<string, ControllerSettings> Controllers { get; init; }

    public required IReadOnlyDictionary<string, Backend> Backends { get; init; }

    public required IReadOnlyDictionary<string, SharedSecretSettings> Shared { get; init; }

    public required GitOpsSettings? GitOps { get; init; }

    public required PlatformFacts? Facts { get; init; }

    public required VaultServerSettings? VaultServer { get; init; }

    /// <summary>The pipeline that previews and deploys the stack, or null where it has none of its own.</summary>
    public PipelineSettings? Pipeline { get; init; }

    /// <summary>What the stack specifies for its sealing key, or null if it specifies nothing.</summary>
    public SealingKeySettings? SealingKey { get; init; }

    /// <summary>The copies of the sealing key that the stack asks for.</summary>
    public ImmutableArray<SealingKeyEscrowSettings> KeyCopies => (SealingKey ?? SealingKeySettings.Default).Escrow;

    /// <summary>
    /// The certificate to seal against, as the repository holds it, or null. If it exists, a sealing key exists or existed, and stays.
    /// </summary>
    public SealingCertificate? SealingCertificate { get; init; }

    /// <summary>What is sealed for this stack, by the Secret.</summary>
    public IReadOnlyDictionary<NamespacedName, SealedSecretManifest> Sealed { get; init; } =
        ImmutableDictionary<NamespacedName, SealedSecretManifest>.Empty;

    /// <summary>Whether Secrets are released by their producers, so that the stack can step back to a lower level.</summary>
    public required bool Handover { get; init; }

    /// <summary>The applications, by name.</summary>
    public ImmutableArray<Application> Applications { get; init; } = [];

    /// <summary>What differs here, for every one of <see cref="Applications"/>.</summary>
    public IReadOnlyDictionary<string, ApplicationSettings> ApplicationSettings { get; init; } =
        ImmutableDictionary<string, ApplicationSettings>.Empty;

    /// <summary>The values of level plain.</summary>
    public SecretValues Values { get; init; } = new([]);

    /// <summary>
    /// The other stacks of the folder, as far as they can be read; those of the same context or cluster name with their applications.
    /// </summary>
    public ImmutableArray<StackSettings> Neighbours { get; init; } = [];

    /// <summary>The ESC environments that the stack file imports: what they supply is not known offline.</summary>
    public ImmutableArray<string> UnresolvedEnvironments { get; init; } = [];

    /// <summary>What the engine itself reads of the stack and the project file, by key; a digest stands for what may be a secret.</summary>
    public IReadOnlyDictionary<string, string> EngineKeys { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How many bytes the configuration has when the engine passes it to the program.</summary>
    public long ConfigurationSize { get; init; }

    /// <summary>The settings that stand in the settings file, not in the stack file; without the namespace.</summary>
    public ImmutableArray<string> SettingsFileKeys { get; init; } = [];

    /// <summary>The same settings without any secret value, for everything that plans or reports.</summary>
    public StackSettings Redact() => this with { Values = Values.Redact(), SealingKey = SealingKey?.Redact() };

    /// <summary>Whether another stack deploys to the same cluster, whatever either calls it.</summary>
    /// <param name="other">The other stack.</param>
    public bool SharesCluster(StackSettings other) => Cluster.Context == other.Cluster.Context;

    /// <summary>Whether another stack names identities in clouds and Vaults after a cluster of the same name, be it the same or another.</summary>
    /// <param name="other">The other stack.</param>
    public bool SharesNames(StackSettings other) => Cluster.Name == other.Cluster.Name;

    /// <summary>The contracts of all applications, in the order of the files; none of an application that the stack does not place.</summary>
    public IEnumerable<PlacedContract> Contracts => Applications.SelectMany(ContractsOf);

    /// <summary>The contracts of an application, in the order of its file; none if the stack does not place it.</summary>
    /// <param name="application">The application.</param>
    public IEnumerable<PlacedContract> ContractsOf(Application application) => ApplicationSettings.TryGetValue(application.Name, out var own)
        ? application.Secrets.Select(contract => new PlacedContract(this, application, own, contract))
        : [];
}
