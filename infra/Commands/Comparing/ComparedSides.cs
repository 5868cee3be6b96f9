using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Commands.Comparing;

/// <summary>The two sides of a comparison, each with a way to its plans.</summary>
/// <param name="From">What the first side is called.</param>
/// <param name="To">What the second side is called.</param>
/// <param name="Notes">Notes about the comparison.</param>
/// <param name="FromStacks">Stacks of the first side.</param>
/// <param name="ToStacks">Stacks of the second side.</param>
/// <param name="PlanFromAsync">What a stack of the first side is.</param>
/// <param name="PlanToAsync">What a stack of the second side is.</param>
internal sealed record ComparedSides(
    string From,
    string To,
    ImmutableArray<string> Notes,
    IReadOnlyCollection<string> FromStacks,
    IReadOnlyCollection<string> ToStacks,
    Func<string, Task<ComparedSide>> PlanFromAsync,
    Func<string, Task<ComparedSide>> PlanToAsync)
{
    /// <summary>The commit of the first side, or null if that side is not a revision.</summary>
    public string? FromCommit { get; init; }

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
    /// <returns>The report: stacks that could be planned on both sides, and those that could not.</returns>
    public async Task<DifferenceReport> CompareAsync(IReadOnlyList<string> stacks)
    {
        var differences = ImmutableArray.CreateBuilder<PlanDifference>();
        var unplanned = ImmutableArray.CreateBuilder<UnplannedStack>();
        foreach (var stack in stacks)
        {
            var before = FromStacks.Contains(stack) ? await PlanFromAsync(stack) : ComparedSide.None;
            var after = ToStacks.Contains(stack) ? await PlanToAsync(stack) : ComparedSide.None;
            if (before.Mistakes.IsEmpty && after.Mistakes.IsEmpty)
            {
                differences.Add(PlanDifference.Between(before.Plan, after.Plan) with { Destroy = after.Plan is null ? Destroy(stack) : [] });
            }

            unplanned.AddRange(new[] { (Side: From, before.Mistakes), (Side: To, after.Mistakes) }
                .Where(side => !side.Mistakes.IsEmpty)
                .Select(side => new UnplannedStack(stack, side.Side, side.Mistakes)));
        }

        return new(From, To, Notes, differences.ToImmutable()) { Unplanned = unplanned.ToImmutable() };
    }

    /// <summary>
    /// From the revision that has the stack's files. Excludes protected resources: with them a destroy stops in its preview, and without a
    /// preview it deletes everything else before it stops.
    /// </summary>
    private ImmutableArray<string> Destroy(string stack) =>
    [
        .. FromCommit is null ? Array.Empty<string>() : [$"git checkout {FromCommit}"],
        $"pulumi destroy --stack {ShellWord.Of(stack)} --exclude-protected",
        .. FromCommit is null ? Array.Empty<string>() : ["git checkout -"],
    ];
}
