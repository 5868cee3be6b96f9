using System.Text.Json.Nodes;

namespace SecretsLadder.Infra.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private const string Mistaken = TemporaryStacks.Minimal + "  secrets-ladder:levle: plain\n  secrets-ladder:apps: { shop: { namespace: shp } }\n";
    private const string Unsafe =
        "{ owner: a, secrets: { shop-secrets: { keys: { API_KEY: k }, template: { URL: \"https://a?k={{ .API_KEY }}\" } } } }";

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    [Fact]
    public async Task Plan_WarningsOnly_Zero() => Assert.Equal(0, (await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev")).ExitCode);

    [Fact]
    public async Task Plan_ErrorFinding_OneAndTheTreeIsShown()
    {
        var run = await CommandRun.OnAsync(_stacks.WithApplication("dev", "shop", Unsafe), "plan", "--stack", "dev");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nerror URL001 stacks/dev/apps/shop.yaml:1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_MistakesInTheSettings_OneWithALineEachOnStandardError()
    {
        var run = await CommandRun.OnAsync(
            _stacks.WithStack("dev", Mistaken).WithApplication("dev", "shop", TemporaryStacks.Shop + "ownr: a\n"), "plan", "--stack", "dev");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(["error stacks/Pulumi.dev.yaml:6:3", "error stacks/dev/apps/shop.yaml:4:1",
            "dev"], run.Errors.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Plan_MistakesInTheSettings_LastLineCountsThem()
    {
        var run = await CommandRun.OnAsync(_stacks.WithStack("dev", Mistaken), "plan", "--stack", "dev");

        Assert.Equal("dev: 1 mistake in the settings; nothing was planned", run.Errors[^1]);
    }

    [Fact]
    public async Task Plan_LineBreakInAKey_MistakeStaysOneLine()
    {
        var run = await CommandRun.OnAsync(
            _stacks.WithApplication("dev", "shop", TemporaryStacks.Shop + "\"a\\n::error::b\": c\n"), "plan", "--stack", "dev");

        Assert.Equal(2, run.Errors.Length);
    }

    [Fact]
    public async Task Plan_Json_StandardOutputHoldsNothingElse()
    {
        var run = await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev", "--format", "json");

        Assert.Equal(("dev", ""), (JsonNode.Parse(run.Output)!["stack"]!.GetValue<string>(), run.Error));
    }

    [Fact]
    public async Task Plan_JsonWithErrorFinding_OneAndTheFindingIsInIt()
    {
        var run = await CommandRun.OnAsync(_stacks.WithApplication("dev", "shop", Unsafe), "plan", "--stack", "dev", "--format", "json");

        Assert.Equal((1, "URL001"), (run.ExitCode, JsonNode.Parse(run.Output)!["findings"]![0]!["rule"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Plan_SeveralStacks_EachInFullInTheGivenOrder()
    {
        var run = await CommandRun.OnAsync(WithSecondStack(), "plan", "--stack", "second", "--stack", "dev", "--stack", "second", "--format", "json");

        Assert.Equal(["second", "dev"], JsonNode.Parse(run.Output)!.AsArray().Select(plan => plan!["stack"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData]
    [InlineData("--stack", "dev", "--stack", "second")]
    public async Task Plan_JsonOfSeveralStacksOneMistaken_StaysAList(params string[] stacks)
    {
        var run = await CommandRun.OnAsync(WithSecondStack().WithStack("dev", Mistaken), ["plan", "--format", "json", .. stacks]);

        Assert.Equal((1, "second"), (run.ExitCode, Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!["stack"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Plan_JsonOfSeveralStacksAllMistaken_IsAnEmptyList()
    {
        var run = await CommandRun.OnAsync(WithSecondStack().WithStack("dev", Mistaken).WithStack("second", Mistaken), "plan", "--format", "json");

        Assert.Equal((1, "[]\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData]
    [InlineData("--stack", "dev")]
    [InlineData("--stack", "dev", "--stack", "dev")]
    public async Task Plan_JsonOfOneStack_IsAnObject(params string[] stacks) =>
        Assert.IsType<JsonObject>(JsonNode.Parse((await CommandRun.OnAsync(_stacks, ["plan", "--format", "json", .. stacks])).Output));

    [Fact]
    public async Task Plan_JsonOfOneMistakenStack_WritesNothing() =>
        Assert.Equal("", (await CommandRun.OnAsync(_stacks.WithStack("dev", Mistaken), "plan", "--stack", "dev", "--format", "json")).Output);

    [Fact]
    public async Task Plan_ShippedStacksWithoutName_AreAList() =>
        Assert.Equal(
            ["dev", "poc", "prod", "prod-azure", "prod-gcp", "staging", "team"],
            JsonNode.Parse((await CommandRun.OfAsync("plan", "--format", "json")).Output)!.AsArray().Select(plan =>
                plan!["stack"]!.GetValue<string>()));

    [Fact]
    public async Task Plan_NoStackNamed_EveryStackInBrief()
    {
        var run = await CommandRun.OnAsync(WithSecondStack(), "plan");

        Assert.Equal((0, true, true, false), (run.ExitCode, run.Output.Contains("  dev  ", StringComparison.Ordinal),
            run.Output.Contains("  second  ", StringComparison.Ordinal), run.Output.Contains("API_KEY", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_OneOfTwoStacksIsMistaken_OneAndTheOtherIsShown()
    {
        var run = await CommandRun.OnAsync(WithSecondStack().WithStack("dev", Mistaken), "plan");

        Assert.Equal((1, true), (run.ExitCode, run.Output.Contains("  second  ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_BriefWithErrorFinding_OneAndTheErrorIsShown()
    {
        var run = await CommandRun.OnAsync(WithSecondStack().WithApplication("dev", "shop", Unsafe), "plan");

        Assert.Equal((1, true), (run.ExitCode, run.Output.Contains("\ndev\nerror URL001 ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("tree")]
    public async Task Plan_Out_FileHoldsWhatStandardOutputWould(string format)
    {
        var file = Path.Combine(_stacks.Root, "plan.out");
        var shown = await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev", "--format", format);
        var written = await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev", "--format", format, "--out", file);

        Assert.Equal(("", shown.Output), (written.Output, await File.ReadAllTextAsync(file)));
    }

    [Theory]
    [InlineData("missing/plan.json")]
    [InlineData("stacks")]
    public async Task Plan_OutCannotBeWritten_OneAndOneLine(string file)
    {
        var run = await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev", "--format", "json", "--out", Path.Combine(_stacks.Root, file));

        Assert.Equal((1, "", true), (run.ExitCode, run.Output, Assert.Single(run.Errors).Contains("cannot be written", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_OutIsEmpty_OneAndOneLine()
    {
        var run = await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev", "--out", "");

        Assert.Equal((1, true), (run.ExitCode, Assert.Single(run.Errors).StartsWith("error '' cannot be written", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_Twice_OutputIsEqual() =>
        Assert.Equal(
            (await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev")).Output,
            (await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev")).Output);

    public void Dispose() => _stacks.Dispose();

    private TemporaryStacks WithSecondStack() => _stacks
        .WithStack("second", TemporaryStacks.Minimal.Replace("test", "second", StringComparison.Ordinal)
            + "  secrets-ladder:apps: { shop: { namespace: shop } }\n")
        .WithApplication("second", "shop", TemporaryStacks.Shop);
}
