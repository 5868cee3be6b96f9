namespace SecretsLadder.Infra.Tests.Commands.Rendering;

/// <summary>Stack 'dev' with its application 'shop', and the folder that it is rendered to.</summary>
internal sealed class RenderedDev : IDisposable
{
    /// <summary>The stack.</summary>
    public TemporaryStacks Stacks { get; } = TemporaryStacks.WithShop();

    /// <summary>The folder.</summary>
    public string Out => Path.Combine(Stacks.Root, "rendered");

    /// <summary>Full path of a file in the folder.</summary>
    public string At(params string[] names) => Path.Combine([Out, .. names]);

    /// <summary>Renders the stack.</summary>
    /// <param name="ending">What the folder is written with at its end.</param>
    public Task<CommandRun> RenderAsync(string ending = "") => CommandRun.OnAsync(Stacks, "render", "--stack", "dev", "--out", Out + ending);

    /// <summary>Every file in the folder with its text.</summary>
    public IEnumerable<(string Path, string Text)> Files() => [.. Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(Out, file), File.ReadAllText(file))).OrderBy(file => file.Item1, StringComparer.Ordinal)];

    /// <summary>Has the application's Secret be another, so that the file of the former one is stale.</summary>
    public void RenameSecret() =>
        Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("shop-secrets:", "other:", StringComparison.Ordinal));

    /// <summary>Puts a link where the path leads, in place of whatever is there.</summary>
    public static void ReplaceByLink(string path, string target)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
        File.CreateSymbolicLink(path, target);
    }

    public void Dispose() => Stacks.Dispose();
}
