namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>The steps that reach a stack: each names it, and does what its workflow says and no more.</summary>
public sealed class StackStepsTests
{
    [Theory]
    [InlineData("stacks=[\"dev\"]", "dev prod")]
    [InlineData("stacks=[\"dev\"]", "prod dev")]
    [InlineData("stacks=[]", "prod")]
    [InlineData("stacks=[]", "")]
    [InlineData("stacks=[]", "dev2 de")]
    public void PreviewMatrix_StacksThatAreAdmitted_AreThoseTouched(string expected, string admitted)
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Stacks.WithFile("Pulumi.dev.yaml", "# changed\n");
        checkout.Commit().Run("""PREVIEW_STACKS="$STACKS" .ci/preview-matrix "$BASE" """, ("BASE", "HEAD^"), ("STACKS", admitted));

        Assert.Equal($"{expected}\n", checkout.Text("output"));
    }

    [Fact]
    public void PreviewMatrix_SeveralStacks_AreAList()
    {
        using var checkout = new PipelineCheckout(TemporaryStacks.WithShop().WithStack("prod", TemporaryStacks.Minimal));
        checkout.Stacks.WithFile("../README.md", "changed\n");
        checkout.Commit().Run(""".ci/preview-matrix "$BASE" """, ("BASE", "HEAD^"), ("PREVIEW_STACKS", "dev staging prod"));

        Assert.Equal("stacks=[\"dev\",\"prod\"]\n", checkout.Text("output"));
    }

    [Fact]
    public void PreviewMatrix_AStackThatIsRemoved_IsNotPreviewed()
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Git("rm", "-q", "stacks/Pulumi.dev.yaml");
        checkout.Commit().Run(""".ci/preview-matrix "$BASE" """, ("BASE", "HEAD^"), ("PREVIEW_STACKS", "dev"));

        Assert.Equal("stacks=[]\n", checkout.Text("output"));
    }

    [Fact]
    public void Kubeconfig_Eks_TheClusterIsReachedUnderTheStacksContext()
    {
        using var checkout = WithCluster("eks");
        checkout.Run(""".ci/kubeconfig "$STACK" """, ("STACK", "prod"));

        Assert.Equal("aws eks update-kubeconfig --name prod-eu --alias context-of-prod", checkout.Calls[^1]);
    }

    [Fact]
    public void Kubeconfig_Settings_AreReadFromTheStack()
    {
        using var checkout = WithCluster("eks");
        checkout.Run(""".ci/kubeconfig "$STACK" """, ("STACK", "prod"));

        Assert.Equal(
            [
                "pulumi config get --stack prod --path secrets-ladder:cluster.platform",
                "pulumi config get --stack prod --path secrets-ladder:cluster.name",
                "pulumi config get --stack prod --path secrets-ladder:cluster.context",
            ],
            checkout.Calls.Take(3));
    }

    [Fact]
    public void Kubeconfig_AnotherPlatform_IsRefusedWithWhatToDo()
    {
        using var checkout = WithCluster("gke");
        var run = checkout.Run(""".ci/kubeconfig "$STACK" """, ("STACK", "prod"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("write the context 'context-of-prod' into the kubeconfig in a step before this one", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Kubeconfig_StateThatCannotBeRead_IsAFailure()
    {
        using var checkout = PipelineCheckout.WithShop().With("pulumi", "exit 3");

        Assert.Equal(3, checkout.Run(""".ci/kubeconfig "$STACK" """, ("STACK", "prod")).ExitCode);
    }

    [Fact]
    public void Preview_Stack_IsComparedWithItsStateAndNotRefreshed()
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Run(""".ci/preview "$STACK" """, ("STACK", "prod"));

        Assert.Equal(["pulumi preview --stack prod --diff"], checkout.Calls);
    }

    [Fact]
    public void Deploy_Stack_LearnsWhatTheClusterHasIsBroughtUpAndChecked()
    {
        using var checkout = PipelineCheckout.WithShop().With("pulumi", "[ \"$3\" != checks ] || echo '{}'");
        checkout.Run(""".ci/deploy "$STACK" """, ("STACK", "prod"));

        Assert.Equal(
            [
                @"pulumi refresh --skip-preview --yes --stack prod --target \*\*\$kubernetes:\*\*",
                "pulumi up --yes --stack prod",
                "pulumi stack output verify --stack prod",
                "pulumi stack output context --stack prod",
                "pulumi stack output checks --stack prod",
            ],
            checkout.Calls);
    }

    [Theory]
    [InlineData("refresh", 1)]
    [InlineData("up", 2)]
    public void Deploy_StepThatFails_IsAFailureWithoutMore(string step, int calls)
    {
        using var checkout = PipelineCheckout.WithShop().With("pulumi", $"[ $1 != {step} ] || exit 32");

        Assert.Equal((32, calls), (checkout.Run(""".ci/deploy "$STACK" """, ("STACK", "prod")).ExitCode, checkout.Calls.Count));
    }

    [Fact]
    public void Deploy_SecretThatIsNotAsDeployed_IsAFailure()
    {
        using var checkout = PipelineCheckout.WithShop().With("pulumi", "[ \"$3\" != checks ] || echo '{\"ExternalSecret/shop\":\"shop-secrets\"}'");

        Assert.Equal(1, checkout.Run(""".ci/deploy "$STACK" """, ("STACK", "prod"), ("CHECK_SECONDS", "0")).ExitCode);
    }

    private static PipelineCheckout WithCluster(string platform) => PipelineCheckout.WithShop().With(
        "pulumi", $"case $* in *.platform) echo {platform} ;; *.name) echo prod-eu ;; *.context) echo context-of-prod ;; esac");
}
