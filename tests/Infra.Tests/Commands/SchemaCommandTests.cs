using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands;

public sealed class SchemaCommandTests
{
    /// <summary>Compares with the file in docs/reference; PUBLISH_SCHEMAS=1 writes it.</summary>
    [Theory]
    [InlineData("app")]
    [InlineData("stack")]
    [InlineData("settings")]
    [InlineData("plan")]
    [InlineData("diff")]
    [InlineData("lint")]
    public async Task Schema_Name_PrintsWhatDocsHave(string name)
    {
        var path = Path.Combine(RepositoryRoot.Path, "docs", "reference", $"{name}.schema.json");
        var run = await CommandRun.OfAsync("schema", name);
        if (Environment.GetEnvironmentVariable("PUBLISH_SCHEMAS") == "1")
        {
            await File.WriteAllTextAsync(path, run.Output);
        }

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(path), run.Output);
    }

    [Fact]
    public async Task Schema_UnknownName_SaysWhichThereAre()
    {
        var run = await CommandRun.OfAsync("schema", "apps");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'app'", run.Error, StringComparison.Ordinal);
    }
}
