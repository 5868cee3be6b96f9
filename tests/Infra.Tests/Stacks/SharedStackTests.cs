using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Tests.Commands;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Production with a Secret of the platform that two namespaces get.</summary>
public sealed class SharedStackTests
{
    private const string Shared =
        "  secrets-ladder:shared: { ca-bundle: { keys: { ca.crt: \"pki#ca\" }, namespaces: [production, app-team] } }\n  secrets-ladder:apps:\n";

    [Theory]
    [InlineData("prod")]
    [InlineData("prod-azure", "VER001")]
    [InlineData("prod-gcp")]
    public async Task Guardrails_Stack_FindNothingElse(string stack, params string[] known)
    {
        using var copy = Copy(stack);

        Assert.Equal(
            known, GuardrailSet.Judge(await Planner.PlanAsync(stack, copy.Root, () => copy.Read(stack)), Purpose.Review).Select(finding =>
                finding.Rule));
    }

    [Fact]
    public async Task Plan_InAzure_OutputsTheIdOfTheSharedReader()
    {
        using var copy = Copy("prod-azure");
        var plan = await Planner.PlanAsync("prod-azure", copy.Root, () => copy.Read("prod-azure"));

        Assert.Contains("azure/prod-azure/shared.ca-bundle", CloudIds.InventedBy(plan).Keys);
    }

    [Fact]
    public async Task Plan_Tree_SaysWhoGetsWhat()
    {
        using var copy = Copy("prod");

        Assert.Contains(
            "Secret ca-bundle in production, app-team (shared, from production/platform/pki in AWS Secrets Manager)",
            (await CommandRun.OnAsync(copy, "plan", "--stack", "prod")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guardrails_ApplicationThatNamesTheSharedEntry_IsAnotherOwner()
    {
        using var copy = Copy("prod");
        StackCopy.Replace(copy, "Pulumi.prod.yaml", "db: prod/app-team/db", "db: production/platform/pki");

        Assert.Contains(
            "the platform (shared Secret 'ca-bundle')",
            Assert.Single(GuardrailSet.Judge(
                await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod")), Purpose.Review), finding => finding.Rule == "OWN001").Message,
            StringComparison.Ordinal);
    }

    private static TemporaryStacks Copy(string stack) => StackCopy.With(stack, "  secrets-ladder:apps:\n", Shared);
}
