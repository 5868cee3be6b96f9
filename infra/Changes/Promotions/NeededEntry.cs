using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>An entry that the contracts of a stack read.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Owner">The first application that reads it; of a vault of its own, the only one.</param>
/// <param name="Place">Where entries of the owner lie; two of one name in one place are the same.</param>
/// <param name="Name">Full name of the entry.</param>
/// <param name="Properties">The properties that are read, in order; an empty name stands for the entry as a whole.</param>
/// <param name="IsProvisioned">Whether the stack creates it.</param>
internal sealed record NeededEntry(Backend Backend, string Owner, string Place, string Name, ImmutableArray<string> Properties, bool IsProvisioned)
{
    /// <summary>Identifies an entry.</summary>
    public (string Backend, string Place, string Name) Key => (Backend.Name, Place, Name);

    /// <summary>The entries that a stack reads, in order. An application without settings asks for nothing yet.</summary>
    public static IEnumerable<NeededEntry> Of(StackSettings settings) =>
        from placed in settings.Contracts
        let backend = (placed.Source as ContractSource.Entries)?.Backend
        where backend is not null
        let contract = placed.Contract
        let application = placed.Application
        from read in contract.Keys.Select(key => (key.From.Entry, Property: key.From.Property ?? "", IsGenerated: key.Generate is not null))
            .Concat(contract.WholeEntries.Select(entry => (Entry: entry, Property: "", IsGenerated: false)))
        let name = placed.EntryName(read.Entry, backend)
        group (read.Property, read.IsGenerated, Owner: application.Name) by (Backend: backend,
            Place: backend.PlaceOf(settings.Environment, application.Name), Name: name) into entry
        orderby entry.Key.Backend.Name, entry.Key.Place, entry.Key.Name
        select new NeededEntry(
            entry.Key.Backend,
            entry.First().Owner,
            entry.Key.Place,
            entry.Key.Name,
            [.. entry.Select(read => read.Property).Distinct().Order(StringComparer.Ordinal)],
            entry.Key.Backend.Provision && entry.All(read => read.IsGenerated));

    /// <summary>
    /// The steps that create the entry. The command reads the value from standard input, never from the command line.
    /// </summary>
    /// <param name="settings">The stack.</param>
    /// <param name="isNew">Whether nothing in the stack read the entry before.</param>
    /// <param name="added">The properties that nothing read before.</param>
    public Shortfall ToShortfall(StackSettings settings, bool isNew, ImmutableArray<string> added)
    {
        ImmutableArray<string> properties = [.. added.Where(property => property.Length > 0)];
        var place = EntryCommands.PlaceOf(this, settings);
        var content = properties.IsEmpty ? "its value" : $"a JSON object with {string.Join(", ", properties.Select(property => $"\"{property}\""))}";
        if (AwsBackend.IsForeign(Name) && Backend is AwsBackend)
        {
            return new($"the entry '{Name}', unless it is there: {content}; only its owner, another account or a service of AWS, can write it", []);
        }

        if (!Backend.TakesEntries)
        {
            return new($"the entry '{Name}' in {place}, unless it is there: {content}; put it there with the source's own tools", []);
        }

        var what = isNew ? $"the entry '{Name}' in {place}, unless it is there; the command reads {content} from standard input:"
            : Backend is VaultBackend { Version: KeyValueVersion.V2 }
            ? $"in the entry '{Name}' in {place}, unless it is there: {content}; "
                + "each command reads the value of one property from standard input, and the others stay:"
            : $"in the entry '{Name}' in {place}, unless it is there: {content}; the command reads the whole new object from standard input:";
        return new(what, EntryCommands.Of(this, settings, isNew, added));
    }
}
