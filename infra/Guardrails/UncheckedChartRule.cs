using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>CHT003: a chart at another version than the one whose values are known here; what it makes of the values is not checked.</summary>
internal sealed class UncheckedChartRule() : Guardrail("CHT003", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsChart && ChartKeys.Of($"{resource.Input("chart")}", $"{resource.Input("version")}") is null
            && !OldChartRule.IsTooOld($"{resource.Input("chart")}", $"{resource.Input("version")}")
        select new Violation(resource.Urn, $"the values of the chart '{resource.Input("chart")}' {resource.Input("version")} were not checked; compare its values.yaml with those of the pinned version");
}
