using System.Collections.Immutable;
using System.ComponentModel;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>Something that the files of a stack declare, and that is added, changed or removed.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="What">What it is: an application, a contract, the patch of a workload, or what the engine reads of the stack.</param>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">What differs; empty where it is added or removed as a whole.</param>
internal sealed record DeclaredChange(
    [property: Description("What becomes of it.")] DifferenceKind Kind,
    [property: Description("What it is: application, contract, workload (its patch), or stack (what the engine reads of it).")] string What,
    [property: Description("Its name.")] string Name,
    [property: Description("What differs; empty where it is added or removed as a whole.")] ImmutableArray<InputChange> Inputs)
{
    /// <summary>What is reported elsewhere about a Secret, or is no difference.</summary>
    private static readonly string[] Without = ["source", "delivery", "isProduced"];

    /// <summary>The declarations that two plans do not have in common; none where a plan does not tell them.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<DeclaredChange> Between(ComparedPlan? before, ComparedPlan? after)
    {
        if (before is not { Declarations: { } one } || after is not { Declarations: { } other })
        {
            return [];
        }

        var (former, present) = (ByName(one), ByName(other));
        return
        [
            .. from key in former.Keys.Union(present.Keys)
               let kind = !former.ContainsKey(key)
                   ? DifferenceKind.Added
                   : !present.ContainsKey(key)
                   ? DifferenceKind.Removed
                   : DifferenceKind.Changed
               let inputs = kind == DifferenceKind.Changed
                   ? ResourceChanges.ValuesBetween(FlatInputs.Of(former[key]), FlatInputs.Of(present[key]))
                   : []
               where kind != DifferenceKind.Changed || !inputs.IsEmpty
               select new DeclaredChange(kind, key.Kind, key.Name, inputs),
        ];
    }

    private static OrderedDictionary<(string Kind, string Name), SortedMap> ByName(ImmutableArray<Declaration> declarations)
    {
        var byName = new OrderedDictionary<(string, string), SortedMap>();
        foreach (var declaration in declarations)
        {
            byName.TryAdd(
                (declaration.Kind, declaration.Name),
                SortedMap.Of(declaration.Kind == Declaration.Contract
                    ? declaration.Values.Where(pair => !Without.Contains(pair.Key)).ToImmutableDictionary()
                    : declaration.Values));
        }

        return byName;
    }
}
