using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Checks;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>
/// The stack to promote to, as it is now. Its file may be ahead of its applications: settings for a promotion are best written first, and
/// nothing uses them until the promotion is done.
/// </summary>
/// <param name="Folder">The folder of stacks.</param>
/// <param name="Config">The configuration, for places.</param>
/// <param name="Settings">What the stack file says, and the applications that are there now; whether they fit is not checked.</param>
internal sealed record PromotionTarget(StacksFolder Folder, MappingNode Config, StackSettings Settings)
{
    /// <summary>Reads the stack.</summary>
    /// <exception cref="SettingsException">A file of it cannot be used by itself.</exception>
    public static PromotionTarget Read(StacksFolder folder, string stack)
    {
        var settings = SettingsReader.FromFilesUnjudged(folder, stack);
        var file = StackFile.Read(folder, stack, new Reading(isDecrypted: false));

        // The plan checks sealed values against their contracts; here they are only recorded.
        settings = SealedFolder.AddTo(settings, folder, new Reading(isDecrypted: false));
        return new(folder, file.Config!, settings with
        {
            Values = PipelineVariables.AddTo(settings.Values, settings.Applications),
            UnresolvedEnvironments = file.Environments,
        });
    }

    /// <summary>The stack without settings for applications that it does not have yet.</summary>
    /// <exception cref="SettingsException">What remains does not fit together.</exception>
    public StackSettings Now()
    {
        var own = Settings.Applications.ToDictionary(application => application.Name);
        var now = Settings with
        {
            ApplicationSettings = Settings.ApplicationSettings.Where(pair => own.ContainsKey(pair.Key)).ToImmutableDictionary(
                pair => pair.Key, pair => AskedFor(own[pair.Key], pair.Value)),
            Values = new(Settings.Values.Keys.Where(key => IsAskedFor(own, key)).ToDictionary(key => key, _ => (string?)null)),
        };
        var reading = new Reading(isDecrypted: false);
        now = SealedFolder.AddTo(now, Folder, reading);
        StackChecks.Check(now, Config, reading);
        reading.ThrowIfMistaken();
        return now;
    }

    private static ApplicationSettings AskedFor(Application application, ApplicationSettings own)
    {
        var secrets = application.Secrets.Select(contract => contract.Name).ToHashSet();
        return own with
        {
            Parameters = Only(
                own.Parameters,
                [.. application.Secrets.SelectMany(contract => contract.DerivedKeys).SelectMany(derived => derived.Template.Parameters)]),
            Entries = Only(own.Entries, [.. application.Secrets.SelectMany(contract => contract.EntryNames)]),
            Deliveries = Only(own.Deliveries, secrets),
            Backends = Only(own.Backends, secrets),
            Databases = Only(own.Databases, secrets),
        };
    }

    private static bool IsAskedFor(Dictionary<string, Application> applications, ValueKey value) =>
        applications.TryGetValue(value.Application, out var application)
        && application.Secrets.Any(contract => contract.Name == value.Secret && contract.Keys.Any(key => key.Name == value.Key));

    private static ImmutableDictionary<string, T> Only<T>(IReadOnlyDictionary<string, T> all, HashSet<string> names) =>
        all.Where(pair => names.Contains(pair.Key)).ToImmutableDictionary();
}
