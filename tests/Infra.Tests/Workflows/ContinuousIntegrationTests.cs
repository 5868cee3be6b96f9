using SecretsLadder.Shared;
namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>The steps of ci.yml. What <c>dotnet build infra/pulumi</c> builds, the suite itself has been built of.</summary>
public sealed class ContinuousIntegrationTests
{
    private const string Passed = "echo 'Passed!  - Failed:     0, Passed:  1,200, Skipped:     0, Total:  1,200'";

    [Fact]
    public void Run_TestsThatPass_AreCounted()
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", $"[ \"$1\" != test ] || {Passed}");
        var run = checkout.Run(".ci/run", ("PULUMI_SDK", "bundled"));

        Assert.Equal((0, "2400 passed, 0 failed"), (run.ExitCode, run.Lines[^1]));
    }

    [Theory]
    [InlineData(
        "bundled", "dotnet publish infra",
        "dotnet test tests/Infra.Tests --no-build --filter FullyQualifiedName~.Native. -- RunConfiguration.TreatNoTestsAsError=true")]
    [InlineData("official")]
    public void Run_Steps_AreTheTestsTheFormatThePlansAndTheNativeExecutable(string sdk, params string[] more)
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", $"[ \"$1\" != test ] || {Passed}");
        checkout.Run(".ci/run", ("PULUMI_SDK", sdk));

        Assert.Equal(
            [
                "dotnet test",
                "dotnet format --verify-no-changes --no-restore",
                "dotnet run --no-build --project infra -- plan --stack dev",
                "dotnet run --no-build --project infra -- plan",
                .. more,
            ],
            checkout.Calls);
    }

    [Fact]
    public void Run_ANativeExecutableThatDiffers_IsAFailure()
    {
        using var checkout = PipelineCheckout.WithShop().With(
            "dotnet", $"if [ \"$2\" = tests/Infra.Tests ]; then [ -z \"$SECRETS_LADDER_NATIVE\" ]; else [ \"$1\" != test ] || {Passed}; fi");

        Assert.Equal(1, checkout.Run(".ci/run", ("PULUMI_SDK", "bundled")).ExitCode);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("[ \"$1\" = test ] && echo 'Failed!  - Failed:     1, Passed:     2, Skipped:     0, Total:     3'")]
    [InlineData("if [ \"$1\" = test ]; then " + Passed + "; else exit 1; fi")]
    public void Run_AStepThatFailsOrNoTestAtAll_IsAFailure(string dotnet)
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", dotnet);

        Assert.Equal(1, checkout.Run(".ci/run").ExitCode);
    }

    [Fact]
    public void SamePlan_EveryStack_IsPlannedInBothBuilds()
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", $"echo same >\"${{!#}}\"; echo \"$PULUMI_SDK\" >>\"$RUNNER_TEMP/sdks\"");

        Assert.Equal(0, checkout.Run(".ci/same-plan").ExitCode);
        Assert.Equal("bundled\nofficial\n", checkout.Text("sdks"));
        AssertEach.Of(
            checkout.Calls,
            call => Assert.StartsWith("dotnet run --project infra -- plan --stack dev --format json --out ", call, StringComparison.Ordinal));
    }

    [Fact]
    public void SamePlan_PlansThatDiffer_AreAFailure()
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", "echo \"$PULUMI_SDK\" >\"${!#}\"");

        Assert.Equal(1, checkout.Run(".ci/same-plan").ExitCode);
    }

    [Fact]
    public void Shellcheck_Scripts_AreAllOfThem()
    {
        using var checkout = PipelineCheckout.WithShop();
        var files = Directory.EnumerateFiles(Path.Combine(checkout.Stacks.Root, ".ci"));
        checkout.Run("shellcheck .ci/*");

        Assert.Equal(
            $"shellcheck {string.Join(' ', files.Select(file => $".ci/{Path.GetFileName(file)}").Order(StringComparer.Ordinal))}",
            Assert.Single(checkout.Calls));
    }
}
