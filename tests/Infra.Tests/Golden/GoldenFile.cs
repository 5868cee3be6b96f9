using System.Runtime.CompilerServices;

namespace SecretsLadder.Infra.Tests.Golden;

/// <summary>Texts of Golden/ that a test compares with what it gets. UPDATE_GOLDEN=1 rewrites them instead; they are reviewed as code.</summary>
internal static class GoldenFile
{
    /// <summary>Compares with the copy in the output folder, or rewrites the file beside this one.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="actual">What the test got.</param>
    public static void AssertEqual(string name, string actual)
    {
        if (IsUpdate(Environment.GetEnvironmentVariable("UPDATE_GOLDEN"), Environment.GetEnvironmentVariable("CI")))
        {
            File.WriteAllText(Path.Combine(SourceFolder(), name), actual);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)), actual);
    }

    /// <summary>Whether the files are to be rewritten; a pipeline never may.</summary>
    /// <param name="update">The environment variable UPDATE_GOLDEN.</param>
    /// <param name="pipeline">The environment variable CI.</param>
    internal static bool IsUpdate(string? update, string? pipeline) => update == "1"
        && (string.IsNullOrEmpty(pipeline) ? true : throw new InvalidOperationException("golden files are not rewritten in CI; unset UPDATE_GOLDEN"));

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
