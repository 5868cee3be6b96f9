using Pulumi;
using Pulumi.Testing;

namespace SecretsLadder.Sdk.Tests.Core;

/// <summary>Not in parallel: the exit code belongs to the process.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class DeploymentTests
{
    private static int Throw(int value) => throw new FormatException("deliberate");

    private static Task<RunException> Failure(Action program) => Assert.ThrowsAsync<RunException>(() => new Recorder().RunAsync(program));

    [Fact]
    public void Instance_OutsideOfARun_IsRefused() => Assert.Throws<InvalidOperationException>(() => Deployment.Instance);

    [Fact]
    public async Task Instance_NoOptions_HasDefaults()
    {
        var seen = "";
        await Deployment.TestAsync(new Recorder(), new TestOptions(), () =>
        {
            var it = Deployment.Instance;
            seen = $"{it.ProjectName} {it.StackName} {it.OrganizationName} {it.IsDryRun}";
        });

        Assert.Equal("project stack organization True", seen);
    }

    [Fact]
    public async Task Instance_Options_AreSeen()
    {
        var seen = "";
        var options = new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false };
        await Deployment.TestAsync(new Recorder(), options, () =>
        {
            var it = Deployment.Instance;
            seen = $"{it.ProjectName} {it.StackName} {it.OrganizationName} {it.RootDirectory} {it.IsDryRun}";
        });

        Assert.Equal("p s o /r False", seen);
    }

    [Fact]
    public async Task RootDirectory_NotGiven_IsRefused() => await Failure(() => _ = Deployment.Instance.RootDirectory);

    [Fact]
    public async Task RunAsync_NoEngine_IsRefused() => await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

    [Fact]
    public async Task RunAsync_NoEngine_DoesNotRunTheProgram()
    {
        var ran = false;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { ran = true; }));

        Assert.False(ran);
    }

    [Fact]
    public async Task RunAsync_AfterTestAsync_IsRefusedForTheEngineAlone()
    {
        await new Recorder().RunAsync(() => { });

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
        Assert.Contains("pulumi", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_AfterTestAsync_Works()
    {
        await new Recorder().RunAsync(() => { });

        Assert.Single(await new Recorder().RunAsync(() => _ = new Thing("it")));
    }

    [Fact]
    public async Task TestAsync_TwoAtOnce_AreSeparate()
    {
        var slow = new Recorder { Slow = true };
        var runs = await Task.WhenAll(slow.RunAsync(() => _ = new Thing("a")), slow.RunAsync(() => _ = new Thing("b")));

        Assert.Equal(["a", "b"], runs.SelectMany(run => run).Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task TestAsync_InsideTestAsync_IsRefused()
    {
        Task? inner = null;
        await new Recorder().RunAsync(() => inner = new Recorder().RunAsync(() => { }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => inner!);
    }

    [Fact]
    public async Task TestAsync_ProgramThrowsRunException_HasItsMessage() =>
        Assert.Equal("deliberate", (await Failure(() => throw new RunException("deliberate"))).Message);

    [Fact]
    public async Task TestAsync_ProgramThrowsOtherException_NamesItsType() =>
        Assert.Contains(
            "System.FormatException: deliberate",
            (await Failure(() => throw new FormatException("deliberate"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task TestAsync_ResourceExceptionWithoutStack_HasItsMessage() =>
        Assert.Equal("deliberate", (await Failure(() => throw new ResourceException("deliberate", null, hideStack: true))).Message);

    [Fact]
    public async Task TestAsync_ApplyThrows_Fails() =>
        Assert.Contains("deliberate", (await Failure(() => Output.Create(1).Apply(Throw))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task TestAsync_ApplyThrowsLater_Fails() =>
        Assert.Contains("deliberate", (await Failure(() => Output.Create(1).Apply(async _ =>
        {
            await Task.Delay(5);
            throw new FormatException("deliberate");
        }))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TestAsync_MockThrows_Fails(bool slow)
    {
        var recorder = new Recorder { Slow = slow, State = _ => throw new FormatException("deliberate") };

        var e = await Assert.ThrowsAsync<RunException>(() => recorder.RunAsync(() => _ = new Thing("it")));
        Assert.Contains("deliberate", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_MockThrowsForAResourceThatOthersUse_Fails()
    {
        var recorder = new Recorder { State = args => args.Name == "bad" ? throw new FormatException("deliberate") : args.Inputs };

        var e = await Record.ExceptionAsync(() => recorder.RunAsync(() => _ = new Thing("good", new ThingArgs { Text = new Thing("bad").Text })));
        Assert.Contains("deliberate", e!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_LogError_Fails() => Assert.Equal("deliberate", (await Failure(() => Log.Error("deliberate"))).Message);

    [Fact]
    public async Task TestAsync_TwoLoggedErrors_AreAggregated()
    {
        var e = await Assert.ThrowsAsync<AggregateException>(() => new Recorder().RunAsync(() =>
        {
            Log.Error("one");
            Log.Error("two");
        }));

        Assert.Equal(["one", "two"], e.InnerExceptions.Select(inner => inner.Message).Order());
    }

    [Fact]
    public async Task TestAsync_LogWarn_DoesNotFail()
    {
        Log(out var program);

        Assert.Empty(await new Recorder().RunAsync(program));

        static void Log(out Action program) => program = () => Pulumi.Log.Warn("careful");
    }

    [Fact]
    public void LogInfo_OutsideOfARun_IsRefused() => Assert.Throws<InvalidOperationException>(() => Log.Info("x"));

    [Fact]
    public async Task TestAsync_OutputThatNobodyReads_IsAwaited()
    {
        var ran = false;
        await new Recorder().RunAsync(() => Output.Create(Task.Delay(20)).Apply(_ => ran = true));
        await new Recorder().RunAsync(() => Output.Create(1).Apply(async _ =>
        {
            await Task.Delay(20);
            ran = true;
        }));

        Assert.True(ran);
    }

    [Fact]
    public async Task TestAsync_Failure_SetsTheExitCodeThatTheHostKnows()
    {
        Environment.ExitCode = 0;
        await Failure(() => throw new FormatException("deliberate"));
        var code = Environment.ExitCode;
        Environment.ExitCode = 0;

        Assert.Equal(32, code);
    }

    [Fact]
    public async Task TestAsync_LogError_LeavesTheExitCode()
    {
        Environment.ExitCode = 0;
        await Failure(() => Log.Error("deliberate"));

        Assert.Equal(0, Environment.ExitCode);
    }

    [Fact]
    public async Task ToString_Output_IsNotTheValue()
    {
        var text = "";
        await new Recorder().RunAsync(() => text = Output.Create("value").ToString());

        Assert.DoesNotContain("value]", text, StringComparison.Ordinal);
    }
}
