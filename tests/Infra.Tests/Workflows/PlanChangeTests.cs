using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Workflows;

public sealed class PlanChangeTests
{
    private const string Step = """.ci/plan-change "$BASE" "$RUNNER_TEMP/plan" """;

    /// <summary>The program itself, on the stacks of the checkout.</summary>
    private static readonly string Program = $"shift 4; exec '{Environment.ProcessPath}' '{ManagedProgram.File}' \"$@\" --stacks stacks";

    [Fact]
    public void PlanChange_AStackThatIsTouched_IsComparedWithTheBaseAndPlanned()
    {
        using var checkout = WithMoreKeys();
        var from = checkout.Git("rev-parse", "HEAD^").Trim();
        Run(checkout);

        Assert.Equal(
            [
                $"dotnet run --project infra -- diff --base {from} --stack dev --format markdown --out {checkout.At("plan/plan.md")}",
                "dotnet run --project infra -- plan --stack dev",
            ],
            checkout.Calls);
    }

    [Fact]
    public void PlanChange_AStackThatIsTouched_ItsPlanIsTheArtifact()
    {
        using var checkout = WithMoreKeys();
        checkout.With("dotnet", Program);
        var run = Run(checkout);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("shop-secrets", checkout.Text("plan/plan.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void PlanChange_Summary_IsTheArtifact()
    {
        using var checkout = WithMoreKeys();
        checkout.With("dotnet", Program);
        Run(checkout);

        Assert.Equal(checkout.Text("plan/plan.md"), checkout.Text("summary"));
    }

    [Fact]
    public void PlanChange_Number_IsBesideThePlan()
    {
        using var checkout = WithMoreKeys();
        Run(checkout);

        Assert.Equal("42\n", checkout.Text("plan/pull-request"));
    }

    [Fact]
    public void PlanChange_FailOnWidening_IsAskedOfDiff()
    {
        using var checkout = WithMoreKeys();
        Run(checkout, "widening");

        Assert.EndsWith(" --fail-on widening", checkout.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public void PlanChange_DiffSaysNo_FailsAndStillPlans()
    {
        using var checkout = WithMoreKeys();
        checkout.With("dotnet", "[[ $* != *diff* ]]");

        Assert.Equal((1, 2), (Run(checkout).ExitCode, checkout.Calls.Count));
    }

    [Fact]
    public void PlanChange_PlanSaysNo_Fails()
    {
        using var checkout = WithMoreKeys();
        checkout.With("dotnet", "[[ $* == *diff* ]]");

        Assert.Equal(1, Run(checkout).ExitCode);
    }

    [Fact]
    public void PlanChange_SettingsThatCannotBeUsed_FailsAndTheCommentLeadsWithIt()
    {
        using var checkout = WithMoreKeys();
        checkout.Stacks.WithStack("dev", "config: nonsense\n");
        checkout.Commit().With("dotnet", Program);

        Assert.Equal(1, Run(checkout).ExitCode);
        Assert.StartsWith("**1 stack cannot be planned, first `dev` of `the work tree`", checkout.Text("plan/plan.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void PlanChange_NoStackIsTouched_NothingIsPlanned()
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Stacks.WithFile("../docs/page.md", "Text\n");
        checkout.Commit();

        Assert.Equal((0, 0), (Run(checkout).ExitCode, checkout.Calls.Count));
        Assert.Equal("No stack is touched.\n", checkout.Text("plan/plan.md"));
    }

    [Fact]
    public void PlanChange_AStackThatIsRemoved_IsComparedOnly()
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Git("rm", "-qr", "stacks/Pulumi.dev.yaml");
        checkout.Commit();
        Run(checkout);

        Assert.Contains(" diff ", Assert.Single(checkout.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public void PlanChange_ANameThatIsNoStacks_NothingIsPlanned()
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Stacks.WithStack("$(pwned)", "");
        checkout.Commit();

        Assert.Equal((1, 0), (Run(checkout).ExitCode, checkout.Calls.Count));
    }

    private static PipelineCheckout WithMoreKeys()
    {
        var checkout = PipelineCheckout.WithShop();
        checkout.Stacks.WithApplication(
            "dev", "shop", TemporaryStacks.Shop.Replace("payment#apiKey", "payment#apiKey, OTHER: payment#other", StringComparison.Ordinal));
        return checkout.Commit();
    }

    private static PipelineRun Run(PipelineCheckout checkout, string failOn = "") =>
        checkout.Run(Step, ("BASE", "HEAD^"), ("PULL_REQUEST", "42"), ("FAIL_ON", failOn));
}
