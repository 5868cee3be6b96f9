using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>That a stack writes an entry of a backend: it pushes a contract there, or creates the entry with a generated value.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Application">The application.</param>
/// <param name="Contract">Name of the contract's Secret.</param>
/// <param name="Backend">The stack's name for the backend.</param>
/// <param name="Entry">Full name of the entry.</param>
/// <param name="Key">What tells entries apart.</param>
internal sealed record EntryWriter(string Stack, string Application, string Contract, string Backend, string Entry, (string Place, string Entry) Key)
{
    /// <summary>The writer in a message.</summary>
    public string Words => $"the Secret '{Contract}' of '{Application}'";

    /// <summary>What a stack writes.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<EntryWriter> Of(StackSettings settings) => Pushes(settings).Concat(Creations(settings));

    /// <summary>The entries that contracts are pushed to.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<EntryWriter> Pushes(StackSettings settings) =>
        from contract in settings.Contracts
        let backend = contract.PushedTo
        where backend is not null
        from entry in contract.Contract.EntryNames
        select Of(settings, contract, backend, entry);

    /// <summary>The entries that the stack creates.</summary>
    private static IEnumerable<EntryWriter> Creations(StackSettings settings) =>
        from contract in settings.Contracts
        let backend = (contract.Source as ContractSource.Entries)?.Backend
        where backend is { Provision: true }
        from entry in contract.Contract.Keys.Where(key => key.Generate is not null).Select(key => key.From.Entry).Distinct()
        select Of(settings, contract, backend, entry);

    private static EntryWriter Of(StackSettings settings, PlacedContract contract, Backend backend, string name)
    {
        var entry = contract.EntryName(name, backend);
        var place = backend.PlaceOf(settings.Environment, contract.Application.Name);
        return new(
            settings.Stack, contract.Application.Name, contract.Name, backend.Name, entry,
            (backend.PlaceOfEntry(place, entry), backend.Identity(entry)));
    }
}
