using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>One thing that is wrong in the settings.</summary>
/// <param name="At">Where.</param>
/// <param name="Path">The setting that is concerned, or empty for the document as a whole.</param>
/// <param name="Problem">What is wrong, what was found (never a secret value), what is allowed, what to change.</param>
internal sealed record Mistake(SourceLocation At, string Path, string Problem)
{
    /// <summary>The mistake on one line.</summary>
    public override string ToString() => Path.Length == 0 ? $"{At}: {Problem}" : $"{At}: {Path}: {Problem}";
}
