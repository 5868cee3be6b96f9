using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>
/// STO006: a backend whose provider the settings state themselves. Its Secrets are secret zeros that somebody puts there, and what they may read is
/// in no plan. One finding a backend.
/// </summary>
internal sealed class StatedStoreRule() : Guardrail("STO006", Severity.Warning)
{
    /// <summary>Enough to begin with; the others are in the plan.</summary>
    private const int MostNamespaces = 10;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var stores = new StatedStores(plan.Settings);
        var readings = stores.ByBackend();
        var resources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var login in readings.Count == 0 ? [] : BackendLogin.In(plan.Resources))
        {
            if (stores.Of(login) is { } reading)
            {
                resources.TryAdd(reading.Backend.Name, login.Resource.Urn);
            }
        }

        return
            from backend in plan.Settings.Backends.Values.OfType<StoreBackend>().OrderBy(backend => backend.Name, StringComparer.Ordinal)
            where readings.Contains(backend.Name)
            select new Violation(resources.GetValueOrDefault(backend.Name), MessageOf(backend, readings[backend.Name]));
    }

    private static string MessageOf(StoreBackend backend, IEnumerable<StoreReading> readings) =>
        $"the backend '{backend.Name}' reads from {backend.Kind}, and what its credential may read there can be neither derived nor checked; "
        + Needs(backend.Provider, [.. readings.Select(reading => reading.Account.Namespace).Distinct().Order(StringComparer.Ordinal)])
        + "; let the credential read the entries of this stack alone, and replace it regularly";

    private static string Needs(StoreProvider provider, List<string> namespaces)
    {
        var words = provider.ReferenceWords.ToList();
        if (words.Count == 0)
        {
            return "its block names no Secret, so that the operator logs in with nothing, or as itself, for every tenant";
        }

        var place = namespaces.Count == 1
            ? $"the namespace {namespaces[0]} must hold"
            : $"each of the namespaces {string.Join(", ", namespaces.Take(MostNamespaces))}"
                + (namespaces.Count > MostNamespaces ? $" and {namespaces.Count - MostNamespaces} more" : "") + " must hold";
        var account = provider.References.Any(reference => reference.Kind == StoreReference.ServiceAccount)
            ? ", with a Role that lets the operator create tokens of that ServiceAccount" : "";
        return $"{place} {string.Join(", ", words)}{account}";
    }
}
