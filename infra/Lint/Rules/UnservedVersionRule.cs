namespace SecretsLadder.Infra.Lint.Rules;

/// <summary>API001: an object of a version that is no longer served.</summary>
internal sealed class UnservedVersionRule() : LintRule(ApiVersionChange.UnservedId)
{
    /// <inheritdoc />
    public override IEnumerable<LintFinding> Check(LintDocument document) => Find(document, isStillServed: false);

    /// <summary>The objects of old versions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isStillServed">Of versions that are served still, or of those that are not.</param>
    internal static IEnumerable<LintFinding> Find(LintDocument document, bool isStillServed) =>
        from item in document.Objects
        let change = ApiVersionChange.All.FirstOrDefault(known => known.Replaces(item.ApiVersion.Text, item.Kind))
        where change is not null && change.IsStillServed == isStillServed
        select change.Finding(item.ApiVersion.At, item.Kind, change.ObstaclesIn(item));
}
