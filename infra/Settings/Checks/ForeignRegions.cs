using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>
/// Secrets whose entries are named by full ARNs of another region. AWS answers for an ARN in its own region alone, and a store reads from one: such a
/// Secret is read through a backend that differs from the named one in its region, and that no stack provisions.
/// </summary>
internal static class ForeignRegions
{
    /// <summary>Adds the backends of other regions that entries ask for.</summary>
    /// <param name="settings">The settings.</param>
    public static StackSettings AddTo(StackSettings settings)
    {
        foreach (var contract in settings.Contracts.Where(contract => contract.Own.Entries.Values.Any(AwsArn.IsArn)).ToList())
        {
            if (settings.Backends.GetValueOrDefault(contract.BackendName) is AwsBackend backend
                && RegionOf(contract.Own, contract.Contract) is { } region
                && region != backend.Region
                && AwsPartition.Of(region) == AwsPartition.Of(backend.Region))
            {
                settings = Add(settings, contract.Application.Name, contract.Name, backend, region);
            }
        }

        return settings;
    }

    /// <summary>The one region of the entries of a contract, or null where they lie in several or an entry has a name.</summary>
    private static string? RegionOf(ApplicationSettings own, SecretContract contract) =>
        contract.EntryNames.Select(name => own.Entries.TryGetValue(name, out var entry) ? AwsArn.Parse(entry)?.Region : null).Distinct()
            .ToList() is [{ Length: > 0 } only] ? only : null;

    /// <summary>The dot keeps the name apart from those of the settings, which hold none.</summary>
    private static StackSettings Add(StackSettings settings, string application, string secret, AwsBackend backend, string region)
    {
        var name = $"{backend.Name}.{region}";
        var own = settings.ApplicationSettings[application];
        return settings with
        {
            Backends = new Dictionary<string, Backend>(settings.Backends)
            {
                [name] =
                backend with { Name = name, Region = region, Provision = false, KmsKey = null }
            },
            ApplicationSettings = new Dictionary<string, ApplicationSettings>(settings.ApplicationSettings)
            {
                [application] = own with { Backends = new Dictionary<string, string>(own.Backends) { [secret] = name } },
            },
        };
    }
}
