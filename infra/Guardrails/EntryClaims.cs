using System.Globalization;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The entries of backends that a stack names, each with its owner.</summary>
internal static class EntryClaims
{
    /// <summary>All entries, those of the platform first.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<EntryClaim> Of(StackSettings settings) => Copies(settings).Concat(Readers(settings));

    /// <summary>The entries that Secrets are read from or pushed to, those of the platform first.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<EntryClaim> Readers(StackSettings settings) => Shared(settings).Concat(Applications(settings));

    /// <summary>Copies of the sealing key open every SealedSecret, and are nobody's but the platform's.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<EntryClaim> Copies(StackSettings settings) =>
        from key in new[] { SealedSecretsSettings.KeySettingsOf(settings) }
        where key is not null
        from escrow in key.Escrow
        let backend = settings.Backends.GetValueOrDefault(escrow.Backend)
        where backend is not null
        from generation in Enumerable.Range(1, key.Generations)
        let entry = escrow.EntryIn(settings.Cluster.Name, backend).Replace(
            SealingKeyEscrow.Generation, generation.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        select new EntryClaim(
            null, default, backend, backend.PlaceOf(settings.Environment, Backend.Platform), entry, null, "copy of the sealing key");

    private static IEnumerable<EntryClaim> Shared(StackSettings settings) =>
        from shared in settings.Shared.Values
        let backend = settings.Backends.GetValueOrDefault(shared.Backend)
        where backend is not null
        let place = backend.PlaceOf(settings.Environment, Backend.Platform)
        from entry in shared.EntryNames(backend, settings.Environment)
        select new EntryClaim(
            null, default, backend, place, entry.Value, shared.Entries.ContainsKey(entry.Key) ? null : entry.Key, $"shared Secret '{shared.Name}'");

    /// <summary>A credential that is issued has no entry.</summary>
    private static IEnumerable<EntryClaim> Applications(StackSettings settings)
    {
        var places = new Dictionary<Backend, string>(ReferenceEqualityComparer.Instance);
        foreach (var application in settings.Applications)
        {
            places.Clear();
            foreach (var contract in settings.ContractsOf(application))
            {
                if (((contract.Source as ContractSource.Entries)?.Backend ?? contract.PushedTo) is not { } backend)
                {
                    continue;
                }

                if (!places.TryGetValue(backend, out var place))
                {
                    places.Add(backend, place = backend.PlaceOf(settings.Environment, application.Name));
                }

                foreach (var name in contract.Contract.EntryNames)
                {
                    var isNamed = contract.Own.Entries.ContainsKey(name);
                    yield return new(
                        application.Name, contract.Contract.Source, backend, place, contract.EntryName(name, backend), isNamed ? null : name)
                    {
                        IsWritten = contract.PushedTo is not null,
                    };
                }
            }
        }
    }
}
