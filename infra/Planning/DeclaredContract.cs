using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Planning;

/// <summary>A contract as a stack places it, and whether its Secret is produced yet.</summary>
/// <param name="Application">The application.</param>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Secret">Name of the Secret.</param>
/// <param name="Type">Kubernetes type of the Secret.</param>
/// <param name="Delivery">How it is delivered here.</param>
/// <param name="IsProduced">Whether the plan holds its producer; not before every key is sealed.</param>
/// <param name="Source">Where it is written.</param>
internal sealed record DeclaredContract(
    string Application, string Namespace, string Secret, string Type, string Delivery, bool IsProduced, string Source)
{
    /// <summary>The keys, composed ones included.</summary>
    public ImmutableArray<DeclaredKey> Keys { get; init; } = [];

    /// <summary>The contract of a stack.</summary>
    /// <param name="placed">The contract as the stack places it.</param>
    public static DeclaredContract Of(PlacedContract placed)
    {
        var contract = placed.Resolved;
        var isProduced = placed.Source is not ContractSource.Sealed(var manifest) || manifest?.Content.Fulfils(contract) == true;
        return new(
            placed.Application.Name, placed.Own.Namespace, contract.Name, contract.Type, Word.Of(placed.Delivery), isProduced,
            contract.Source.ToString())
        {
            Keys =
            [
                .. contract.Keys.Select(key => new DeclaredKey(key.Name, Digest.Of(key.From.ToString()), key.Generate)),
                .. contract.DerivedKeys.Select(key => new DeclaredKey(key.Name, null, null) { Template = Digest.Of(key.Template.ToGoTemplate()) }),
            ],
        };
    }

    /// <summary>The contract of a declaration.</summary>
    /// <param name="values">The declaration's values.</param>
    /// <exception cref="KeyNotFoundException">A value is missing.</exception>
    /// <exception cref="InvalidCastException">A value is of another kind.</exception>
    public static DeclaredContract Of(IReadOnlyDictionary<string, object> values) => new(
        (string)values["application"], (string)values["namespace"], (string)values["secret"], (string)values["type"], (string)values["delivery"],
        (bool)values["isProduced"], (string)values["source"])
    {
        Keys = [.. ((IEnumerable<object>)values["keys"]).Select(key => DeclaredKey.Of((IReadOnlyDictionary<string, object>)key))],
    };

    /// <summary>The contract as plain values.</summary>
    public SortedMap Values() => SortedMap.Of(new Dictionary<string, object>
    {
        ["application"] = Application,
        ["namespace"] = Namespace,
        ["secret"] = Secret,
        ["type"] = Type,
        ["delivery"] = Delivery,
        ["isProduced"] = IsProduced,
        ["source"] = Source,
        ["keys"] = Keys.Select(key => (object)key.Values()).ToArray(),
    });
}
