using SecretsLadder.Infra.Tests.Changes.Revisions;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands.Rendering;

/// <summary>Git takes every file that <c>render</c> writes, and still none that holds secrets in plain text.</summary>
public sealed class RenderedIgnoreTests : IDisposable
{
    private static readonly string[] Plaintext =
    [
        "secret.yaml", "secrets.yml", "db-secret.yaml", "db-secrets.yaml", "externalsecret-db-secrets.yaml", "deployment-secrets.yaml",
        "values.plain.yaml", "prod.env", ".env", ".env.local",
        "tls.key", "tls.pem", "store.p12", "key-backup.yaml", "my-sealed-secrets-key.yaml", "master-key.yaml",
    ];

    private static readonly string Rules = File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".gitignore"));

    private readonly TemporaryRepository _repository = TemporaryRepository.Of(new TemporaryStacks().WithFile("../.gitignore", Rules));

    public static TheoryData<string> All => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(All))]
    public Task Render_EveryStack_GitIgnoresNoFile(string stack) => AssertNoneIsIgnoredAsync(stack, $"rendered/{stack}");

    [Theory]
    [MemberData(nameof(All))]
    public Task Render_EveryStackInAnotherFolder_GitIgnoresNoFile(string stack) => AssertNoneIsIgnoredAsync(stack, $"deploy/clusters/{stack}");

    [Fact]
    public async Task Render_NamesThatRulesAreMadeFor_GitIgnoresNoFile()
    {
        var minimal = TemporaryStacks.Minimal.Replace("shop: managed", "bin: managed", StringComparison.Ordinal);
        _repository.Stacks.WithStack("dev", $"{minimal}  secrets-ladder:apps: {{ obj: {{ namespace: bin }} }}\n").WithApplication("dev", "obj", """
            owner: a
            secrets: { master-key: { keys: { K: k } }, a.plain: { keys: { K: k } }, sealed-secrets-key-backup: { keys: { K: k } } }
            workloads: { my-secrets: { container: c, use: [] } }
            """);
        var run = await CommandRun.OnAsync(_repository.Stacks, "render", "--stack", "dev", "--out", At("rendered/dev"));

        Assert.Equal((0, 8), (run.ExitCode, FilesIn("rendered/dev").Count()));
        Assert.Empty(Ignored(FilesIn("rendered/dev")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("stacks/prod/")]
    [InlineData("rendered/prod/")]
    [InlineData("rendered/prod/production/")]
    public async Task Render_Done_PlaintextStaysIgnored(string folder)
    {
        await CommandRun.OfAsync("render", "--stack", "prod", "--out", At("rendered/prod"));

        Assert.Equal(Plaintext, Ignored(Plaintext.Select(file => folder + file)).Select(path => Path.GetFileName(path)));
    }

    public void Dispose() => _repository.Dispose();

    private async Task AssertNoneIsIgnoredAsync(string stack, string folder)
    {
        var run = await CommandRun.OfAsync("render", "--stack", stack, "--out", At(folder));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Ignored(FilesIn(folder)));
    }

    private string At(string path) => Path.Combine(_repository.Stacks.Root, path);

    private IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_repository.Stacks.Root, file));

    /// <summary>Which of these Git ignores: those whose last rule is no exception.</summary>
    private IEnumerable<string> Ignored(IEnumerable<string> paths) => _repository.Git(["check-ignore", "--no-index", "--verbose", "--", .. paths])
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .Where(line => !line[0].Split(':')[2].StartsWith('!'))
        .Select(line => line[1]);
}
