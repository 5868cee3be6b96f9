using System.Text.RegularExpressions;
using SecretsLadder.Shared;
using YamlDotNet.RepresentationModel;

namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>What holds for every workflow, so that a change of one is seen for what it gives away.</summary>
public sealed partial class WorkflowTests
{
    /// <summary>The only permissions that a job has, beside reading the repository.</summary>
    private static bool IsCheckout(YamlMappingNode step) =>
        WorkflowFile.Find(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) is true;

    private static readonly string[] Permissions =
    [
        "deploy-stack.yml/up: contents: read, id-token: write",
        "deploy.yml/dev: contents: read, id-token: write",
        "deploy.yml/prod: contents: read, id-token: write",
        "deploy.yml/staging: contents: read, id-token: write",
        "drift.yml/drift: contents: read, id-token: write, issues: write",
        "plan-comment.yml/comment: actions: read, contents: read, pull-requests: write",
        "preview.yml/preview: contents: read, id-token: write",
    ];

    public static TheoryData<string> Files => WorkflowFile.Names;

    public static TheoryData<string> FilesWithSteps => [.. WorkflowFile.All.Where(file => file.Steps.Any()).Select(file => file.Name)];

    public static TheoryData<string> FilesWithCheckouts => [.. WorkflowFile.All.Where(file => file.Steps.Any(IsCheckout)).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(FilesWithSteps))]
    public void Uses_EveryAction_IsPinnedToACommitWithItsVersion(string file) => AssertEach.Of(
        Lines(file, "uses:").Where(line => !line.Contains("uses: ./", StringComparison.Ordinal)),
        line => Assert.Matches(Pinned(), line));

    [Fact]
    public void Uses_OneAction_IsTheSameCommitEverywhere() => AssertEach.Of(
        WorkflowFile.All.SelectMany(file => Lines(file.Name, "uses:")).Select(line => line.Trim(' ', '-')).Distinct().GroupBy(line =>
            line.Split('@')[0]),
        group => Assert.Single(group));

    [Theory]
    [MemberData(nameof(Files))]
    public void Permissions_OfTheWorkflow_AreReadingAtMost(string file) =>
        Assert.True(Permitted(WorkflowFile.Read(file).Root) is "" or "contents: read");

    [Theory]
    [MemberData(nameof(Files))]
    public void Permissions_OfTheWorkflow_AreSaid(string file) =>
        Assert.Contains("permissions", WorkflowFile.Read(file).Root.Children.Keys.Select(key => key.ToString()));

    [Fact]
    public void Permissions_OfJobs_AreThese() => Assert.Equal(
        Permissions,
        from file in WorkflowFile.All
        from job in file.Jobs.OrderBy(pair => pair.Name, StringComparer.Ordinal)
        where job.Job.Children.ContainsKey("permissions")
        select $"{file.Name}/{job.Name}: {Permitted(job.Job)}");

    [Theory]
    [MemberData(nameof(Files))]
    public void Events_PullRequestTarget_IsNeverOne(string file) => Assert.DoesNotContain("pull_request_target", WorkflowFile.Read(file).Events);

    [Theory]
    [InlineData("plan.yml", "pull_request")]
    [InlineData("preview.yml", "pull_request")]
    [InlineData("plan-comment.yml", "workflow_run")]
    [InlineData("deploy.yml", "push")]
    public void Events_OfAWorkflow_AreThisOneOnly(string file, string only) => Assert.Equal([only], WorkflowFile.Read(file).Events);

    [Theory]
    [MemberData(nameof(FilesWithSteps))]
    public void Run_NoStep_HoldsAnExpression(string file) =>
        AssertEach.Of(
            WorkflowFile.Read(file).Steps.Select(step => WorkflowFile.Find(step, "run") ?? ""),
            run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(FilesWithSteps))]
    public void Run_EveryStep_IsOneLine(string file) =>
        AssertEach.Of(WorkflowFile.Read(file).Steps.Select(step => WorkflowFile.Find(step, "run") ?? ""), run => Assert.DoesNotContain('\n', run));

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_Secrets_AreNotUsed(string file) => Assert.DoesNotContain("secrets.", WorkflowFile.Read(file).Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(FilesWithSteps))]
    public void Jobs_WithSteps_EndInTime(string file) =>
        AssertEach.Of(JobsWithSteps(file), job => Assert.InRange(int.Parse(WorkflowFile.Find(job, "timeout-minutes") ?? "0"), 1, 60));

    [Theory]
    [MemberData(nameof(FilesWithSteps))]
    public void Jobs_WithSteps_RunOnOneNamedImage(string file) =>
        AssertEach.Of(JobsWithSteps(file), job => Assert.Equal("ubuntu-24.04", WorkflowFile.Find(job, "runs-on")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Shell_WhereStepsRun_IsBash(string file) => Assert.Equal(
        JobsWithSteps(file).Any() ? "bash" : null,
        WorkflowFile.Find(WorkflowFile.Mapping(WorkflowFile.Mapping(WorkflowFile.Read(file).Root, "defaults"), "run"), "shell"));

    [Theory]
    [MemberData(nameof(FilesWithCheckouts))]
    public void Checkout_EveryStep_LeavesNoCredential(string file) => AssertEach.Of(
        WorkflowFile.Read(file).Steps.Where(IsCheckout),
        step => Assert.Equal("false", WorkflowFile.Find(WorkflowFile.Mapping(step, "with"), "persist-credentials")));

    [Theory]
    [InlineData("deploy-stack.yml", "up", "deploy-${{ inputs.stack }}")]
    [InlineData("drift.yml", "drift", "drift-${{ matrix.stack }}")]
    public void Concurrency_OfAStack_WaitsAndIsNotCancelled(string file, string job, string group)
    {
        var concurrency = WorkflowFile.Mapping(WorkflowFile.Read(file).Jobs.Single(pair => pair.Name == job).Job, "concurrency");

        Assert.Equal((group, "false"), (WorkflowFile.Find(concurrency, "group"), WorkflowFile.Find(concurrency, "cancel-in-progress")));
    }

    private static IEnumerable<YamlMappingNode> JobsWithSteps(string file) =>
        WorkflowFile.Read(file).Jobs.Select(pair => pair.Job).Where(job => job.Children.ContainsKey("steps"));

    private static IEnumerable<string> Lines(string file, string key) =>
        WorkflowFile.Read(file).Text.Split('\n').Where(line => line.TrimStart(' ', '-').StartsWith(key, StringComparison.Ordinal));

    private static string Permitted(YamlMappingNode node) =>
        string.Join(", ", WorkflowFile.Mapping(node, "permissions").Children.Select(pair => $"{pair.Key}: {pair.Value}"));

    [GeneratedRegex("""uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$""")]
    private static partial Regex Pinned();
}
