namespace SecretsLadder.Infra.Tests.Workflows;

public sealed class TouchedStacksTests
{
    private const string Step = ".ci/touched-stacks HEAD^";

    [Theory]
    [InlineData("stacks/Pulumi.dev.yaml", "dev")]
    [InlineData("stacks/dev/apps/shop.yaml", "dev")]
    [InlineData("stacks/dev/settings.yaml", "dev")]
    [InlineData("stacks/dev/sealed/shop/shop-secrets.yaml", "dev")]
    [InlineData("docs/how-to/a-page.md", "")]
    [InlineData("infra/Program.cs", "dev prod")]
    [InlineData("README.md", "dev prod")]
    [InlineData("stacks/README.md", "dev prod")]
    [InlineData("stacks/nobodys/apps/shop.yaml", "")]
    [InlineData("docs and more.txt", "dev prod")]
    public void TouchedStacks_AFileThatChanges_TouchesTheseStacks(string file, string expected)
    {
        using var checkout = WithTwoStacks();
        checkout.Stacks.WithFile($"../{file}", "# changed\n");
        checkout.Commit();

        Assert.Equal(expected, string.Join(' ', checkout.Run(Step).Lines));
    }

    [Fact]
    public void TouchedStacks_AStackThatIsRemoved_IsTouched()
    {
        using var checkout = WithTwoStacks();
        checkout.Git("rm", "-q", "stacks/Pulumi.prod.yaml");
        checkout.Commit();

        Assert.Equal(["prod"], checkout.Run(Step).Lines);
    }

    [Fact]
    public void TouchedStacks_AStackThatIsRenamed_BothNamesAreTouched()
    {
        using var checkout = WithTwoStacks();
        checkout.Git("mv", "stacks/Pulumi.prod.yaml", "stacks/Pulumi.live.yaml");
        checkout.Commit();

        Assert.Equal(["live", "prod"], checkout.Run(Step).Lines);
    }

    [Fact]
    public void TouchedStacks_WhatTheBaseGainedSince_IsNotOfTheChange()
    {
        using var checkout = WithTwoStacks();
        checkout.Git("checkout", "-q", "-b", "change");
        checkout.Stacks.WithFile("Pulumi.dev.yaml", "# changed\n");
        checkout.Commit().Git("checkout", "-q", "main");
        checkout.Stacks.WithFile("Pulumi.prod.yaml", "# changed\n");
        checkout.Commit().Git("checkout", "-q", "change");

        Assert.Equal(["dev"], checkout.Run(".ci/touched-stacks main").Lines);
    }

    [Theory]
    [InlineData("$(touch pwned)")]
    [InlineData("a b")]
    [InlineData("-x y")]
    [InlineData("ä")]
    public void TouchedStacks_ANameThatIsNoStacks_IsRefused(string name)
    {
        using var checkout = WithTwoStacks();
        checkout.Stacks.WithStack(name, "# changed\n");
        checkout.Commit();

        Assert.Equal((1, ""), checkout.Run(Step) is var run ? (run.ExitCode, run.Output) : default);
    }

    [Fact]
    public void TouchedStacks_ABaseThatIsNotThere_IsAFailure()
    {
        using var checkout = WithTwoStacks();

        Assert.NotEqual(0, checkout.Run(".ci/touched-stacks nowhere").ExitCode);
    }

    private static PipelineCheckout WithTwoStacks() => new(TemporaryStacks.WithShop().WithStack("prod", TemporaryStacks.Minimal));
}
