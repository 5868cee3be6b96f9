using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program;

/// <summary>The program: everything that one environment consists of.</summary>
public sealed class SecretsStack : Stack
{
    /// <summary>The stack that the engine is running.</summary>
    public SecretsStack()
        : this(SettingsReader.FromEngine())
    {
    }

    internal SecretsStack(StackSettings settings, StackOptions? options = null)
        : base(options)
    {
        var providers = new StackProviders(settings, SealedSecretsSettings.KeySettingsOf(settings) is not null);
        var keys = new StackKeys(settings, providers);
        var backends = new StackBackends(settings, providers, keys);
        var pipelines = new StackPipelines(settings, providers, keys, backends);
        var sealingKey = SealedSecretsSettings.KeyOf(settings);
        var platform = new SecretsPlatform(
            "platform",
            new SecretsPlatformArgs
            {
                ManagedNamespaces = [.. settings.Namespaces.Where(pair => pair.Value == NamespaceMode.Managed).Select(pair => pair.Key)
                    .Order(StringComparer.Ordinal)],
                ExternalSecrets = ExternalSecretsSettings.Of(settings),
                Reloader = ReloaderSettings.Of(settings),
                SealingKey = sealingKey,
                TakeoverProvider = providers.Takeover,
                Escrow = SealedSecretsSettings.EscrowOf(settings, backends),
                SealedSecrets = SealedSecretsSettings.Of(settings),
            },
            new ComponentResourceOptions
            {
                Providers = providers.Tls is null ? [providers.Kubernetes] : [providers.Kubernetes, providers.Tls],
                DependsOn = backends.PodIdentity is null ? [] : [backends.PodIdentity],
            });

        var ids = keys.CloudIds.ToList();
        foreach (var application in settings.Applications)
        {
            ids.AddRange(new ApplicationSecrets(
                application.Name,
                ApplicationInputs.Of(settings, application, providers, backends, pipelines),
                new ComponentResourceOptions { Providers = { providers.Kubernetes, providers.Random }, DependsOn = { platform } }).CloudIds);
        }

        foreach (var shared in settings.Shared.Values.OrderBy(shared => shared.Name, StringComparer.Ordinal))
        {
            ids.AddRange(new SharedSecret(
                $"shared/{shared.Name}",
                SharedInputs.Of(settings, shared, backends, pipelines),
                new ComponentResourceOptions { Providers = { providers.Kubernetes }, DependsOn = { platform } }).CloudIds);
        }

        Context = Output.Create(settings.Cluster.Context);
        Checks = Output.Create(ReadyObjects.Of(settings));
        Verify = Output.Create(VerifyCommands(settings));
        SealingCertificate = platform.SealingCertificate?.Apply(certificate => (string?)certificate) ?? Output.Create(default(string));
        PipelineRoles = pipelines.Roles;
        CloudIds = NamedOutputs.Of(ids.Select(id => (id.Name, id.Id)));
    }

    /// <summary>The kubeconfig context that the stack is deployed to.</summary>
    [Output("context")]
    public Output<string> Context { get; private set; }

    /// <summary>Names of the objects that report whether they are as deployed, by kind and namespace: what <c>.ci/check</c> waits for.</summary>
    [Output("checks")]
    public Output<ImmutableDictionary<string, string>> Checks { get; private set; }

    /// <summary>By Secret, the command that shows its keys and sizes, never its values.</summary>
    [Output("verify")]
    public Output<ImmutableDictionary<string, string>> Verify { get; private set; }

    /// <summary>
    /// The certificate to seal against, in PEM: what belongs into <c>sealing-cert.pem</c>. None where the stack has no sealing key.
    /// </summary>
    [Output("sealingCertificate")]
    public Output<string?> SealingCertificate { get; private set; }

    /// <summary>
    /// The roles of the pipeline by what they are for, with the account in front where there are several. None where the stack names no pipeline.
    /// </summary>
    [Output("pipelineRoles")]
    public Output<ImmutableDictionary<string, string>?> PipelineRoles { get; private set; }

    /// <summary>
    /// The ids that clouds made up: client ids of Azure's identities, ARNs of AWS's keys. <c>render</c> reads them. None where the stack has none.
    /// </summary>
    [Output("cloudIds")]
    public Output<ImmutableDictionary<string, string>?> CloudIds { get; private set; }

    private static ImmutableDictionary<string, string> VerifyCommands(StackSettings settings) => settings.Contracts
        .DistinctBy(contract => contract.Secret)
        .ToImmutableDictionary(
            contract => $"{contract.Own.Namespace}/{contract.Name}",
            contract => $"kubectl --context {settings.Cluster.Context} -n {contract.Own.Namespace} describe secret {contract.Name}");
}
