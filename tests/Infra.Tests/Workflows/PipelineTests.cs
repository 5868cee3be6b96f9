using YamlDotNet.RepresentationModel;

namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>What each workflow of the pipeline is allowed to touch, and in which order.</summary>
public sealed class PipelineTests
{
    /// <summary>Every step that runs something: what a script does is tested beside this file, under the script's name.</summary>
    private static readonly string[] Steps =
    [
        "ci.yml: .ci/run",
        "ci.yml: dotnet build infra/pulumi",
        "ci.yml: .ci/same-plan",
        "ci.yml: shellcheck .ci/*",
        "deploy-stack.yml: .ci/kubeconfig \"$STACK\"",
        "deploy-stack.yml: .ci/deploy \"$STACK\"",
        "drift.yml: .ci/kubeconfig \"$STACK\"",
        "drift.yml: .ci/drift \"$STACK\" \"$RUNNER_TEMP/drift.md\"",
        "drift.yml: .ci/drift-issue \"$STACK\" \"$RUNNER_TEMP/drift.md\"",
        "plan-comment.yml: .ci/plan-comment",
        "plan.yml: .ci/plan-change \"$BASE\" \"$RUNNER_TEMP/plan\"",
        "preview.yml: .ci/preview-matrix \"$BASE\"",
        "preview.yml: .ci/kubeconfig \"$STACK\"",
        "preview.yml: .ci/preview \"$STACK\"",
    ];

    [Fact]
    public void Run_Steps_AreTheTestedOnes() => Assert.Equal(
        Steps,
        from file in WorkflowFile.All
        from step in file.Steps
        let run = WorkflowFile.Find(step, "run")
        where run is not null
        select $"{file.Name}: {run}");

    [Fact]
    public void Preview_APullRequestOfAFork_IsNotPreviewed() => Assert.Contains(
        "github.event.pull_request.head.repo.full_name == github.repository", WorkflowFile.Find(Job("preview.yml", "touched"), "if"),
        StringComparison.Ordinal);

    [Fact]
    public void Preview_Job_WaitsForTheOneThatRefusesForks() => Assert.Equal("touched", WorkflowFile.Find(Job("preview.yml", "preview"), "needs"));

    [Theory]
    [InlineData("preview.yml", "preview", "${{ matrix.stack }}-preview")]
    [InlineData("drift.yml", "drift", "${{ matrix.stack }}-preview")]
    [InlineData("deploy-stack.yml", "up", "${{ inputs.stack }}")]
    public void Environment_OfAJobWithARole_IsTheOneThatTheRoleTrusts(string file, string job, string environment) =>
        Assert.Equal(environment, WorkflowFile.Find(Job(file, job), "environment"));

    [Theory]
    [InlineData("dev", null)]
    [InlineData("staging", "dev")]
    [InlineData("prod", "staging")]
    public void Deploy_EachStack_NeedsTheOneBefore(string stack, string? before) =>
        Assert.Equal(before, WorkflowFile.Find(Job("deploy.yml", stack), "needs"));

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void Deploy_EachJob_IsForTheStackOfItsName(string stack) =>
        Assert.Equal(stack, WorkflowFile.Find(WorkflowFile.Mapping(Job("deploy.yml", stack), "with"), "stack"));

    [Fact]
    public void Deploy_Checkout_IsTheCommitOfTheRun() =>
        Assert.Equal(
            "${{ github.sha }}", WorkflowFile.Find(WorkflowFile.Mapping(WorkflowFile.Read("deploy-stack.yml").Steps.First(), "with"), "ref"));

    [Fact]
    public void Comment_Checkout_NamesNoRef() =>
        Assert.Null(WorkflowFile.Find(WorkflowFile.Mapping(WorkflowFile.Read("plan-comment.yml").Steps.First(), "with"), "ref"));

    [Fact]
    public void Comment_BuildsNothing_UsesOnlyCheckout() =>
        Assert.Single(WorkflowFile.Read("plan-comment.yml").Steps, step => step.Children.ContainsKey("uses"));

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void Drift_EveryDeployedStack_IsCompared(string stack) => Assert.Contains(
        stack, ((YamlSequenceNode)WorkflowFile.Mapping(WorkflowFile.Mapping(Job("drift.yml", "drift"), "strategy"), "matrix")["stack"]).Select(node =>
            node.ToString()));

    [Theory]
    [InlineData("preview.yml", "touched")]
    [InlineData("deploy.yml", "dev")]
    [InlineData("drift.yml", "drift")]
    public void If_WithoutAStateBackend_NothingRuns(string file, string job) =>
        Assert.Contains("vars.PULUMI_BACKEND_URL != ''", WorkflowFile.Find(Job(file, job), "if"), StringComparison.Ordinal);

    private static YamlMappingNode Job(string file, string name) => WorkflowFile.Read(file).Jobs.Single(pair => pair.Name == name).Job;
}
