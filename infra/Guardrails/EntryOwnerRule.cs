using System.Globalization;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>OWN001 for entries: one entry of a backend that two applications name; each could read what the other is told is its own.</summary>
internal sealed class EntryOwnerRule() : Guardrail("OWN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var owners = new Dictionary<EntryKey, Owner>();
        var others = new Dictionary<EntryKey, List<Owner>>();
        foreach (var owner in Platform(plan.Settings).Concat(Shared(plan.Settings)).Concat(Applications(plan.Settings)))
        {
            if (!owners.TryAdd(owner.Key, owner) && owners[owner.Key].Name != owner.Name)
            {
                if (!others.TryGetValue(owner.Key, out var known))
                {
                    others.Add(owner.Key, known = []);
                }

                if (known.TrueForAll(other => other.Name != owner.Name))
                {
                    known.Add(owner);
                }
            }
        }

        return
            from pair in others
            let all = pair.Value.Prepend(owners[pair.Key])
            select new Violation(
                null,
                $"the entry '{owners[pair.Key].Entry}' of the backend '{owners[pair.Key].Backend.Name}' has {pair.Value.Count + 1} owners: {string.Join(" and ", all.Select(owner => owner.Words))}; "
                + $"give each an entry of its own, or let the platform own it under {StackSchema.Namespace}shared");
    }

    /// <summary>Copies of the sealing key open every SealedSecret, and are nobody's but the platform's.</summary>
    private static IEnumerable<Owner> Platform(StackSettings settings) =>
        from key in new[] { SealedSecretsSettings.KeySettingsOf(settings) }
        where key is not null
        from escrow in key.Escrow
        let backend = settings.Backends.GetValueOrDefault(escrow.Backend)
        where backend is not null
        from generation in Enumerable.Range(1, key.Generations)
        let entry = escrow.EntryIn(settings.Cluster.Name, backend).Replace(SealingKeyEscrow.Generation, generation.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        select new Owner(null, default, KeyOf(backend, backend.PlaceOf(settings.Environment, Backend.Platform), entry), entry, backend, "copy of the sealing key");

    private static IEnumerable<Owner> Shared(StackSettings settings) =>
        from shared in settings.Shared.Values
        let backend = settings.Backends.GetValueOrDefault(shared.Backend)
        where backend is not null
        from entry in shared.EntryNames(backend, settings.Environment).Values
        select new Owner(null, default, KeyOf(backend, backend.PlaceOf(settings.Environment, Backend.Platform), entry), entry, backend, $"shared Secret '{shared.Name}'");

    private static IEnumerable<Owner> Applications(StackSettings settings)
    {
        var places = new Dictionary<Backend, string>(ReferenceEqualityComparer.Instance);
        foreach (var application in settings.Applications)
        {
            places.Clear();
            var own = settings.ApplicationSettings[application.Name];
            foreach (var contract in application.Secrets)
            {
                if (BackendOf(settings, application.Name, contract) is not { } backend)
                {
                    continue;
                }

                if (!places.TryGetValue(backend, out var place))
                {
                    places.Add(backend, place = backend.PlaceOf(settings.Environment, application.Name));
                }

                foreach (var name in contract.EntryNames)
                {
                    var entry = own.EntryName(settings.Environment, application.Name, name, backend);
                    yield return new(application.Name, contract.Source, KeyOf(backend, place, entry), entry, backend);
                }
            }
        }
    }

    /// <summary>The backend whose entries a contract reads, or null: a credential that is issued has no entry.</summary>
    private static Backend? BackendOf(StackSettings settings, string application, SecretContract contract) =>
        settings.DeliveryOf(application, contract.Name) is DeliveryKind.External or DeliveryKind.Csi
        && settings.Backends.GetValueOrDefault(settings.BackendNameOf(application, contract.Name)) is { } backend
        && !(contract.Rotation == Rotation.Dynamic && backend is VaultBackend)
            ? backend
            : null;

    /// <summary>As the service tells names apart: Azure ignores case, and the Parameter Store a slash in front.</summary>
    private static EntryKey KeyOf(Backend backend, string place, string entry) => backend switch
    {
        AzureBackend => new(place.ToLowerInvariant(), entry.ToLowerInvariant()),
        AwsBackend { Service: AwsService.ParameterStore } => new(place, entry.TrimStart('/')),
        _ => new(place, entry),
    };

    /// <summary>What tells entries apart.</summary>
    private sealed record EntryKey(string Place, string Entry);

    /// <summary>Who names an entry: an application at a line of its file, or the platform, which has no name.</summary>
    private sealed record Owner(string? Name, SourceLocation Source, EntryKey Key, string Entry, Backend Backend, string? Of = null)
    {
        public string Words => Name is null ? $"the platform ({Of})" : $"{Name} ({Source})";
    }
}
