using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Commands.Comparing;

/// <summary>A stack of one side of a comparison: its plan, or why there is none.</summary>
/// <param name="Plan">The plan; null where the side has no such stack, or cannot plan it.</param>
/// <param name="Mistakes">Why it cannot be planned, each in a line.</param>
internal sealed record ComparedSide(ComparedPlan? Plan, ImmutableArray<string> Mistakes)
{
    /// <summary>The side has no such stack.</summary>
    public static readonly ComparedSide None = new(null, []);
}
