using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The GitOps engine that applies the rendered manifests.</summary>
internal sealed record GitOpsSettings(GitOpsEngine Engine, string Repo, string Path, string Revision)
{
    private static readonly Field<GitOpsEngine> EngineKey = Field.Required(
        "engine", new ChoiceSchema<GitOpsEngine>(("argocd", GitOpsEngine.ArgoCd), ("flux", GitOpsEngine.Flux)), "The engine.");

    private static readonly Field<string> RepoKey =
        Field.Required("repo", Texts.HttpsUrl("the URL of a Git repository"), "The repository that holds the rendered manifests.");

    private static readonly Field<string> PathKey = Field.Required(
        "path",
        Texts.Matching(
            "a folder in the repository", "^(?!(.*/)?\\.\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "a relative path without '..'",
            "rendered/prod"), "Folder of the rendered manifests.");

    private static readonly Field<string> RevisionKey =
        Field.Optional("revision", Texts.Any("a Git revision"), "The branch, tag or commit to follow.", "main");

    public static readonly ObjectSchema<GitOpsSettings> Schema = new(
        "The GitOps engine that applies the rendered manifests.",
        [EngineKey, RepoKey, PathKey, RevisionKey],
        values => new(values.Get(EngineKey), values.Get(RepoKey), values.Get(PathKey), values.Get(RevisionKey)));
}
