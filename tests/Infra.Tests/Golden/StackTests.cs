using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Golden;

/// <summary>What the plan of each stack consists of. A change of a resource's identity is seen here, and needs an Alias.</summary>
public sealed class StackTests
{
    public static TheoryData<string> All => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Resources_EveryStack_ParentTypeAndNameAreAsReviewed(string stack)
    {
        var plan = await ShippedStacks.PlanAsync(stack);

        GoldenFile.AssertEqual($"{stack}.resources.txt", string.Concat(plan.Resources.Select(resource => $"{ParentOf(resource)} | {resource.Type} | {resource.Name}\n")));
    }

    [Fact]
    public async Task PlanJson_Prod_IsAsReviewed() => GoldenFile.AssertEqual("prod.plan.json", ShippedStacks.Json(await ShippedStacks.PlanAsync("prod")));

    private static string ParentOf(PlannedResource resource) => resource.Parent?[(resource.Parent.LastIndexOf("::", StringComparison.Ordinal) + 2)..] ?? "(stack)";
}
