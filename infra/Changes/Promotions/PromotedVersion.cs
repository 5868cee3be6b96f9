using System.Collections.Immutable;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>The chart version that a promotion pins.</summary>
/// <param name="Controller">The controller.</param>
/// <param name="From">The version that the target pins now, or null where it pins none.</param>
/// <param name="To">The version that the source pins.</param>
internal sealed record PromotedVersion(string Controller, string? From, string To)
{
    /// <summary>The versions that the source pins and the target does not. An existing controller of the target keeps its version.</summary>
    /// <param name="source">The stack to promote from.</param>
    /// <param name="target">The stack to promote to.</param>
    public static ImmutableArray<PromotedVersion> Between(StackSettings source, StackSettings target) =>
    [
        .. from pair in source.Controllers
           orderby pair.Key
           let pinned = target.Controllers.GetValueOrDefault(pair.Key)
           where pair.Value.Version is not null && pinned is not { IsExisting: true } && pinned?.Version != pair.Value.Version
           select new PromotedVersion(pair.Key, pinned?.Version, pair.Value.Version!),
    ];
}
