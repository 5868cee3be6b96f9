using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Commands;

/// <summary>The two sides of a comparison, each with a way to its plans.</summary>
/// <param name="From">What the first side is called.</param>
/// <param name="To">What the second side is called.</param>
/// <param name="Notes">What the reader must know of the comparison.</param>
/// <param name="FromStacks">Stacks of the first side.</param>
/// <param name="ToStacks">Stacks of the second side.</param>
/// <param name="PlanFromAsync">The plan of a stack of the first side; null where its settings cannot be used, which is told.</param>
/// <param name="PlanToAsync">The plan of a stack of the second side; null where its settings cannot be used, which is told.</param>
internal sealed record ComparedSides(
    string From,
    string To,
    ImmutableArray<string> Notes,
    IReadOnlyCollection<string> FromStacks,
    IReadOnlyCollection<string> ToStacks,
    Func<string, Task<ComparedPlan?>> PlanFromAsync,
    Func<string, Task<ComparedPlan?>> PlanToAsync)
{
    /// <summary>The stacks to compare: those that are named, else all that either side has.</summary>
    /// <param name="named">The names given.</param>
    /// <exception cref="CommandException">Neither side has such a stack, or any at all.</exception>
    public IReadOnlyList<string> Select(IReadOnlyCollection<string> named)
    {
        var known = FromStacks.Union(ToStacks).Order(StringComparer.Ordinal).ToList();
        var unknown = named.FirstOrDefault(name => !known.Contains(name));
        return known.Count == 0 ? throw new CommandException($"neither {From} nor {To} holds a stack; a stack is a file Pulumi.<stack>.yaml")
            : unknown is null ? [.. named.Count == 0 ? known : named.Distinct()]
            : throw new CommandException($"there is no stack '{unknown}' in {From} or {To}; there are {string.Join(", ", known)}");
    }

    /// <summary>What the change does to each stack.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <returns>The differences, without those of stacks that could not be planned.</returns>
    public async Task<ImmutableArray<PlanDifference>> CompareAsync(IReadOnlyList<string> stacks)
    {
        var differences = ImmutableArray.CreateBuilder<PlanDifference>();
        foreach (var stack in stacks)
        {
            var (isBefore, isAfter) = (FromStacks.Contains(stack), ToStacks.Contains(stack));
            var before = isBefore ? await PlanFromAsync(stack) : null;
            var after = isAfter ? await PlanToAsync(stack) : null;
            if (isBefore == before is not null && isAfter == after is not null)
            {
                differences.Add(PlanDifference.Between(before, after));
            }
        }

        return differences.ToImmutable();
    }
}
