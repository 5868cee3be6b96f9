using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra;

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
        var providers = new StackProviders(settings);
        var keys = new StackKeys(settings, providers);
        var platform = new SecretsPlatform(
            "platform",
            new SecretsPlatformArgs
            {
                ManagedNamespaces = [.. settings.Namespaces.Where(pair => pair.Value == NamespaceMode.Managed).Select(pair => pair.Key).Order(StringComparer.Ordinal)],
                ExternalSecrets = ExternalSecretsSettings.Of(settings),
            },
            new ComponentResourceOptions { Providers = { providers.Kubernetes } });

        foreach (var application in settings.Applications)
        {
            _ = new ApplicationSecrets(
                application.Name,
                ApplicationInputs.Of(settings, application, providers, keys),
                new ComponentResourceOptions { Providers = { providers.Kubernetes, providers.Random }, DependsOn = { platform } });
        }

        Verify = Output.Create(VerifyCommands(settings));
    }

    /// <summary>By Secret, the command that shows its keys and sizes, never its values.</summary>
    [Output("verify")]
    public Output<ImmutableDictionary<string, string>> Verify { get; private set; }

    private static ImmutableDictionary<string, string> VerifyCommands(StackSettings settings) => (
        from application in settings.Applications
        from contract in application.Secrets
        let @namespace = settings.ApplicationSettings[application.Name].Namespace
        select ($"{@namespace}/{contract.Name}", $"kubectl --context {settings.Cluster.Context} -n {@namespace} describe secret {contract.Name}"))
        .Distinct()
        .ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2);
}
