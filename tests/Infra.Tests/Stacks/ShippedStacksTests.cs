using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>What holds for every stack that this repository ships.</summary>
public sealed class ShippedStacksTests
{
    private static readonly JsonSchemaValidator Schema =
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "plan.schema.json")))!);

    public static TheoryData<string> All => ShippedStacks.All;

    public static TheoryData<string> External => ShippedStacks.External;

    public static TheoryData<string, bool> AllWithBothKubernetes
    {
        get
        {
            var data = new TheoryData<string, bool>();
            ShippedStacks.Folder.Stacks.ToList().ForEach(stack => data.Add(stack, false));
            ShippedStacks.Folder.Stacks.ToList().ForEach(stack => data.Add(stack, true));
            return data;
        }
    }

    [Fact]
    public void Folder_Stacks_AreThoseThatTheReadmePromises() =>
        Assert.Equal(["dev", "poc", "prod", "prod-azure", "prod-gcp", "staging", "team"], ShippedStacks.Folder.Stacks);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Judge_EveryStack_NoErrors(string stack) =>
        Assert.DoesNotContain(
            GuardrailSet.Judge(await ShippedStacks.PlanAsync(stack), Purpose.Review), finding => finding.Severity == Severity.Error);

    [Theory]
    [MemberData(nameof(External))]
    public async Task Judge_StackOnAws_NoFinding(string stack) =>
        Assert.Empty(GuardrailSet.Judge(await ShippedStacks.PlanAsync(stack), Purpose.Review));

    [Theory]
    [MemberData(nameof(External))]
    public async Task Judge_StackOnAwsBeforeADeployment_NoFinding(string stack) =>
        Assert.Empty(GuardrailSet.Judge(await ShippedStacks.PlanAsync(stack), Purpose.Deployment));

    [Theory]
    [MemberData(nameof(External))]
    public void ApplicationFiles_EveryStack_AreByteEqualToThoseOfPoc(string stack) => Assert.Equal(ApplicationFiles("poc"), ApplicationFiles(stack));

    [Theory]
    [MemberData(nameof(External))]
    public async Task Patches_EveryStack_AreByteEqualToThoseOfPoc(string stack) =>
        Assert.Equal(await ShippedStacks.RenderedAsync("poc", "patches/"), await ShippedStacks.RenderedAsync(stack, "patches/"));

    [Fact]
    public async Task Patches_Poc_AreOneAWorkload() =>
        Assert.Equal(
            [
                "patches/app-secrets/deployment-web.yaml",
                "patches/app-team/deployment-app.yaml",
                "patches/checkout/deployment-checkout-service.yaml",
                "patches/fastapi-agent/deployment-fastapi-agent.yaml",
                "patches/kitchen-sink/cronjob-nightly-report.yaml",
                "patches/resilient-platform/deployment-backend.yaml",
            ],
            (await ShippedStacks.RenderedAsync("poc", "patches/")).Select(file => file.Key));

    [SharedDataTheory]
    [MemberData(nameof(AllWithBothKubernetes))]
    public async Task Manifests_EveryStack_ValidateWithObjectsClosed(string stack, bool oldest) => Assert.Empty(
        from file in await ShippedStacks.RenderedAsync(stack, "")
        where file.Key.Contains('/', StringComparison.Ordinal)
            && !file.Key.StartsWith("patches/", StringComparison.Ordinal)
            && !file.Key.StartsWith("policies/", StringComparison.Ordinal)
        from violation in ManifestValidator.Violations(file.Value, oldest ? KubernetesSchemas.Oldest : KubernetesSchemas.Newest)
        select $"{file.Key}: {violation}");

    [Theory]
    [MemberData(nameof(All))]
    public async Task Render_PlannedTwice_IsByteEqual(string stack) =>
        Assert.Equal(RenderedStack.Of(await ShippedStacks.NewAsync(stack)).Files, RenderedStack.Of(await ShippedStacks.NewAsync(stack)).Files);

    [Theory]
    [MemberData(nameof(All))]
    public async Task PlanJson_PlannedTwice_IsByteEqual(string stack) =>
        Assert.Equal(ShippedStacks.Json(await ShippedStacks.NewAsync(stack)), ShippedStacks.Json(await ShippedStacks.NewAsync(stack)));

    [Theory]
    [MemberData(nameof(All))]
    public async Task PlanJson_EveryStack_ValidatesAgainstThePublishedSchema(string stack) =>
        Assert.Empty(Schema.Violations(await ShippedStacks.JsonAsync(stack)));

    [Theory]
    [MemberData(nameof(External))]
    public async Task Policies_EveryStackOnAws_OneOfEachForEveryApplication(string stack) => Assert.Equal(
        ShippedStacks.Read(stack).Applications.SelectMany(application =>
            new[] { $"policies/{stack}-eu.{application.Name}-secrets.json", $"policies/{stack}-eu.{application.Name}-secrets.trust.json" }),
        (await ShippedStacks.RenderedAsync(stack, "policies/")).Select(file => file.Key));

    /// <summary>One character a byte, so that equal texts are equal bytes.</summary>
    private static IEnumerable<(string Name, string Bytes)> ApplicationFiles(string stack) =>
        Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, stack, "apps"))
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileName(file), File.ReadAllText(file, System.Text.Encoding.Latin1)));
}
