using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program;

/// <summary>A store of a stack and the identity it reads as, derived from the settings alone.</summary>
/// <param name="Subject">Whose store it is, for messages.</param>
/// <param name="Account">The reader's service account. Not every backend needs one, yet its name is that of the reader's identity too.</param>
/// <param name="Store">Name of the store.</param>
/// <param name="IsShared">Whether it is a store of the cluster, for a Secret that several namespaces get.</param>
/// <param name="Backend">The backend as the store reads it.</param>
internal sealed record StoreReading(string Subject, NamespacedName Account, string Store, bool IsShared, SecretBackend Backend)
{
    /// <summary>The stores of a stack.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<StoreReading> Of(StackSettings settings) =>
        settings.Applications.SelectMany(application => OfApplication(settings, application)).Concat(OfShared(settings));

    private static IEnumerable<StoreReading> OfApplication(StackSettings settings, Application application)
    {
        var space = settings.ApplicationSettings[application.Name].Namespace;
        var backends = ApplicationInputs.UsedBackends(settings, application)
            .Select(backend => DeployedBackend.Of(settings, backend).StoreOf(application.Name))
            .ToImmutableArray();
        return backends.Select(backend => new StoreReading(
            $"the application '{application.Name}'",
            new(space, ApplicationStores.ReaderOf(application.Name, backends, backend)),
            ApplicationStores.StoreName(application.Name, backend.Name),
            IsShared: false,
            backend));
    }

    private static IEnumerable<StoreReading> OfShared(StackSettings settings) =>
        from shared in settings.Shared.Values
        let backend = DeployedBackend.Of(settings, settings.Backends[shared.Backend]).StoreOf(Settings.Backends.Backend.Platform)
        select new StoreReading(
            $"the shared Secret '{shared.Name}'",
            new(ExternalSecretsSettings.OperatorOf(settings).Namespace, SharedSecret.ReaderOf(shared.Name, backend.ReaderSuffix)),
            SharedSecret.StoreName(shared.Name),
            IsShared: true,
            backend);
}
