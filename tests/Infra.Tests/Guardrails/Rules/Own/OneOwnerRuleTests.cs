using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Own;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Own;

public sealed class OneOwnerRuleTests
{
    private static readonly OneOwnerRule Rule = new();

    [Fact]
    public void Check_TwoResourcesOfOneObject_OneViolationWithBothNames()
    {
        var plan =
            new PlanBuilder().With(PlanBuilder.Secret("a") with { Name = "first" }).With(PlanBuilder.Secret("a") with { Name = "second" }).Plan;

        Assert.StartsWith("Secret shop/a has 2 owners: first and second;", Assert.Single(Rule.Check(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TwoContractsOfOneSecret_NamesApplicationsAndLines()
    {
        var plan = new PlanBuilder()
            .WithApplication("one", [PlanBuilder.Contract("a")]).WithApplication("two", [PlanBuilder.Contract("a")])
            .With(PlanBuilder.Secret("a") with { Name = "one-a" }).With(PlanBuilder.Secret("a") with { Name = "two-a" }).Plan;

        Assert.Contains(
            "one (stacks/dev/apps/app.yaml:3:5) and two (stacks/dev/apps/app.yaml:3:5)", Assert.Single(Rule.Check(plan)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OneNameInTwoNamespaces_Nothing() =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).With(PlanBuilder.Secret("a", "mall")).Plan));

    [Fact]
    public void Check_OneNameOfTwoKinds_Nothing() =>
        Assert.Empty(
            Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).With(PlanBuilder.Kubernetes("core/v1:ConfigMap", "v1", "a", "shop")).Plan));

    [Fact]
    public void Check_OneWorkloadInTwoApplications_OneViolation()
    {
        var plan = new PlanBuilder().WithApplication("one", [], [PlanBuilder.Workload("web")])
            .WithApplication("two", [], [PlanBuilder.Workload("web")]).Plan;

        Assert.StartsWith("Deployment shop/web has 2 owners: ", Assert.Single(Rule.Check(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WorkloadsOfOneNameInTwoNamespaces_Nothing() =>
        Assert.Empty(
            Rule.Check(
                new PlanBuilder().WithApplication("one", [], [PlanBuilder.Workload("web")])
                    .WithApplication("two", [], [PlanBuilder.Workload("web")], "mall").Plan));

    [Fact]
    public void Check_WorkloadsOfOneNameAndTwoKinds_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder()
        .WithApplication("one", [], [PlanBuilder.Workload("web")])
        .WithApplication("two", [], [PlanBuilder.Workload("web") with { Kind = WorkloadKind.StatefulSet }]).Plan));
}
