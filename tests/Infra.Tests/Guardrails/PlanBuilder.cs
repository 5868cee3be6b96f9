using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>A plan of a few resources and applications, written by hand. As built, no guardrail finds anything in it.</summary>
internal sealed class PlanBuilder
{
    private const string UrnPrefix = "urn:pulumi:dev::secrets-ladder::";

    private readonly List<PlannedResource> _resources = [];
    private readonly SortedDictionary<string, object> _outputs = new(StringComparer.Ordinal);
    private StackSettings _settings = new()
    {
        Stack = "dev",
        Environment = DeploymentEnvironment.Development,
        Level = Level.Plain,
        Cluster = new("test", ClusterPlatform.Local, "kind-test", OidcIssuer: null),
        Namespaces = ImmutableDictionary<string, NamespaceMode>.Empty.Add("shop", NamespaceMode.Managed).Add("mall", NamespaceMode.Existing),
        Controllers = ImmutableDictionary<string, ControllerSettings>.Empty,
        Backends = ImmutableDictionary<string, Backend>.Empty,
        Shared = ImmutableDictionary<string, SharedSecretSettings>.Empty,
        GitOps = null,
        Facts = null,
        VaultServer = null,
        Handover = false,
    };

    /// <summary>The built plan.</summary>
    public Plan Plan => new(_settings, [.. _resources], _outputs);

    /// <summary>A Secret as the program plans it.</summary>
    public static PlannedResource Secret(string name, string @namespace = "shop") => Kubernetes("core/v1:Secret", "v1", name, @namespace) with
    {
        RetainOnDelete = true,
        Provider = Cluster(adopts: true).Urn,
    };

    /// <summary>A provider of Kubernetes as the program plans it.</summary>
    public static PlannedResource Cluster(bool adopts) =>
        Resource(PlannedResource.KubernetesProvider, adopts ? "kubernetes-takeover" : "kubernetes") with
        {
            Protect = true,
            Inputs = Map(("clusterIdentifier", "kind-test"), ("context", "kind-test"), ("deleteUnreachable", "false"), ("upsertExistingObjects",
            adopts ? "true" : "false")),
        };

    /// <summary>A Kubernetes object with a name, a namespace and a provider.</summary>
    public static PlannedResource Kubernetes(string type, string apiVersion, string name, string? @namespace)
    {
        var metadata = Map(("name", name));
        return Resource($"kubernetes:{type}", name) with
        {
            Provider = $"{UrnPrefix}pulumi:providers:kubernetes::kubernetes",
            Inputs = Map(
                ("apiVersion", apiVersion),
                ("kind", type[(type.LastIndexOf(':') + 1)..]),
                ("metadata", @namespace is null ? metadata : metadata.Add("namespace", @namespace))),
        };
    }

    /// <summary>The AWS provider of account 111122223333 in eu-west-1.</summary>
    public static PlannedResource AwsProvider() => Resource("pulumi:providers:aws", "aws") with
    {
        Inputs = Map(("allowedAccountIds", "[ \"111122223333\" ]"), ("region", "eu-west-1")),
    };

    /// <summary>A resource of that provider.</summary>
    public static PlannedResource Aws(string type, string name, params (string Key, object Value)[] inputs) => Resource($"aws:{type}", name) with
    {
        Provider = AwsProvider().Urn,
        Inputs = Map([("name", name), .. inputs]),
    };

    /// <summary>A managed policy of one statement.</summary>
    public static PlannedResource Policy(string statement) => Aws("iam/policy:Policy", "reader", ("policy", Document(statement)));

    /// <summary>A role whose trust policy has one statement.</summary>
    public static PlannedResource Role(string statement) => Aws("iam/role:Role", "reader", ("assumeRolePolicy", Document(statement)));

    /// <summary>A store of External Secrets.</summary>
    public static PlannedResource Store(string kind, ImmutableDictionary<string, object> spec)
    {
        var store = Kubernetes($"external-secrets.io/v1:{kind}", "external-secrets.io/v1", "store", "shop");
        return store with { Inputs = store.Inputs.ToImmutableDictionary().SetItem("spec", spec) };
    }

    /// <summary>A generator that a Vault issues credentials through.</summary>
    public static PlannedResource Generator(string name, ImmutableDictionary<string, object> provider)
    {
        var generator =
            Kubernetes("generators.external-secrets.io/v1alpha1:VaultDynamicSecret", "generators.external-secrets.io/v1alpha1", name, "shop");
        return generator with
        { Inputs = generator.Inputs.ToImmutableDictionary().SetItem("spec", Map(("path", "/database/creds/shop"), ("provider", provider))) };
    }

    /// <summary>A Vault at https://vault.acme.com, with the paths and the audience that are usual.</summary>
    public static VaultBackend VaultBackend(string name) => new(
        name, "{environment}/{app}/{name}", Provision: false, "https://vault.acme.com", "secret",
        new VaultLogin(VaultLoginMethod.Kubernetes, "kubernetes", "vault"), "database", VaultNamespace: null, CaCertificate: null);

    /// <summary>The chart of External Secrets at a version whose values are recorded.</summary>
    public static PlannedResource Release(params (string Key, object Value)[] inputs) => Resource("kubernetes:helm.sh/v3:Release", "release") with
    {
        Inputs = Map(("chart", "external-secrets"), ("version", "2.9.0"), ("name", "external-secrets"), ("repositoryOpts",
            Map(("repo", "https://charts.acme.com"))))
            .SetItems(inputs.Select(input => KeyValuePair.Create(input.Key, input.Value))),
    };

    /// <summary>A list of inputs.</summary>
    public static ImmutableArray<object> List(params object[] items) => [.. items];

    /// <summary>A resource without provider, parent and inputs.</summary>
    public static PlannedResource Resource(string type, string name) => new()
    {
        Urn = $"{UrnPrefix}{type}::{name}",
        Type = type,
        Name = name,
        Parent = null,
        DependsOn = [],
        Protect = false,
        RetainOnDelete = false,
        Provider = null,
        Inputs = ImmutableDictionary<string, object>.Empty,
    };

    /// <summary>A map of inputs.</summary>
    public static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>A contract of one key 'token', at line 3 of its application's file.</summary>
    public static SecretContract Contract(string name, params ReadOnlySpan<(string Key, string Template)> derived) => new()
    {
        Name = name,
        Keys = [new ContractKey("token", new EntryReference("token"))],
        DerivedKeys = [.. derived.ToArray().Select(pair => new DerivedKey(pair.Key, Template.Parse(pair.Template)))],
        Source = new("stacks/dev/apps/app.yaml", 3, 5),
    };

    /// <summary>A workload that takes its environment from a Secret.</summary>
    public static Workload Workload(string name, string secret = "app-secrets") => new()
    {
        Name = name,
        Container = "app",
        Uses = [new SecretUse.EnvFrom(secret)],
        Source = new("stacks/dev/apps/app.yaml", 9, 3),
    };

    /// <summary>Adds a resource.</summary>
    public PlanBuilder With(PlannedResource resource)
    {
        _resources.Add(resource);
        return this;
    }

    /// <summary>Adds an output of the stack.</summary>
    public PlanBuilder WithOutput(string name, object value)
    {
        _outputs.Add(name, value);
        return this;
    }

    /// <summary>Changes the settings.</summary>
    public PlanBuilder With(Func<StackSettings, StackSettings> change)
    {
        _settings = change(_settings);
        return this;
    }

    /// <summary>Adds an application with a value for the key 'token' of each contract.</summary>
    public PlanBuilder WithApplication(string name, SecretContract[] secrets, Workload[]? workloads = null, string @namespace = "shop") =>
        With(settings => settings with
        {
            Applications =
            settings.Applications.Add(new() { Name = name, Owner = $"{name}-team", Secrets = [.. secrets], Workloads = [.. workloads ?? []] }),
            ApplicationSettings = settings.ApplicationSettings.Append(new(name, SettingsOf(@namespace))).ToImmutableDictionary(),
            Values = settings.Values.With(secrets.Select(contract => KeyValuePair.Create(new ValueKey(name, contract.Name, "token"), "unread"))),
        });

    /// <summary>Raises the stack to level sealed, with a certificate and the file of a Secret in which these keys are sealed for it.</summary>
    public PlanBuilder WithSealed(string name, params string[] keys) => With(settings => settings with
    {
        Level = Level.Sealed,
        SealingCertificate = TestKey.Short.Certificate,
        Sealed = keys.Length == 0 ? settings.Sealed : ImmutableDictionary<NamespacedName, SealedSecretManifest>.Empty.Add(new("shop", name), new()
        {
            Name = name,
            Namespace = "shop",
            Annotations =
                ImmutableDictionary<string, string>.Empty.Add(SealedSecretManifest.SealedForAnnotation, TestKey.Short.Certificate.Fingerprint),
            EncryptedData = keys.ToImmutableDictionary(key => key, _ => SealedFile.Value(1)),
            Template = SealedSecretTemplate.Empty,
            Source = new($"stacks/dev/sealed/shop/{name}.yaml", 1, 1),
        }),
    });

    /// <summary>Changes what the stack says of an application.</summary>
    public PlanBuilder WithSettingsOf(string application, Func<ApplicationSettings, ApplicationSettings> change) => With(settings => settings with
    {
        ApplicationSettings =
            settings.ApplicationSettings.ToImmutableDictionary().SetItem(application, change(settings.ApplicationSettings[application])),
    });

    private static string Document(string statement) => $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""";

    private static ApplicationSettings SettingsOf(string @namespace) => new(
        @namespace,
        ImmutableDictionary<string, string>.Empty,
        ImmutableDictionary<string, string>.Empty,
        ImmutableDictionary<string, DeliveryKind>.Empty,
        ImmutableDictionary<string, string>.Empty,
        ImmutableDictionary<string, string>.Empty,
        ImmutableDictionary<string, string>.Empty);
}
