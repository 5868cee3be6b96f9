using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>
/// Exactly one stack provisions the entries of a backend: two would each take the other's for their own, and one would delete them.
/// </summary>
internal static class ProvisioningChecks
{
    /// <summary>Reports backends whose entries another stack of the folder provisions as well.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        var own = settings.Backends.Values.Where(backend => backend.Provision).ToList();
        if (own.Count == 0)
        {
            return;
        }

        foreach (var other in settings.Neighbours)
        {
            var provisioned =
                other.Backends.Values.Where(backend => backend.Provision).ToLookup(backend => Entries(other, backend), backend => backend.Name);
            foreach (var backend in own.Where(backend => provisioned.Contains(Entries(settings, backend))))
            {
                reading.Report(
                    config.Nearest($"{SettingKeys.Namespace}backends", backend.Name, "provision"),
                    $"the stack '{other.Stack}' provisions the same entries, as its backend '{provisioned[Entries(settings, backend)].First()}'; "
                    + "let one of the two provision them, and the other only read");
            }
        }
    }

    /// <summary>Where a backend's entries lie and how they are called, with application and entry left open.</summary>
    private static (string Place, string Pattern) Entries(StackSettings settings, Backend backend) =>
        (backend.PlaceOf(settings.Environment, Backend.Platform), backend.EntryName(settings.Environment, "{app}", "{name}"));
}
