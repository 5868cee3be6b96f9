namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>The steps of ci.yml. What <c>dotnet build infra/pulumi</c> builds, the suite itself has been built of.</summary>
public sealed class ContinuousIntegrationTests
{
    private const string Passed = "echo 'Passed!  - Failed:     0, Passed:  1,200, Skipped:     0, Total:  1,200'";

    [Fact]
    public void Run_TestsThatPass_AreCounted()
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", $"[ \"$1\" != test ] || {Passed}");
        var run = checkout.Run(".ci/run");

        Assert.Equal((0, "1200 passed, 0 failed"), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public void Run_Steps_AreTheTestsTheFormatAndThePlans()
    {
        using var checkout = PipelineCheckout.WithShop().With("dotnet", $"[ \"$1\" != test ] || {Passed}");
        checkout.Run(".ci/run");

        Assert.Equal(
            [
                "dotnet test",
                "dotnet format --verify-no-changes --no-restore",
                "dotnet run --no-build --project infra -- plan --stack dev",
                "dotnet run --no-build --project infra -- plan",
            ],
            checkout.Calls);
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
        Assert.All(checkout.Calls, call => Assert.StartsWith("dotnet run --project infra -- plan --stack dev --format json --out ", call, StringComparison.Ordinal));
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
        checkout.Run("shellcheck .ci/*");

        Assert.Equal(
            $"shellcheck {string.Join(' ', Directory.EnumerateFiles(Path.Combine(checkout.Stacks.Root, ".ci")).Select(file => $".ci/{Path.GetFileName(file)}").Order(StringComparer.Ordinal))}",
            Assert.Single(checkout.Calls));
    }
}
