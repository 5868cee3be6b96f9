namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>What a run of a pull request left is somebody else's text: these tests are also those of what must not follow from it.</summary>
public sealed class PlanCommentTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void PlanComment_FirstPlan_IsANewComment()
    {
        using var checkout = With("42", "The plan");
        Assert.Equal(0, Run(checkout).ExitCode);

        Assert.StartsWith("gh api --method POST repos/acme/platform/issues/42/comments -F body=@", checkout.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void PlanComment_LaterPlan_ReplacesTheComment()
    {
        using var checkout = With("42", "The plan", former: "echo 7001; echo 7002");
        Assert.Equal(0, Run(checkout).ExitCode);

        Assert.StartsWith("gh api --method PATCH repos/acme/platform/issues/comments/7001 -F body=@", checkout.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void PlanComment_Text_IsPostedAsItIs()
    {
        using var checkout = With("42", "$(touch pwned) `id` <b>&amp;</b>");
        Run(checkout);

        Assert.Equal(
            $"<!-- secrets-ladder: plan -->\nPlanned from the commit {Commit}, by its own code.\n\n$(touch pwned) `id` <b>&amp;</b>",
            checkout.Text("posted"));
    }

    [Fact]
    public void PlanComment_MoreThanACommentHolds_IsCut()
    {
        using var checkout = With("42", new string('x', 200_000));
        Run(checkout);

        Assert.InRange(checkout.Text("posted").Length, 65_000, 65_536);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("42/../43")]
    [InlineData("42; touch pwned")]
    [InlineData("42\n43")]
    [InlineData("99999999999")]
    public void PlanComment_NumberThatIsNone_NothingIsAskedOrPosted(string number)
    {
        using var checkout = With(number, "The plan");

        Assert.Equal(1, Run(checkout).ExitCode);
        Assert.DoesNotContain(
            checkout.Calls, call => call.Contains("pulls", StringComparison.Ordinal) || call.Contains("comments", StringComparison.Ordinal));
    }

    [Fact]
    public void PlanComment_PullRequestAtAnotherCommit_GetsNoComment()
    {
        using var checkout = With("42", "The plan", head: "fedcba9876543210fedcba9876543210fedcba98");

        Assert.Equal(0, Run(checkout).ExitCode);
        Assert.DoesNotContain(checkout.Calls, call => call.Contains("comments", StringComparison.Ordinal));
    }

    [Fact]
    public void PlanComment_RunThatLeftNothing_IsNoFailure()
    {
        using var checkout = With("42", "The plan", artifacts: "echo 0");

        Assert.Equal(0, Run(checkout).ExitCode);
        Assert.Single(checkout.Calls);
    }

    [Fact]
    public void PlanComment_LinkInsteadOfAFile_IsNotFollowed()
    {
        using var checkout = With("42", "The plan", tampering: "ln -sf /etc/hostname $9/plan.md");

        Assert.Equal(1, Run(checkout).ExitCode);
        Assert.DoesNotContain(checkout.Calls, call => call.Contains("comments", StringComparison.Ordinal));
    }

    [JqTheory]
    [InlineData("github-actions[bot]", "<!-- secrets-ladder: plan -->\\nThe plan", "PATCH repos/acme/platform/issues/comments/7001")]
    [InlineData("github-actions[bot]", "Another comment", "POST repos/acme/platform/issues/42/comments")]
    [InlineData("mallory", "<!-- secrets-ladder: plan -->\\nThe plan", "POST repos/acme/platform/issues/42/comments")]
    public void PlanComment_FormerComment_IsOurOwnOnly(string author, string body, string expected)
    {
        using var checkout = With("42", "The plan", former: $$"""jq -r "${!#}" <<<'[{"id":7001,"user":{"login":"{{author}}"},"body":"{{body}}"}]'""");
        Run(checkout);

        Assert.StartsWith($"gh api --method {expected} ", checkout.Calls[^1], StringComparison.Ordinal);
    }

    [JqTheory]
    [InlineData("plan", "POST")]
    [InlineData("plans", "artifacts")]
    public void PlanComment_Artifacts_OnlyTheOneNamedPlanCounts(string name, string last)
    {
        using var checkout = With("42", "The plan", artifacts: $$"""jq -r "${!#}" <<<'{"artifacts":[{"name":"{{name}}"}]}'""");
        Run(checkout);

        Assert.Contains(last, checkout.Calls[^1], StringComparison.Ordinal);
    }

    /// <summary>A checkout in which gh answers so.</summary>
    private static PipelineCheckout With(
        string number, string text, string former = "true", string head = Commit, string artifacts = "echo 1", string tampering = "true")
    {
        var checkout = PipelineCheckout.WithShop();
        File.WriteAllText(checkout.At("number"), number);
        File.WriteAllText(checkout.At("text"), text);
        return checkout.With("gh", $$"""
            case "$*" in
              *runs/9/artifacts*) {{artifacts}} ;;
              "run download 9 --repo acme/platform --name plan --dir "*)
                mkdir "$9" && cp '{{checkout.At("number")}}' "$9/pull-request" && cp '{{checkout.At("text")}}' "$9/plan.md" && {{tampering}} ;;
              *pulls/42*) echo {{head}} ;;
              *per_page*) {{former}} ;;
              *body=@*) for arg; do case $arg in body=@*) cp "${arg#body=@}" '{{checkout.At("posted")}}' ;; esac; done ;;
            esac
            """);
    }

    private static PipelineRun Run(PipelineCheckout checkout) => checkout.Run(".ci/plan-comment", ("RUN_ID", "9"), ("HEAD_SHA", Commit));
}
