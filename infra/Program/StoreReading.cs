using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program;

/// <summary>A store of a stack and the identity it reads or writes as, derived from the settings alone.</summary>
/// <param name="Subject">Whose store it is, for messages.</param>
/// <param name="Account">The reader's service account. Not every backend needs one, yet its name is that of the reader's identity too.</param>
/// <param name="Store">Name of the store.</param>
/// <param name="IsShared">Whether it is a store of the cluster, for a Secret that several namespaces get.</param>
/// <param name="Backend">The backend as the store reads it, or writes to it.</param>
internal sealed record StoreReading(string Subject, NamespacedName Account, string Store, bool IsShared, SecretBackend Backend)
{
    /// <summary>Whether the store reads or writes.</summary>
    public EntryAccess Access { get; init; } = EntryAccess.Read;

    /// <summary>The stores of a stack.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<StoreReading> Of(StackSettings settings) =>
        settings.Applications.SelectMany(application =>
            OfApplication(settings, application, EntryAccess.Read).Concat(OfApplication(settings, application, EntryAccess.Write)))
        .Concat(OfShared(settings));

    /// <summary>The store that an application's contracts are pushed through.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="backend">A backend that it pushes to.</param>
    public static StoreReading WriterOf(StackSettings settings, Application application, Backend backend) =>
        OfApplication(settings, application, EntryAccess.Write).Single(writer => writer.Backend.Name == backend.Name);

    private static IEnumerable<StoreReading> OfApplication(StackSettings settings, Application application, EntryAccess access)
    {
        var space = settings.ApplicationSettings[application.Name].Namespace;
        var used = access == EntryAccess.Write
            ? ApplicationInputs.PushedBackends(settings, application)
            : ApplicationInputs.UsedBackends(settings, application);
        var backends = used.Select(backend => DeployedBackend.Of(settings, backend).StoreOf(application.Name)).ToImmutableArray();
        return backends.Select(backend => new StoreReading(
            $"the application '{application.Name}'",
            new(space, ApplicationStores.ReaderOf(application.Name, backends, backend, access)),
            ApplicationStores.StoreName(application.Name, backend.Name, access),
            IsShared: false,
            backend)
        {
            Access = access,
        });
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
