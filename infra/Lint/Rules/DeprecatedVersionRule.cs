namespace SecretsLadder.Infra.Lint.Rules;

/// <summary>API002: an object of a version that is deprecated.</summary>
internal sealed class DeprecatedVersionRule() : LintRule(ApiVersionChange.DeprecatedId)
{
    /// <inheritdoc />
    public override IEnumerable<LintFinding> Check(LintDocument document) => UnservedVersionRule.Find(document, isStillServed: true);
}
