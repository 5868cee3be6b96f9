namespace SecretsLadder.Infra.Tests.Workflows;

public sealed class DriftTests
{
    private const string Compare = """.ci/drift "$STACK" "$RUNNER_TEMP/drift.md" """;
    private const string Tell = """.ci/drift-issue "$STACK" "$RUNNER_TEMP/drift.md" """;
    private const string Refused = "echo 'error: no changes were expected for preview but changes were proposed' >&2; exit 1";

    /// <summary>The engine's JSON, in its own layout: a state has an "op" of its own, deeper.</summary>
    private const string Preview = """
        {
            "steps": [
                {
                    "op": "same",
                    "urn": "urn:pulumi:prod::secrets-ladder::pulumi:pulumi:Stack::secrets-ladder-prod"
                },
                {
                    "op": "refresh",
                    "urn": "urn:pulumi:prod::secrets-ladder::kubernetes:core/v1:Namespace::shop",
                    "oldState": {
                        "urn": "urn:of-the-state",
                        "inputs": {
                            "op": "delete",
                            "urn": "urn:of-an-input",
                            "value": "a value that is not to be told"
                        }
                    }
                },
                {
                    "op": "update",
                    "urn": "urn:pulumi:prod::secrets-ladder::kubernetes:core/v1:Namespace::shop"
                },
                {
                    "op": "create",
                    "urn": "urn:pulumi:prod::secrets-ladder::aws:iam/role:Role::shop-secrets-role"
                }
            ],
            "diagnostics": [
                {
                    "message": "the credentials have expired",
                    "severity": "error"
                }
            ]
        }
        """;

    [Fact]
    public void Drift_Stack_IsRefreshedWithoutReadingValues()
    {
        using var checkout = PipelineCheckout.WithShop();
        checkout.Run(Compare, ("STACK", "prod"));

        Assert.Equal(
            "pulumi preview --stack prod --refresh --expect-no-changes --json "
            + @"--exclude \*\*aws:secretsmanager/secretVersion:SecretVersion::\*\* --exclude \*\*aws:ssm/parameter:Parameter::\*\*",
            Assert.Single(checkout.Calls));
    }

    [Fact]
    public void Drift_None_LeavesNothing()
    {
        using var checkout = PipelineCheckout.WithShop();

        Assert.Equal((0, ""), (checkout.Run(Compare, ("STACK", "prod")).ExitCode, checkout.Text("drift.md")));
    }

    [Fact]
    public void Drift_Found_NamesResourcesAndNoValue()
    {
        using var checkout = With(Refused);

        Assert.Equal(0, checkout.Run(Compare, ("STACK", "prod")).ExitCode);
        Assert.Equal(
            "- create `urn:pulumi:prod::secrets-ladder::aws:iam/role:Role::shop-secrets-role`\n- update "
            + "`urn:pulumi:prod::secrets-ladder::kubernetes:core/v1:Namespace::shop`\n",
            checkout.Text("drift.md"));
    }

    [Fact]
    public void Drift_ComparisonThatFails_IsAFailureAndNoDrift()
    {
        using var checkout = With("echo 'error: preview failed' >&2; exit 1");
        var run = checkout.Run(Compare, ("STACK", "prod"));

        Assert.Equal((1, ""), (run.ExitCode, checkout.Text("drift.md")));
        Assert.Equal("error: preview failed\n\"the credentials have expired\",\nerror prod could not be compared\n", run.Error);
    }

    [Fact]
    public void DriftIssue_Drift_OpensAnIssue()
    {
        using var checkout = WithDrift("- update `urn`\n", "true");
        Run(checkout);

        Assert.StartsWith(
            @"gh api --method POST repos/acme/platform/issues -f title=Drift\ in\ prod -F body=@", checkout.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void DriftIssue_DriftAgain_UpdatesTheIssue()
    {
        using var checkout = WithDrift("- update `urn`\n", "echo 12");
        Run(checkout);

        Assert.StartsWith("gh api --method PATCH repos/acme/platform/issues/12 -F body=@", checkout.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void DriftIssue_Text_LinksTheRunAndNamesWhatDrifted()
    {
        using var checkout = WithDrift("- update `urn`\n", "true");
        Run(checkout);

        Assert.Equal(
            "The stack `prod` is not what the repository says. Deploy it again, or change the repository. "
            + "The log: https://git.example.com/runs/9\n\n- update `urn`\n",
            checkout.Text("posted"));
    }

    [Fact]
    public void DriftIssue_DriftIsGone_ClosesTheIssue()
    {
        using var checkout = WithDrift("", "echo 12");
        Run(checkout);

        Assert.Equal(
            [
                @"gh api --method POST repos/acme/platform/issues/12/comments -f body=No\ drift\ any\ more:\ https://git.example.com/runs/9 --silent",
                "gh api --method PATCH repos/acme/platform/issues/12 -f state=closed --silent",
            ],
            checkout.Calls.Skip(1));
    }

    [Fact]
    public void DriftIssue_NeverAnyDrift_OnlyLooks()
    {
        using var checkout = WithDrift("", "true");

        Assert.Equal((0, 1), (Run(checkout).ExitCode, checkout.Calls.Count));
    }

    [JqTheory]
    [InlineData("github-actions[bot]", "Drift in prod", "PATCH repos/acme/platform/issues/12")]
    [InlineData("github-actions[bot]", "Drift in prod-2", "POST repos/acme/platform/issues")]
    [InlineData("mallory", "Drift in prod", "POST repos/acme/platform/issues")]
    public void DriftIssue_IssueToUpdate_IsOurOwnOfThisStack(string author, string title, string expected)
    {
        using var checkout =
            WithDrift("- update `urn`\n", $$"""jq -r "${!#}" <<<'[{"number":12,"title":"{{title}}","user":{"login":"{{author}}"} }]'""");
        Run(checkout);

        Assert.StartsWith($"gh api --method {expected} ", checkout.Calls[^1], StringComparison.Ordinal);
    }

    private static PipelineRun Run(PipelineCheckout checkout) => checkout.Run(Tell, ("STACK", "prod"), ("RUN_URL", "https://git.example.com/runs/9"));

    private static PipelineCheckout With(string end)
    {
        var checkout = PipelineCheckout.WithShop();
        File.WriteAllText(checkout.At("preview"), Preview);
        return checkout.With("pulumi", $"cat '{checkout.At("preview")}'; {end}");
    }

    private static PipelineCheckout WithDrift(string drift, string issues)
    {
        var checkout = PipelineCheckout.WithShop();
        File.WriteAllText(checkout.At("drift.md"), drift);
        return checkout.With("gh", $$"""
            case "$*" in
              *per_page*) {{issues}} ;;
              *body=@*) for arg; do case $arg in body=@*) cp "${arg#body=@}" '{{checkout.At("posted")}}' ;; esac; done ;;
            esac
            """);
    }
}
