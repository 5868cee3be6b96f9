using System.Text.Json.Nodes;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Golden;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Stack prod with a pipeline of its own.</summary>
public sealed class PipelineStackTests
{
    private const string Settings = "  secrets-ladder:pipeline: { repository: acme/platform }\n  secrets-ladder:apps:\n";

    [Fact]
    public async Task Guardrails_Pipeline_FindNothing() => Assert.Empty(GuardrailSet.Judge(await PlanAsync(), Purpose.Review));

    [Fact]
    public async Task Resources_Pipeline_AreAsReviewed() => GoldenFile.AssertEqual(
        "prod-pipeline.policies.txt",
        string.Concat(
            (await PlanAsync()).Resources.Where(resource =>
                PolicyTexts.IsOfPipeline(resource) && !resource.Type.EndsWith("Attachment", StringComparison.Ordinal))
            .Select(resource =>
                $"{resource.Type} "
                    + $"{resource.Input("name")}\n{Indented((string)(resource.Input("policy") ?? resource.Input("assumeRolePolicy"))!)}\n\n")));

    [Fact]
    public async Task Readers_WithAPipeline_AllCarryTheBoundary() => AssertEach.Of(
        (await PlanAsync()).Resources.Where(resource => resource.Type == "aws:iam/role:Role" && !PolicyTexts.IsOfPipeline(resource)),
        role => Assert.Equal("arn:aws:iam::333333333333:policy/prod-eu-reader-boundary", role.Input("permissionsBoundary")));

    [Fact]
    public async Task Output_Roles_AreWhatTheEnvironmentsNeed() => Assert.Equal(
        "arn:aws:iam::333333333333:role/prod-eu-pipeline-deploy",
        ((IReadOnlyDictionary<string, object>)(await PlanAsync()).Outputs["pipelineRoles"])["deploy"]);

    [Fact]
    public async Task Scope_EveryRoleOfTheStack_IsNamedByTheDeployPolicy()
    {
        var plan = await PlanAsync();
        var policy = (string)plan.Resources.Single(resource => resource.Input("name") is "prod-eu-pipeline-deploy-roles").Input("policy")!;

        AssertEach.Of(
            plan.Resources.Where(resource => resource.Type == "aws:iam/role:Role" && !PolicyTexts.IsOfPipeline(resource)),
            role => Assert.Contains($":role/{role.Input("name")}\"", policy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scope_EveryEntryOfTheStack_IsNamedByTheDeployPolicy()
    {
        var plan = await PlanAsync();
        var policy = (string)plan.Resources.Single(resource => resource.Input("name") is "prod-eu-pipeline-deploy-entries").Input("policy")!;

        AssertEach.Of(
            plan.Resources.Where(resource => resource.Type == "aws:secretsmanager/secret:Secret"),
            entry => Assert.Contains($":secret:{entry.Input("name")}-??????\"", policy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_ManagedByTheStack_AreLookedAtAndUsedButNotChanged()
    {
        using var copy = ProdCopy.With("      provision: true\n", "      provision: true\n      kmsKey: managed\n");
        var policies = await PoliciesAsync(copy.WithStack(
            "prod", File.ReadAllText(copy.Folder.StackFile("prod")).Replace("  secrets-ladder:apps:\n", Settings, StringComparison.Ordinal)));

        Assert.Contains("kms:DescribeKey", policies["prod-eu-pipeline-preview-entries"], StringComparison.Ordinal);
        Assert.Contains("kms:GenerateDataKey", policies["prod-eu-pipeline-deploy-entries"], StringComparison.Ordinal);
        Assert.DoesNotContain("kms:CreateKey", string.Concat(policies.Values), StringComparison.Ordinal);
    }

    private static async Task<Plan> PlanAsync()
    {
        using var copy = ProdCopy.With("  secrets-ladder:apps:\n", Settings);
        return await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod"));
    }

    private static async Task<Dictionary<string, string>> PoliciesAsync(TemporaryStacks copy) =>
        (await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod"))).Resources
        .Where(resource => resource.Type == "aws:iam/policy:Policy" && PolicyTexts.IsOfPipeline(resource))
        .ToDictionary(policy => (string)policy.Input("name")!, policy => (string)policy.Input("policy")!);

    private static string Indented(string policy) =>
        JsonNode.Parse(policy)!.ToJsonString(
            new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
