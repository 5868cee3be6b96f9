using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences;

/// <summary>
/// Options of the engine that decide what a change does: <c>aliases</c>, <c>ignoreChanges</c>, <c>deleteBeforeReplace</c>,
/// <c>additionalSecretOutputs</c>.
/// </summary>
public sealed class NamedAsTests
{
    private static readonly PlannedResource Former = PlanBuilder.Kubernetes("core/v1:ConfigMap", "v1", "a", "shop") with { Provider = null };
    private static readonly PlannedResource Present = Former with { Urn = $"{Former.Urn}-renamed", Name = "a-renamed", Aliases = [Former.Urn] };

    [Fact]
    public void Between_AliasOfTheFormerName_IsTheSameResource() =>
        Assert.DoesNotContain(Between(Former, Present).Resources, change => change.Kind is DifferenceKind.Added or DifferenceKind.Removed);

    [Fact]
    public void Between_NoAlias_IsAnotherResource() =>
        Assert.Equal(
            [DifferenceKind.Removed, DifferenceKind.Added], Between(Former, Present with { Aliases = [] }).Resources.Select(change => change.Kind));

    [Fact]
    public void Between_FormerNameThatIsStillThere_IsNoAlias() => Assert.Equal(
        [DifferenceKind.Added],
        PlanDifference.Between(Compared.Plan(Former), Compared.Plan(Former, Present)).Resources.Select(change => change.Kind));

    [Fact]
    public void NamedAs_Provider_IsRenamedWhereverItIsReferredTo()
    {
        var provider = PlanBuilder.Cluster(adopts: false);
        var renamed = provider with { Urn = $"{provider.Urn}-2", Aliases = [provider.Urn] };
        var user = Former with { Provider = provider.Urn, DependsOn = [provider.Urn] };

        var named = Compared.Plan(provider, user).NamedAs(Compared.Plan(renamed)).Resources[1];

        Assert.Equal((renamed.Urn, renamed.Urn), (named.Provider, Assert.Single(named.DependsOn)));
    }

    [Theory]
    [InlineData("data", true)]
    [InlineData("dat", false)]
    public void Between_IgnoredInput_IsNoChange(string ignored, bool isIgnored)
    {
        var change = Between(With("one") with { IgnoreChanges = [ignored] }, With("two") with { IgnoreChanges = [ignored] });

        Assert.Equal(isIgnored, change.Resources.IsEmpty);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Between_Replaced_TellsWhatIsDeletedFirst(bool deletesFirst)
    {
        var moved = PlanBuilder.Release(("namespace", "two")) with { DeleteBeforeReplace = deletesFirst };

        Assert.Equal(
            (DifferenceKind.Replaced, deletesFirst),
            Assert.Single(
                Between(PlanBuilder.Release(("namespace", "one")) with { DeleteBeforeReplace = deletesFirst }, moved).Resources) is var change
                    ? (change.Kind, change.DeletesFirst)
                    : default);
    }

    [Fact]
    public void Between_OutputNoLongerSecret_IsNotCovered() => Assert.Contains(
        "ConfigMap a: what its output status shows, which the state no longer keeps as a secret",
        Between(Former with { AdditionalSecretOutputs = ["status"] }, Former).Uncovered);

    private static PlanDifference Between(PlannedResource before, PlannedResource after) =>
        PlanDifference.Between(Compared.Plan(before), Compared.Plan(after));

    private static PlannedResource With(string value) =>
        Former with { Inputs = Former.Inputs.ToDictionary().Append(new("data", PlanBuilder.Map(("key", value)))).ToDictionary() };
}
