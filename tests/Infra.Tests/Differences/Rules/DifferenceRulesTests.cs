using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Differences.Rules;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences.Rules;

/// <summary>What two plans tell of the cluster: objects that collide, and a cluster that changes.</summary>
public sealed class DifferenceRulesTests
{
    [Fact]
    public void Check_SameObjectUnderAnotherName_IsRefusedByTheServer() => Assert.Equal(
        "DIF005", Rules(Compared.Plan(Compared.External("a")), Compared.Plan(Renamed(Compared.External("a")))));

    [Fact]
    public void Check_SecretOfAnotherName_IsAdoptedByItsProvider() =>
        Assert.Equal("", Rules(Compared.Plan(Compared.Secret("a")), Compared.Plan(PlanBuilder.Cluster(adopts: true), Renamed(Compared.Secret("a")))));

    [Fact]
    public void Check_SecretOfAnotherNameThroughTheOtherProvider_IsRefusedByTheServer() => Assert.Equal("DIF005", Rules(
        Compared.Plan(Compared.Secret("a")),
        Compared.Plan(PlanBuilder.Cluster(adopts: false), Renamed(Compared.Secret("a")) with { Provider = PlanBuilder.Cluster(adopts: false).Urn })));

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "DIF005")]
    public void Check_ReleaseInAnotherNamespace_CollidesUnlessItIsDeletedFirst(bool deletesFirst, string expected) =>
        Assert.Equal(expected, Rules(Compared.Plan(Release("one", deletesFirst)), Compared.Plan(Release("two", deletesFirst))));

    [Fact]
    public void Check_SameContext_Nothing() => Assert.Equal("", Rules(Plan("prod", "prod"), Plan("prod", "prod")));

    [Fact]
    public void Check_ChangedContext_IsAnErrorThatSaysHowToMove()
    {
        var finding = Assert.Single(Check(Plan("prod", "prod"), Plan("other", "other")));

        Assert.Equal(("DIF006", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal(
            "the context changes from 'prod' to 'other': for the same cluster under another name, or one that takes its place, write 'movedFrom: "
            + "[prod]' under secrets-ladder:cluster and run 'pulumi up --refresh'; "
            + "a cluster beside the former one is a stack of its own",
            finding.Message);
    }

    [Theory]
    [InlineData("prod", "")]
    [InlineData("dev", "DIF006")]
    public void Check_Move_IsThatOfTheFormerContext(string movedFrom, string expected) =>
        Assert.Equal(expected, Rules(Plan("prod", "prod"), Plan("prod-2", "prod", movedFrom)));

    [Fact]
    public void Check_SecondMove_NamesBothFormerContexts() => Assert.Contains(
        "'movedFrom: [prod, prod-2]'", Assert.Single(Check(Plan("prod-2", "prod", "prod"), Plan("prod-3", "prod", "prod"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_SecondMove_IsFollowed() => Assert.Equal("", Rules(Plan("prod-2", "prod", "prod"), Plan("prod-3", "prod", "prod", "prod-2")));

    [Fact]
    public void Check_MoveThatStartsOver_WouldReplaceEverything() =>
        Assert.Equal("DIF006", Rules(Plan("prod-2", "prod", "prod"), Plan("prod-3", "prod-2", "prod-2")));

    [Fact]
    public void Check_ContextChangesWithTheIdentifier_IsRefusedWhateverIsDeclared() => Assert.Contains(
        "run 'pulumi up' once with the context 'prod' and this release",
        Assert.Single(Check(Plan("prod", null), Plan("other", "prod", "prod"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_RemovedStack_Nothing() => Assert.Empty(DifferenceRules.Check(new(Compared.Plan(Compared.External("a")), null), []));

    private static PlannedResource Renamed(PlannedResource resource) => resource with { Urn = $"{resource.Urn}-renamed" };

    private static PlannedResource Release(string space, bool deletesFirst) =>
        PlanBuilder.Release(("namespace", space)) with { DeleteBeforeReplace = deletesFirst };

    private static ComparedPlan Plan(string context, string? identifier, params string[] movedFrom)
    {
        var provider = PlanBuilder.Cluster(adopts: false);
        var inputs = provider.Inputs.ToDictionary();
        inputs["context"] = context;
        inputs.Remove("clusterIdentifier");
        if (identifier is not null)
        {
            inputs["clusterIdentifier"] = identifier;
        }

        return Compared.Declaring(
            [new(Declaration.Stack, "dev", SortedMap.Of(PlanBuilder.Map((Declaration.MovedFrom, PlanBuilder.List(movedFrom)))))],
            provider with { Inputs = inputs });
    }

    private static string Rules(ComparedPlan before, ComparedPlan after) => string.Join(',', Check(before, after).Select(finding => finding.Rule));

    private static IEnumerable<Finding> Check(ComparedPlan before, ComparedPlan after) =>
        DifferenceRules.Check(new(before, after), ResourceChanges.Between(before.Resources, after.Resources));
}
