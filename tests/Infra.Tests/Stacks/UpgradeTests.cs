using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>
/// From the form that stacks had before decisions 0010 and 0011 to today's: tests/fixtures/plans has what the program planned then, of <c>prod</c>
/// the platform and one application, without the definition's spec.
/// </summary>
public sealed class UpgradeTests
{
    public static TheoryData<string> Stacks => ["poc", "team", "prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Upgrade_Resource_IsNeitherReplacedNorDeleted(string stack) =>
        Assert.Empty(
            (await UpgradeAsync(stack)).Resources.Where(change => change.Kind is DifferenceKind.Replaced or DifferenceKind.Removed).Select(change =>
                change.Urn));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Upgrade_Change_BringsNoError(string stack) =>
        Assert.Empty((await UpgradeAsync(stack)).NewFindings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Upgrade_BothClusterProviders_GetTheirIdentifierInPlace(string stack) => Assert.Equal(
        ["kubernetes", "kubernetes-takeover"],
        (await UpgradeAsync(stack)).Resources
            .Where(change => change.Kind == DifferenceKind.Changed && change.Inputs.Any(input => input is { Path: "clusterIdentifier", From: null }))
            .Select(change => change.Name));

    [Theory]
    [InlineData("poc", "platform-namespace-production")]
    [InlineData("team", "platform-sealing-key-1-secret")]
    [InlineData("team", "platform-sealed-secret-definition-crd")]
    [InlineData("prod", "platform-namespace-app-team")]
    public async Task Upgrade_WhatStaysInTheCluster_MovesToTheAdoptingProvider(string stack, string name) => Assert.Contains(
        (await UpgradeAsync(stack)).Resources.Single(change => change.Name == name).Inputs,
        input => input.Path == "options.provider" && input.To!.EndsWith("::kubernetes-takeover", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Upgrade_OptionThatThePlanDidNotHave_IsNoChange(string stack) => Assert.DoesNotContain(
        (await UpgradeAsync(stack)).Resources.SelectMany(change => change.Inputs),
        input => input.Path.StartsWith("options.deleteBeforeReplace", StringComparison.Ordinal)
            || input.Path.StartsWith("options.aliases", StringComparison.Ordinal));

    [Fact]
    public async Task Upgrade_ContextInTheSameStep_IsRefused()
    {
        var present = await Compared.ShippedAsync("poc");
        var moved = present with
        { Resources = [.. present.Resources.Select(resource => resource.IsProvider ? With(resource, "context", "kind-other") : resource)] };

        Assert.Contains("DIF006", PlanDifference.Between(Former("poc"), moved).NewFindings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Upgrade_KeyThatLeavesAtTheSameTime_StaysUntilItIsPatched()
    {
        var former = Former("poc");
        var present = await Compared.ShippedAsync("poc");
        var secret = present.Resources.First(resource => resource.Type == "kubernetes:core/v1:Secret");
        var fewer = With(secret, "data", ((IReadOnlyDictionary<string, object>)secret.Input("data")!).Skip(1).ToDictionary());

        var keys = Assert.Single(
            PlanDifference.Between(
                former, present with { Resources = [.. present.Resources.Select(resource => resource == secret ? fewer : resource)] }).Keys);

        Assert.True(keys.Stay);
        Assert.StartsWith("kubectl --context kind-poc -n ", keys.Removes, StringComparison.Ordinal);
    }

    private static PlannedResource With(PlannedResource resource, string input, object value)
    {
        var inputs = resource.Inputs.ToDictionary();
        inputs[input] = value;
        return resource with { Inputs = inputs };
    }

    private static async Task<PlanDifference> UpgradeAsync(string stack) => PlanDifference.Between(Former(stack), await Compared.ShippedAsync(stack));

    private static ComparedPlan Former(string stack) =>
        PlanFile.Read(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "plans", $"{stack}.before-0010.json"))).Single();
}
