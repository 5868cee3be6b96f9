using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class PlanDifferenceTests
{
    public static TheoryData<string> All => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Between_ShippedStackPlannedTwice_IsUnchanged(string stack) =>
        Assert.Equal(
            DifferenceKind.Unchanged,
            PlanDifference.Between(await Compared.ShippedAsync(stack), Compared.Of(await ShippedStacks.NewAsync(stack))).Kind);

    [Fact]
    public void Between_NoPlanBefore_NewStack() => Assert.Equal(DifferenceKind.Added, PlanDifference.Between(null, Compared.Plan()).Kind);

    [Fact]
    public void Between_NoPlanAfter_RemovedStack() => Assert.Equal(DifferenceKind.Removed, PlanDifference.Between(Compared.Plan(), null).Kind);

    [Fact]
    public void Between_NoPlan_Refused() => Assert.Throws<ArgumentException>(() => PlanDifference.Between(null, null));

    [Fact]
    public void Between_PlansOfTwoStacks_Refused() =>
        Assert.Throws<ArgumentException>(() => PlanDifference.Between(Compared.Plan(), Compared.Plan() with { Stack = "other" }));

    [Fact]
    public void Between_LevelAndEnvironmentDiffer_AreTold()
    {
        var difference = PlanDifference.Between(
            Compared.Plan(), Compared.Plan() with { Level = Components.Foundation.Level.External, Environment = DeploymentEnvironment.Production });

        Assert.Equal((DifferenceKind.Changed, "plain -> external", "development -> production"), (difference.Kind, difference.Level.ToString(),
            difference.Environment.ToString()));
    }

    [Fact]
    public void Charts_VersionDiffers_IsTold() => Assert.Equal(
        new("", "external-secrets", "external-secrets", new("2.8.0", "2.9.0")),
        PlanDifference.Between(Compared.Plan(PlanBuilder.Release(("version", "2.8.0"))), Compared.Plan(PlanBuilder.Release())).Charts.Single());

    [Theory]
    [InlineData("v1", true, "have the engine forget it, which leaves it in the cluster")]
    [InlineData("v1", false, "have it deleted, for good")]
    [InlineData("v2", true, "have a new one made beside it, which leaves the former in the cluster")]
    [InlineData("v2", false, "have it deleted, for good, and created again")]
    public void Protected_GoneOrReplaced_TellsWhatBecomesOfTheFormerObject(string apiVersion, bool retain, string words)
    {
        var former = PlanBuilder.Secret("a") with { Protect = true, RetainOnDelete = retain };
        var present =
            former with { Inputs = former.Inputs.ToDictionary(pair => pair.Key, pair => pair.Key == "apiVersion" ? apiVersion : pair.Value) };
        var after = apiVersion == "v1" ? Compared.Plan() : Compared.Plan(present);

        Assert.Equal(words, DifferenceText.Unprotecting(PlanDifference.Between(Compared.Plan(former), after).Protected.Single()));
    }

    [Fact]
    public void Protected_ResourceIsGone_TellsHowToReleaseIt()
    {
        var space = PlanBuilder.Kubernetes("core/v1:Namespace", "v1", "shop", null) with { Protect = true };

        Assert.Equal(
            new(space.Urn, "Namespace shop", IsReplaced: false, $"pulumi state delete --stack dev --force {space.Urn}",
                $"pulumi state unprotect --stack dev --yes {space.Urn}"),
            PlanDifference.Between(Compared.Plan(space), Compared.Plan()).Protected.Single());
    }

    [Fact]
    public void Findings_OneIsAFewLinesFurtherDown_NoDifference()
    {
        var difference = PlanDifference.Between(With("stacks/dev/apps/a.yaml:3:5: x"), With("stacks/dev/apps/a.yaml:9:5: x"));

        Assert.Equal((true, true), (difference.NewFindings.IsEmpty, difference.GoneFindings.IsEmpty));
    }

    [Fact]
    public void Findings_OneMoreOfTwoAlike_IsNew() =>
        Assert.Single(PlanDifference.Between(With("a.yaml:3:5: x"), With("a.yaml:3:5: x", "a.yaml:4:5: x")).NewFindings);

    [Fact]
    public void Findings_OneIsAnother_IsNewAndGone()
    {
        var difference = PlanDifference.Between(With("one"), With("two"));

        Assert.Equal(("two", "one"), (difference.NewFindings.Single().Message, difference.GoneFindings.Single().Message));
    }

    private static ComparedPlan With(params string[] findings) =>
        Compared.Plan() with { Findings = [.. findings.Select(message => new Finding("URL001", Severity.Error, null, message))] };
}
