using Pulumi;
using Pulumi.Testing;
using SecretsLadder.Infra.Engine;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Engine;

[Collection(EnvironmentVariablesCollection.Name)]
public sealed class EngineProgramTests : IDisposable
{
    private readonly EngineRun _run = new EngineRun().WithValue("an ordinary value");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task RunAsync_CheckPasses_IsTheExitCodeOfTheDeployment(int exitCode) =>
        Assert.Equal((exitCode, ""), await RunAsync(_ => Task.FromResult(exitCode)));

    [Fact]
    public async Task RunAsync_CheckFails_DeploysNothing() => Assert.Equal(
        EngineProgram.UserHasBeenTold, (await RunAsync(_ => throw new InvalidOperationException("deployed"), ("PULUMI_CONFIG", "{}"))).ExitCode);

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_DRY_RUN")]
    [InlineData("PULUMI_QUERY_MODE")]
    [InlineData("PULUMI_PARALLEL")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_ROOT_DIRECTORY")]
    public async Task RunAsync_NotRunByTheEngine_TellsWhatToRun(string variable)
    {
        var (exitCode, told) = await RunAsync(_ => Task.FromResult(0), (variable, null));

        Assert.Equal(
            (EngineProgram.UserHasBeenTold, "error this program is run by the Pulumi engine: use 'pulumi preview' or 'pulumi up'; to plan offline: "),
            (exitCode, told[..(told.IndexOf("offline: ", StringComparison.Ordinal) + "offline: ".Length)]));
    }

    [Theory]
    [InlineData("PULUMI_CONFIG", "{", "an object")]
    [InlineData("PULUMI_CONFIG", "[]", "an object")]
    [InlineData("PULUMI_CONFIG", "", "an object")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS", "{}", "a list")]
    public async Task RunAsync_MalformedVariable_NamesIt(string variable, string text, string expected) => Assert.Equal(
        (EngineProgram.UserHasBeenTold,
            $"error the variable {variable}, in which the engine passes the configuration, is not {expected} in JSON; "
            + "run the program with 'pulumi preview' or 'pulumi up', and do not set the variable\n"),
        await RunAsync(_ => Task.FromResult(0), (variable, text)));

    [Fact]
    public async Task RunAsync_FolderInPlaceOfAFile_NamesIt()
    {
        var (exitCode, told) = await RunAsync(_ => Task.FromResult(0), ("PULUMI_ROOT_DIRECTORY", "/nowhere"));

        Assert.Equal((EngineProgram.UserHasBeenTold, 1), (exitCode, told.Count(character => character == '\n')));
        Assert.Contains("/nowhere/stacks", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_DeploymentFailsOutsideOfTheStack_TellsOneLineWithoutItsMessage()
    {
        var canary = Canary.Value("deployment");
        var (exitCode, told) = await RunAsync(_ => throw new InvalidOperationException(canary));

        Assert.Equal((EngineProgram.UserHasBeenTold, 1), (exitCode, told.Count(character => character == '\n')));
        Assert.StartsWith("error secrets-ladder failed by a fault of its own (System.InvalidOperationException)", told, StringComparison.Ordinal);
        Assert.Empty(Canary.FormsIn(told, canary));
    }

    /// <summary>The engine shows a <see cref="RunException"/> by its message alone, and the program adds nothing.</summary>
    [Fact]
    public async Task RunAsync_StackCannotBeConstructed_MessageIsTheDeployments()
    {
        var message = "";
        var told = await RunAsync(async services =>
        {
            _run.WithFile("dev/apps/shop.yaml", "owner: 1\nsecrets: 2\n");
            var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestWithServiceProviderAsync<SecretsStack>(
                new NoResources(), services,
                new TestOptions
                {
                    StackName = "dev",
                    ProjectName = "secrets-ladder",
                    RootDirectory = Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY"),
                }));
            message = failure.Message;
            return EngineProgram.UserHasBeenTold;
        });

        Assert.Equal((EngineProgram.UserHasBeenTold, ""), told);
        Assert.Equal(
            ["stacks/dev/apps/shop.yaml:1:8: owner: ", "stacks/dev/apps/shop.yaml:2:10: secrets: "],
            message.Split('\n').Select(line => string.Concat(line.Split(": ").Take(2).Select(part => $"{part}: "))));
    }

    public void Dispose() => _run.Dispose();

    private async Task<(int ExitCode, string Told)> RunAsync(
        Func<IServiceProvider, Task<int>> deploy, params (string Name, string? Value)[] variables)
    {
        using var told = new StringWriter { NewLine = "\n" };
        return (await _run.RunAsync(_ => EngineProgram.RunAsync(told, deploy), variables), told.ToString());
    }
}
