using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>An entry that a contract of a stack names, as the settings mean it: computed from the parsed files alone.</summary>
/// <param name="Application">The application whose contract it is.</param>
/// <param name="Namespace">Namespace of the application.</param>
/// <param name="Name">Full name of the entry.</param>
internal sealed record NamedEntry(string Application, string Namespace, string Name)
{
    /// <summary>All of a stack, each once.</summary>
    public static IReadOnlyList<NamedEntry> Of(StackSettings settings) => [.. (
        from contract in settings.Contracts
        where contract.Delivery == DeliveryKind.External && contract.Contract.Rotation != Rotation.Dynamic
        from entry in contract.Contract.EntryNames
        select new NamedEntry(contract.Application.Name, contract.Own.Namespace, contract.EntryName(entry, contract.Backend!))).Distinct()];

    /// <summary>Names that a pattern a little too wide would fit as well.</summary>
    public IEnumerable<string> Neighbours =>
    [
        $"{Name}2", $"{Name}-zz", Name[..^1], Name.Replace(Application, $"{Application}s", StringComparison.Ordinal),
        Name.Replace(Application, $"{Application}-2", StringComparison.Ordinal), $"x{Name}",
    ];
}
