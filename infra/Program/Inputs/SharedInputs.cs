using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Inputs;

/// <summary>What the settings of a stack mean for a Secret that several namespaces get.</summary>
internal static class SharedInputs
{
    /// <summary>The inputs of its component.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="shared">The Secret.</param>
    /// <param name="backends">The backends of the stack.</param>
    /// <param name="pipelines">The stack's pipelines.</param>
    public static SharedSecretArgs Of(StackSettings settings, SharedSecretSettings shared, StackBackends backends, StackPipelines pipelines)
    {
        var backend = settings.Backends[shared.Backend];
        var entries = shared.EntryNames(backend, settings.Environment);
        var use = backends.UseOf(backend, Backend.Platform, [.. entries.Values.Order(StringComparer.Ordinal)], deliveries: []);
        return new()
        {
            Owner = Backend.Platform,
            Namespaces = shared.Namespaces,
            Contract = new SecretContract { Name = shared.Name, Keys = [.. shared.Keys.Select(key => new ContractKey(key.Key, key.Value))] },
            Entries = entries,
            Use = backend is AwsBackend aws ? use with { ReaderBoundary = pipelines.BoundaryOf(aws) } : use,
            Cluster = new(settings.Cluster.Name, settings.Cluster.OidcIssuer, ExternalSecretsSettings.OperatorOf(settings)),
            Handover = settings.Handover,
        };
    }
}
