using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using K8s = Pulumi.Kubernetes;
using Random = Pulumi.Random;

namespace SecretsLadder.Components.Tests;

/// <summary>A program that was run in process: what it constructed and what the engine was told.</summary>
internal sealed class Recorded : IMocks
{
    /// <summary>Types whose providers answer with the inputs.</summary>
    private static readonly FrozenSet<string> Answers = FrozenSet.Create(
        "kubernetes:core/v1:Secret",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:ServiceAccount",
        "kubernetes:rbac.authorization.k8s.io/v1:Role",
        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
        "kubernetes:helm.sh/v3:Release",
        "kubernetes:external-secrets.io/v1:SecretStore",
        "kubernetes:external-secrets.io/v1:ClusterSecretStore",
        "kubernetes:external-secrets.io/v1:ExternalSecret",
        "kubernetes:external-secrets.io/v1alpha1:PushSecret",
        "kubernetes:generators.external-secrets.io/v1alpha1:VaultDynamicSecret",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy",
        "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding",
        "kubernetes:bitnami.com/v1alpha1:SealedSecret",
        "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition",
        "aws:iam/role:Role",
        "aws:iam/policy:Policy",
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:secretsmanager/secret:Secret",
        "aws:secretsmanager/secretVersion:SecretVersion",
        "aws:ssm/parameter:Parameter",
        "aws:kms/key:Key",
        "aws:kms/alias:Alias",
        "aws:eks/podIdentityAssociation:PodIdentityAssociation",
        "azure-native:authorization:RoleAssignment",
        "azure-native:keyvault:Secret",
        "azure-native:keyvault:Vault",
        "azure-native:managedidentity:FederatedIdentityCredential",
        "azure-native:managedidentity:UserAssignedIdentity",
        "gcp:secretmanager/regionalSecret:RegionalSecret",
        "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember",
        "gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion",
        "gcp:secretmanager/secret:Secret",
        "gcp:secretmanager/secretIamMember:SecretIamMember",
        "gcp:secretmanager/secretVersion:SecretVersion",
        "vault:index/policy:Policy",
        "vault:jwt/authBackendRole:AuthBackendRole",
        "vault:kubernetes/authBackendRole:AuthBackendRole",
        "vault:kv/secret:Secret",
        "vault:kv/secretV2:SecretV2",
        "pulumi:providers:aws",
        "pulumi:providers:azure-native",
        "pulumi:providers:gcp",
        "pulumi:providers:kubernetes",
        "pulumi:providers:random",
        "pulumi:providers:tls",
        "pulumi:providers:vault",
        "tls:index/privateKey:PrivateKey",
        "tls:index/selfSignedCert:SelfSignedCert");

    private readonly ConcurrentDictionary<string, MockResourceArgs> _calls = new();
    private readonly ConcurrentDictionary<string, ResourceTransformationArgs> _constructed = new();
    private readonly ConcurrentQueue<string> _names = new();

    private Recorded()
    {
    }

    /// <summary>Names of the resources below <see cref="Options"/>, in the order of construction.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>A provider that takes over existing objects.</summary>
    public K8s.Provider Takeover { get; private set; } = null!;

    /// <summary>The provider of an AWS account.</summary>
    public Pulumi.Aws.Provider Aws { get; private set; } = null!;

    /// <summary>The provider of another AWS account.</summary>
    public Pulumi.Aws.Provider OtherAws { get; private set; } = null!;

    /// <summary>The provider of an Azure subscription.</summary>
    public Pulumi.AzureNative.Provider Azure { get; private set; } = null!;

    /// <summary>The provider of a GCP project.</summary>
    public Pulumi.Gcp.Provider Gcp { get; private set; } = null!;

    /// <summary>The provider of a Vault.</summary>
    public Pulumi.Vault.Provider Vault { get; private set; } = null!;

    /// <summary>Something that components can be told to wait for.</summary>
    public ProviderResource Earlier { get; private set; } = null!;

    /// <summary>Options of a component with the providers that it needs; whatever is below it is recorded.</summary>
    public ComponentResourceOptions Options { get; private set; } = null!;

    /// <summary>The options with one more provider.</summary>
    /// <param name="provider">The provider of a cloud.</param>
    public ComponentResourceOptions With(ProviderResource provider) =>
        ComponentResourceOptions.Merge(Options, new ComponentResourceOptions { Providers = { provider } });

    /// <summary>Runs a program.</summary>
    /// <param name="program">The program; it gives <see cref="Options"/> to its components.</param>
    /// <param name="isPreview">Whether what the engine does not know yet is unknown.</param>
    public static async Task<Recorded> RunAsync(Action<Recorded> program, bool isPreview = false)
    {
        var recorded = new Recorded();
        await Deployment.TestAsync(recorded, new TestOptions { IsPreview = isPreview }, () =>
        {
            recorded.Begin();
            program(recorded);
        });
        return recorded;
    }

    /// <summary>Runs a program that a component refuses to be part of.</summary>
    /// <param name="program">What the component refuses.</param>
    /// <returns>The message.</returns>
    public static async Task<string> RefusalAsync(Action<Recorded> program)
    {
        ResourceException? refusal = null;
        await RunAsync(run => refusal = Assert.Throws<ResourceException>(() => program(run)));
        return refusal!.Message;
    }

    /// <summary>
    /// Runs a program that fails after its components were constructed. What of it is seen first is left to chance: one error or several.
    /// </summary>
    /// <param name="program">What fails.</param>
    /// <returns>The message.</returns>
    public static async Task<string> FailureAsync(Action<Recorded> program) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(program))).Message;

    /// <summary>The inputs of a resource.</summary>
    public ImmutableDictionary<string, object> InputsOf(string name) => _calls[name].Inputs;

    /// <summary>The type token of a resource.</summary>
    public string? TypeOf(string name) => _calls[name].Type;

    /// <summary>Types and names from the outermost component down to a resource: what the engine's URN consists of.</summary>
    public string IdentityOf(string name)
    {
        var own = $"{TypeOf(name)}::{name}";
        return OptionsOf(name).Parent is { } parent ? $"{IdentityOf(parent.GetResourceName())}/{own}" : own;
    }

    /// <summary>Name of the provider that a resource was registered with.</summary>
    public string ProviderOf(string name) => _calls[name].Provider!.Split("::")[^2];

    /// <summary>The arguments that a resource was constructed with.</summary>
    public T ArgsOf<T>(string name) where T : ResourceArgs => (T)_constructed[name].Args;

    /// <summary>The options that a resource was constructed with.</summary>
    public ResourceOptions OptionsOf(string name) => _constructed[name].Options;

    /// <summary>Names of what a resource was told to wait for.</summary>
    public async Task<IEnumerable<string>> DependenciesOf(string name) =>
        (await Pulumi.Utilities.OutputUtilities.GetValueAsync(OptionsOf(name).DependsOn.ToOutput())).Select(resource => resource.GetResourceName());

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _calls[args.Name!] = args;
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", State(args)));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException(args.Token);

    /// <summary>What a provider would answer. What it computes is missing in a preview, so that it is unknown there.</summary>
    private static ImmutableDictionary<string, object> State(MockResourceArgs args) => args.Type switch
    {
        "random:index/randomPassword:RandomPassword" when Deployment.Instance.IsDryRun => args.Inputs,
        "random:index/randomPassword:RandomPassword" => args.Inputs.SetItem("result", $"random-{args.Name}"),
        "aws:iam/role:Role" or "aws:iam/policy:Policy" or "aws:secretsmanager/secret:Secret" when !Deployment.Instance.IsDryRun =>
            args.Inputs.SetItem("arn", $"arn-of-{args.Inputs["name"]}"),
        "tls:index/privateKey:PrivateKey" when !Deployment.Instance.IsDryRun => args.Inputs.SetItem("privateKeyPem", $"key of {args.Name}"),
        "tls:index/selfSignedCert:SelfSignedCert" when !Deployment.Instance.IsDryRun => args.Inputs.SetItem("certPem", $"certificate of {args.Name}"),
        "azure-native:managedidentity:UserAssignedIdentity" when !Deployment.Instance.IsDryRun =>
            args.Inputs.SetItem("clientId", $"client-of-{args.Inputs["resourceName"]}").SetItem(
                "principalId", $"principal-of-{args.Inputs["resourceName"]}"),
        "gcp:secretmanager/regionalSecret:RegionalSecret" when !Deployment.Instance.IsDryRun =>
            args.Inputs.SetItem("name", $"projects/{args.Inputs["project"]}/locations/{args.Inputs["location"]}/secrets/{args.Inputs["secretId"]}"),
        "gcp:secretmanager/secret:Secret" when !Deployment.Instance.IsDryRun =>
            args.Inputs.SetItem("name", $"projects/{args.Inputs["project"]}/secrets/{args.Inputs["secretId"]}"),
        "aws:kms/key:Key" when !Deployment.Instance.IsDryRun => args.Inputs.SetItem("arn", $"arn-of-{args.Name}"),
        _ when Answers.Contains(args.Type!) => args.Inputs,
        _ when args.Type!.StartsWith("secrets-ladder:", StringComparison.Ordinal) => ImmutableDictionary<string, object>.Empty,
        _ => throw new NotSupportedException($"the test knows no answer for {args.Type}"),
    };

    private void Begin()
    {
        var kubernetes = new K8s.Provider("kubernetes");
        Earlier = new Random.Provider("earlier");
        Takeover = new K8s.Provider("takeover");
        Aws = new Pulumi.Aws.Provider("aws", new Pulumi.Aws.ProviderArgs { Region = "eu-west-1", AllowedAccountIds = { "111122223333" } });
        OtherAws =
            new Pulumi.Aws.Provider("other-aws", new Pulumi.Aws.ProviderArgs { Region = "eu-central-1", AllowedAccountIds = { "444455556666" } });
        Azure =
            new Pulumi.AzureNative.Provider("azure", new Pulumi.AzureNative.ProviderArgs { SubscriptionId = "00000000-0000-0000-0000-000000000001" });
        Gcp = new Pulumi.Gcp.Provider("gcp", new Pulumi.Gcp.ProviderArgs { Project = "acme-secrets" });
        Vault = new Pulumi.Vault.Provider("vault", new Pulumi.Vault.ProviderArgs { Address = "https://vault.example.com" });
        Options = new ComponentResourceOptions
        {
            Providers = { kubernetes, new Random.Provider("random"), new Pulumi.Tls.Provider("tls") },
            DependsOn = { Earlier },
            ResourceTransformations = { Record },
        };
    }

    private ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        var name = args.Resource.GetResourceName();
        _constructed[name] = args;
        _names.Enqueue(name);
        return null;
    }
}
