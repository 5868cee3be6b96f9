namespace SecretsLadder.Shared;

/// <summary>The folder of the repository that the running tests were built from.</summary>
public static class RepositoryRoot
{
    private static readonly string[] Markers = ["Pulumi.yaml", "Infra.sln"];
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Full path of the folder that holds Pulumi.yaml or Infra.sln.</summary>
    public static string Path => Found.Value;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Markers.Any(marker => File.Exists(System.IO.Path.Combine(folder.FullName, marker))))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"no folder above {AppContext.BaseDirectory} holds {string.Join(" or ", Markers)}; run the tests from the repository's build output");
    }
}
