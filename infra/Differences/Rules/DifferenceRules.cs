using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Differences.Rules;

/// <summary>
/// What only two plans together tell: that an update would lose something, or cannot be made. Documented in docs/how-to/review-a-change.md.
/// </summary>
internal static class DifferenceRules
{
    /// <summary>Every rule, by id.</summary>
    public static readonly string[] Ids = ["DIF001", "DIF002", "DIF003", "DIF004", "DIF005", "DIF006"];

    /// <summary>What is wrong with a change. Nothing of a stack that is new, or removed as a whole.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    /// <param name="resources">The resources that change.</param>
    public static IEnumerable<Finding> Check(SecretSides sides, IEnumerable<ResourceChange> resources) =>
        sides is { Before: { } before, After: { } after }
        ? [.. LostSecretRules.Check(sides), .. CollisionRule.Check(before, after, resources), .. ChangedClusterRule.Check(before, after)]
        : [];

    /// <summary>Whether a finding is one of these.</summary>
    /// <param name="finding">The finding.</param>
    public static bool Holds(Finding finding) => Ids.Contains(finding.Rule);

    /// <summary>A finding of a change: an error in every environment.</summary>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="message">What is wrong, and what to change.</param>
    /// <param name="resource">URN of the resource concerned, or null for the stack as a whole.</param>
    public static Finding Error(string rule, string message, string? resource = null) => new(rule, Severity.Error, resource, message);
}
