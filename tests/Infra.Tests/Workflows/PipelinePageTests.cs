using System.Text.RegularExpressions;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>What the page on the pipeline names is there.</summary>
public sealed partial class PipelinePageTests
{
    private static readonly string HowTo = Path.Combine(RepositoryRoot.Path, "docs", "how-to");
    private static readonly string Page = File.ReadAllText(Path.Combine(HowTo, "pull-request-to-production.md"));

    public static TheoryData<string> Scripts => [.. Script().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

    public static TheoryData<string> Files => [.. WorkflowFile.All.Select(file => file.Name).Except(["ci.yml", "deploy-stack.yml"])];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Page_Script_IsThere(string script) => Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, ".ci", script)), script);

    [Theory]
    [MemberData(nameof(Files))]
    public void Page_Workflow_IsTold(string file) => Assert.Contains($"`{file}`", Page, StringComparison.Ordinal);

    [Fact]
    public void Page_Links_LeadSomewhere() =>
        AssertEach.Of(Link().Matches(Page).Select(match => match.Groups[1].Value), link => Assert.True(File.Exists(Path.Combine(HowTo, link)), link));

    [Fact]
    public void Page_Label_IsThatOfTheWorkflow() =>
        Assert.Contains("'widening-accepted'", WorkflowFile.Read("plan.yml").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("PULUMI_BACKEND_URL")]
    [InlineData("PREVIEW_STACKS")]
    [InlineData("AWS_ROLE")]
    [InlineData("AWS_REGION")]
    public void Page_Variable_IsOneOfTheWorkflows(string name) =>
        Assert.Contains(name, WorkflowFile.All.SelectMany(file => Variable().Matches(file.Text)).Select(match => match.Groups[1].Value));

    [Fact]
    public void Workflows_Variables_AreAllOnThePage() =>
        AssertEach.Of(
            WorkflowFile.All.SelectMany(file => Variable().Matches(file.Text)).Select(match => match.Groups[1].Value),
            name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Page_Settings_AreReadAsTheyStand() =>
        Assert.Equal("acme/platform", PipelineSettings.Schema.Value(Setting().Match(Page).Groups[1].Value).Repository);

    [GeneratedRegex(@"\.ci/([a-z-]+)")]
    private static partial Regex Script();

    [GeneratedRegex(@"\]\(([^)#:]+\.md)(#[a-z-]+)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"vars\.([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"secrets-ladder:pipeline: (\{.*\})")]
    private static partial Regex Setting();
}
