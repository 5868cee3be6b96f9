namespace SecretsLadder.Shared;

/// <summary>The optional folder ../shared/data beside the repository: CRDs, Kubernetes schemas and chart values, copied unchanged.</summary>
public static class SharedData
{
    /// <summary>Why a test that needs the folder is skipped.</summary>
    public const string Missing = "the schema data folder ../shared/data is not there";

    private static readonly Lazy<string> Root = new(() => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared", "data")));

    /// <summary>True if the folder is there.</summary>
    public static bool Available => Directory.Exists(Root.Value);

    /// <summary>Full path of a file or folder in the data folder; throws if the data folder is missing.</summary>
    public static string Path(params string[] parts) => Available
        ? System.IO.Path.Combine([Root.Value, .. parts])
        : throw new DirectoryNotFoundException($"{Missing}; mark the test [SharedDataFact] or [SharedDataTheory] to skip it then");
}
