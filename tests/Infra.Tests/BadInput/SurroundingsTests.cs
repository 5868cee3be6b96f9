using SecretsLadder.Infra.Tests.Commands;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>Folders and files of the command line that are not there, are something else, or cannot be written.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    [Theory]
    [InlineData("nowhere")]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("Pulumi.dev.yaml/stacks")]
    public async Task Plan_StacksThatAreNoFolder_SaysSo(string path)
    {
        var folder = Path.Combine(_stacks.Path, path);

        Assert.Equal(
            new(1, "", $"error the folder of stacks '{folder}' is not there; name another with --stacks DIR\n"),
            await CommandRun.OfAsync("plan", "--stacks", folder));
    }

    [Fact]
    public async Task Plan_FolderWithoutStacks_SaysWhatAStackIs()
    {
        var folder = Path.Combine(_stacks.Path, "dev");

        Assert.Equal(
            new(1, "", $"error there is no stack in '{folder}'; a stack is a file Pulumi.<stack>.yaml\n"),
            await CommandRun.OfAsync("plan", "--stacks", folder));
    }

    [Theory]
    [InlineData("../dev")]
    [InlineData("../../etc/passwd")]
    [InlineData("dev/apps/shop")]
    [InlineData("/dev")]
    [InlineData("*")]
    [InlineData("")]
    public async Task Plan_StackThatIsNoName_SaysWhichThereAre(string stack) => Assert.Equal(
        new(1, "", $"error there is no stack '{stack}'; there are dev\n"), await CommandRun.OnAsync(_stacks, "plan", "--stack", stack));

    [Theory]
    [InlineData("tree", "dev")]
    [InlineData("json", "dev")]
    [InlineData("tree", "nowhere/plan.json")]
    [InlineData("json", "nowhere/plan.json")]
    [InlineData("json", "Pulumi.dev.yaml/plan.json")]
    public async Task Plan_FileThatCannotBeWritten_SaysSo(string format, string file) =>
        AssertUnwritable(file, await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev", "--format", format, "--out", PathOf(file)));

    [Theory]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("Pulumi.dev.yaml/rendered")]
    public async Task Render_FolderThatCannotBeWritten_SaysSo(string folder) =>
        AssertUnwritable(folder, await CommandRun.OnAsync(_stacks, "render", "--stack", "dev", "--out", PathOf(folder)));

    public void Dispose() => _stacks.Dispose();

    private string PathOf(string path) => Path.Combine(_stacks.Path, path);

    private void AssertUnwritable(string path, CommandRun run)
    {
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error '{PathOf(path)}' cannot be written: ", Assert.Single(run.Errors), StringComparison.Ordinal);
    }
}
