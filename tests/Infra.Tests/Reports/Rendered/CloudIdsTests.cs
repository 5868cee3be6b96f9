using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Reports.Rendered;

public sealed class CloudIdsTests
{
    private static readonly ImmutableDictionary<string, object> Named = PlanBuilder.Map(("azure/test/a", "made-up"), ("azure/test/b", "made-up-too"));

    private static readonly Plan Plan =
        new PlanBuilder().WithOutput(CloudIds.OutputName, Named).Plan with { InventedIds = ["made-up", "made-up-too", "unnamed"] };

    [Theory]
    [InlineData("nothing", "nothing")]
    [InlineData("made-up", "real")]
    [InlineData("made-up-too", "[cloudIds: azure/test/b]")]
    [InlineData("/made-up/made-up-too/made-up", "/real/[cloudIds: azure/test/b]/real")]
    public void In_Text_EveryInventedIdIsReplaced(string text, string expected) => Assert.Equal(expected, Ids().In(text).Text);

    [Fact]
    public void In_Manifest_EveryTextIsLookedAt()
    {
        var manifest = PlanBuilder.Map(("a", PlanBuilder.List("made-up", PlanBuilder.Map(("b", "x made-up")))), ("c", 1.0));

        Assert.Equal("a:\n  - real\n  - b: x real\nc: 1\n", ManifestYaml.Write(Ids().In(manifest).Manifest));
    }

    [Fact]
    public void In_TextWithoutMissingId_SaysNothing() => Assert.Null(Ids().In("made-up").Missing);

    [Fact]
    public void In_TextWithMissingIds_NamesEachOnceAndTheCommand() => Assert.Equal(
        "only the stack that is up has 'azure/test/a', 'azure/test/b'; "
            + "after 'pulumi up' run: pulumi stack output --json --stack dev > FILE, and render with --outputs FILE",
        new CloudIds(Plan, ImmutableDictionary<string, string>.Empty).In("made-up-too made-up made-up-too").Missing);

    [Fact]
    public void In_InventedIdThatNoOutputNames_IsAFaultOfTheProgram() => Assert.Throws<InvalidOperationException>(() => Ids().In("unnamed"));

    [Fact]
    public void In_PlanThatInventsNothing_IsTheSameManifest()
    {
        var manifest = PlanBuilder.Map(("a", "b"));

        Assert.Same(manifest, new CloudIds(new PlanBuilder().Plan, ImmutableDictionary<string, string>.Empty).In(manifest).Manifest);
    }

    [Fact]
    public async Task InventedBy_ProdAzure_IsOneAReader() => Assert.Equal(
        ["app-secrets-secrets", "app-team-secrets", "checkout-secrets", "fastapi-agent-secrets", "kitchen-sink-secrets",
            "resilient-platform-secrets"],
        CloudIds.InventedBy(await ShippedStacks.PlanAsync("prod-azure")).Keys.Select(name => name["azure/prod-azure/".Length..]));

    [Fact]
    public async Task InventedBy_ProdAzure_AreIdsThatThePlanKnowsAsInvented()
    {
        var plan = await ShippedStacks.PlanAsync("prod-azure");

        Assert.Subset(plan.InventedIds, CloudIds.InventedBy(plan).Values.ToHashSet());
    }

    [Theory]
    [InlineData("poc")]
    [InlineData("prod")]
    [InlineData("prod-gcp")]
    public async Task InventedBy_StackWhoseIdsFollowFromItsSettings_IsNone(string stack)
    {
        var plan = await ShippedStacks.PlanAsync(stack);

        Assert.Empty(CloudIds.InventedBy(plan));
        Assert.DoesNotContain(CloudIds.OutputName, plan.Outputs.Keys);
    }

    private static CloudIds Ids() => new(Plan, ImmutableDictionary<string, string>.Empty.Add("azure/test/a", "real"));
}
