using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The keys of <c>stacks/Pulumi.&lt;stack&gt;.yaml</c> in the namespace <c>secrets-ladder:</c>.</summary>
internal static class StackSchema
{
    private static readonly Field<DeploymentEnvironment> EnvironmentKey = Field.Required(
        "environment",
        new ChoiceSchema<DeploymentEnvironment>(
            ("development", DeploymentEnvironment.Development), ("staging", DeploymentEnvironment.Staging),
            ("production", DeploymentEnvironment.Production)),
        "How strictly the stack is judged.");

    private static readonly Field<Level> LevelKey = Field.Required(
        "level",
        new ChoiceSchema<Level>(("plain", Level.Plain), ("sealed", Level.Sealed), ("external", Level.External), ("vault", Level.Vault)),
        "Who produces the Secrets: the one setting that changes on the way up.");

    private static readonly Field<ClusterSettings> ClusterKey =
        Field.Required("cluster", ClusterSettings.Schema, "The cluster that the stack deploys to.");

    private static readonly Field<IReadOnlyDictionary<string, NamespaceMode>> NamespacesKey = Field.Required(
        "namespaces",
        new MapSchema<NamespaceMode>(
            Texts.Label("a namespace"), new ChoiceSchema<NamespaceMode>(("existing", NamespaceMode.Existing), ("managed", NamespaceMode.Managed))),
        "The namespaces of the stack: 'existing' ones are left alone, 'managed' ones are created and protected.");

    private static readonly Field<IReadOnlyDictionary<string, ControllerSettings>> ControllersField = Map(
        SettingKeys.Controllers,
        Texts.OneOf("a controller", "external-secrets", "sealed-secrets", "vault", "secrets-store-csi-driver", "reloader"),
        ControllerSettings.Schema,
        "Controllers that already exist, or whose version differs. Absent: installed when needed, at the pinned version.");

    private static readonly Field<IReadOnlyDictionary<string, Backend>> BackendsKey = Map(
        "backends", Texts.Label("the name of a backend"), Backend.Schema, "Where values live; 'default' is used where nothing else is said.");

    private static readonly Field<IReadOnlyDictionary<string, ApplicationSettings>> AppsField = Map(
        SettingKeys.Apps, Texts.Label("the name of an application"), ApplicationSettings.Schema,
        "What differs between environments, by application.");

    private static readonly Field<IReadOnlyDictionary<string, SharedSecretSettings>> SharedKey = Map(
        "shared", Texts.Subdomain("the name of a Secret"), SharedSecretSettings.Schema, "Secrets of the platform that several namespaces get.");

    private static readonly Field<GitOpsSettings?> GitOpsKey =
        Field.Optional<GitOpsSettings?>("gitops", GitOpsSettings.Schema!, "The GitOps engine.", null);
    private static readonly Field<PlatformFacts?> FactsKey =
        Field.Optional<PlatformFacts?>("facts", PlatformFacts.Schema!, "Facts for the advisor.", null);

    private static readonly Field<VaultServerSettings?> VaultServerKey = Field.Optional<VaultServerSettings?>(
        "vaultServer", VaultServerSettings.Schema!, "The Vault that the platform runs at level vault.", null);

    private static readonly Field<SealingKeySettings?> SealingKeyField = Field.Optional<SealingKeySettings?>(
        SettingKeys.SealingKey, SealingKeySettings.Schema!,
        "The key that opens SealedSecrets: its generations, the one that is brought, and where copies are kept. "
        + "Default: one that the stack makes when something is sealed.", null);

    private static readonly Field<PipelineSettings?> PipelineField = Field.Optional<PipelineSettings?>(
        SettingKeys.Pipeline, PipelineSettings.Schema!,
        "The pipeline that previews and deploys the stack: it gets two roles in each AWS account. Default: none.", null);

    private static readonly Field<bool> HandoverKey = Field.Optional(
        "handover", BooleanSchema.Instance, "Whether Secrets are released by their producers, so that the stack can step back to a lower level.",
        false);

    private static readonly Field<SecretValues> Values = Field.Optional(
        SettingKeys.Values, new SecretValuesSchema(), "The values of level plain, each set with 'pulumi config set --secret --path'.",
        new SecretValues([]));

    public static readonly ObjectSchema<StackSettings> Schema = new(
        "The platform's settings of one environment.",
        [EnvironmentKey, LevelKey, ClusterKey, NamespacesKey, ControllersField, BackendsKey, AppsField, SharedKey, GitOpsKey, FactsKey,
            SealingKeyField, VaultServerKey, PipelineField, HandoverKey, Values],
        values => new()
        {
            Stack = "",
            Environment = values.Get(EnvironmentKey),
            Level = values.Get(LevelKey),
            Cluster = values.Get(ClusterKey),
            Namespaces = values.Get(NamespacesKey),
            Controllers = values.Get(ControllersField),
            Backends = values.Get(BackendsKey),
            ApplicationSettings = values.Get(AppsField),
            Shared = values.Get(SharedKey),
            GitOps = values.Get(GitOpsKey),
            Facts = values.Get(FactsKey),
            SealingKey = values.Get(SealingKeyField),
            VaultServer = values.Get(VaultServerKey),
            Pipeline = values.Get(PipelineField),
            Handover = values.Get(HandoverKey),
            Values = values.Get(Values),
        });

    /// <summary>Reads the settings of the namespace.</summary>
    /// <param name="config">The configuration, keys with their namespace.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The settings without the applications, or null if they cannot be used.</returns>
    public static StackSettings? Read(MappingNode config, Reading reading)
    {
        var own = new MappingNode(config.At, parent: null, "") { KeyPrefix = SettingKeys.Namespace };
        foreach (var entry in config.Entries.Where(entry => entry.Key.StartsWith(SettingKeys.Namespace, StringComparison.Ordinal)))
        {
            own.TryAdd(entry with { Key = entry.Key[SettingKeys.Namespace.Length..] });
        }

        return Schema.TryRead(own, reading, out var settings) ? settings : null;
    }

    /// <summary>Reads the controllers alone.</summary>
    /// <param name="node">The controllers as written.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The controllers, or null if they cannot be used.</returns>
    public static IReadOnlyDictionary<string, ControllerSettings>? ReadControllers(SettingNode node, Reading reading) =>
        ControllersField.TryRead(node, reading, out var controllers) ? (IReadOnlyDictionary<string, ControllerSettings>?)controllers : null;

    private static Field<IReadOnlyDictionary<string, T>> Map<T>(string name, TextSchema key, Schema<T> value, string description) =>
        Field.Optional<IReadOnlyDictionary<string, T>>(name, new MapSchema<T>(key, value), description, ImmutableDictionary<string, T>.Empty);
}
