using SecretsLadder.Infra.Tests.Changes.Revisions;

namespace SecretsLadder.Infra.Tests.Commands.Comparing;

public sealed class DiffFailOnTests : IDisposable
{
    private readonly TemporaryRepository _repository = TemporaryRepository.WithShop();

    private TemporaryStacks Stacks => _repository.Stacks;

    [Theory]
    [InlineData("destroy", 1)]
    [InlineData("widening,destroy", 1)]
    [InlineData("widening, rotation", 0)]
    [InlineData("handover,uncovered", 0)]
    public async Task Diff_FailOnList_OneWhereAnyOfItHappens(string list, int expected)
    {
        File.Delete(Path.Combine(Stacks.Path, "Pulumi.dev.yaml"));

        Assert.Equal(expected, (await DiffAsync("--base", "HEAD", "--fail-on", list)).ExitCode);
    }

    [Fact]
    public async Task Diff_FailOnTwice_BothCount()
    {
        File.Delete(Path.Combine(Stacks.Path, "Pulumi.dev.yaml"));

        Assert.Equal(1, (await DiffAsync("--base", "HEAD", "--fail-on", "destroy", "--fail-on", "rotation")).ExitCode);
    }

    public void Dispose() => _repository.Dispose();

    private Task<CommandRun> DiffAsync(params string[] args) => CommandRun.OnAsync(Stacks, ["diff", .. args]);
}
