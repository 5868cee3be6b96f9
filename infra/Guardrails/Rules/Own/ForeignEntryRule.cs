using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Own;

/// <summary>
/// OWN002: an entry whose name a pattern of the same place gives to another application or to the platform, or that is a copy of a sealing key.
/// </summary>
internal sealed class ForeignEntryRule() : Guardrail("OWN002")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var views = Views(plan.Settings).ToLookup(view => view.Place);
        var copies = plan.Settings.Neighbours.Prepend(plan.Settings)
            .SelectMany(other => EntryClaims.Copies(other), (other, copy) => (copy.Key, other.Stack)).ToLookup(pair => pair.Key, pair => pair.Stack);
        var foreign = (
            from claim in EntryClaims.Readers(plan.Settings)
            let owner = copies[claim.Key].FirstOrDefault() is { } stack ? $"a copy of the sealing key of the stack '{stack}'" : OwnerOf(claim, views)
            where owner is not null
            select (claim, owner)).ToList();
        return foreign.Count == 0 ? [] : Violations(plan.Settings, foreign);
    }

    /// <summary>An entry that two name is one finding, of OWN001.</summary>
    private static IEnumerable<Violation> Violations(StackSettings settings, List<(EntryClaim Claim, string Owner)> foreign)
    {
        var shared = EntryClaims.Of(settings).GroupBy(claim => claim.Key).Where(claims => claims.DistinctBy(claim => claim.Application).Skip(1).Any())
            .Select(claims => claims.Key).ToHashSet();
        return
            from pair in foreign
            where !shared.Contains(pair.Claim.Key)
            select new Violation(
                null,
                $"the entry '{pair.Claim.Entry}' of the backend '{pair.Claim.Backend.Name}', "
                + $"which {pair.Claim.Words} {(pair.Claim.IsWritten ? "writes" : "reads")}, "
                + $"is {pair.Owner}; "
                + $"give the entry another name, or let the platform own it under {SettingKeys.Namespace}shared");
    }

    /// <summary>Who owns the entry, in words, or null for the claimant.</summary>
    private static string? OwnerOf(EntryClaim claim, ILookup<string, View> views)
    {
        if (SealingKeyEscrowSettings.IsCopy(claim.Key.Entry))
        {
            return "named like a copy of a cluster's sealing key, which opens every SealedSecret";
        }

        foreach (var view in views[claim.Key.Place])
        {
            // A name that the very pattern made belongs to its application, where the pattern leaves no doubt.
            if (claim.ShortName is not null && view.IsExact && view.Made(claim))
            {
                continue;
            }

            var owners = EntryPattern.OwnersOf(view.Pattern, claim.Key.Entry);
            if (owners.FirstOrDefault(owner =>
                owner != (claim.Application ?? Backend.Platform)
                    && (owner == Backend.Platform || view.Settings.ApplicationSettings.ContainsKey(owner))) is { } other)
            {
                return (other == Backend.Platform ? "the platform's" : $"an entry of the application '{other}'")
                    + $" by the pattern '{view.Backend.Entry}' of the stack '{view.Settings.Stack}'";
            }
        }

        return null;
    }

    /// <summary>What the backends of this stack and of its neighbours call entries, where applications share a place.</summary>
    private static IEnumerable<View> Views(StackSettings settings) =>
        from stack in settings.Neighbours.Prepend(settings)
        from backend in stack.Backends.Values
        where !backend.IsPlacePerApplication
        let pattern = backend.PatternIn(stack.Environment)
        select new View(
            backend.PlaceOf(stack.Environment, Backend.Platform), backend.Identity(pattern), stack, backend, EntryPattern.TellsApart(pattern));

    /// <summary>A pattern in a place, and the stack whose applications it names.</summary>
    private sealed record View(string Place, string Pattern, StackSettings Settings, Backend Backend, bool IsExact)
    {
        /// <summary>Whether the pattern is the one that made an entry's name.</summary>
        public bool Made(EntryClaim claim) => ReferenceEquals(Backend, claim.Backend)
            || Backend.Identity(Backend.EntryName(Settings.Environment, claim.Application ?? Backend.Platform, claim.ShortName!)) == claim.Key.Entry;
    }
}
