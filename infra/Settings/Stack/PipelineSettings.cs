using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The pipeline that previews and deploys a stack.</summary>
/// <param name="Repository">The repository, as the subject of its tokens names it.</param>
/// <param name="Branch">The branch that is deployed.</param>
internal sealed record PipelineSettings(string Repository, string Branch)
{
    /// <summary>What follows a stack's name in the name of the environment in which it is previewed.</summary>
    public const string PreviewSuffix = "-preview";

    private static readonly Field<string> RepositoryKey = Field.Required(
        "repository",
        Texts.Matching(
            "a repository on GitHub",
            "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(@[0-9]+)?/[A-Za-z0-9._-]{1,100}(@[0-9]+)?$",
            "owner/name, each with '@' and its number where the repository's tokens have them",
            "acme/platform"),
        "The repository, exactly as the subject of its tokens names it: owner/name, or owner@id/name@id for one that GitHub gave immutable subjects "
        + "(all that were made since July 2026).");

    private static readonly Field<string> ProviderKey = Field.Optional(
        "provider", Texts.OneOf("a pipeline's provider", "github"),
        "Whose tokens are trusted. AWS must know GitHub as an OIDC provider: one an account, which no single stack makes.", "github");

    private static readonly Field<string> BranchKey = Field.Optional(
        "branch", Texts.Matching("a branch", "^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$", "the name of a branch, such as main", "main"),
        "The branch that is deployed; jobs of another cannot take the role.", "main");

    public static readonly ObjectSchema<PipelineSettings> Schema = new(
        "The pipeline that previews and deploys the stack.", [RepositoryKey, ProviderKey, BranchKey],
        values => new(values.Get(RepositoryKey), values.Get(BranchKey)));
}
