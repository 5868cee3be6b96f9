using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Differences;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>The type of a live Secret changes: the plan alone is legal, the change is not.</summary>
public sealed class ChangedTypeTests
{
    private const string Case = "36-type-change-external";

    [Fact]
    public async Task Plan_BasicAuth_HasNoError() => Assert.Equal(0, (await CaseFolder.PlanAsync(Case)).Errors);

    [Fact]
    public async Task Difference_TypeWasOpaque_IsAnError()
    {
        var after = await CaseFolder.PlanAsync(Case);
        var settings = after.Plan.Settings with
        {
            Applications = [.. after.Plan.Settings.Applications.Select(application =>
                application with { Secrets = [.. application.Secrets.Select(contract => contract with { Type = "Opaque" })] })],
        };
        var before = await Planner.PlanAsync(CaseFolder.Stack, ".", () => settings);

        Assert.Contains(
            PlanDifference.Between(Compared.Of(before), ComparedPlan.Of(after)).NewFindings,
            finding => finding is { Rule: "DIF004", Severity: Severity.Error });
    }
}
