using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Cht;

/// <summary>CHT003: a chart at another version than the one whose values are known here; what it makes of the values is not checked.</summary>
internal sealed class UncheckedChartRule() : Guardrail("CHT003", Severity.Warning)
{
    /// <summary>Hardening that a chart learned late, and that is not there before: read from the values and templates of every release.</summary>
    private static readonly ImmutableArray<(string Chart, Version First, string Lost)> Hardening =
    [
        (Charts.ExternalSecrets.Name, new(2, 5, 0),
            "before 2.5.0 the operator may make tokens for every service account of the cluster (rbac.serviceAccountTokenCreate is ignored)"),
        (Charts.ExternalSecrets.Name, new(2, 8, 0), "before 2.8.0 no network policy limits its pods (networkPolicy is ignored)"),
        (Charts.SealedSecrets.Name, new(2, 15, 0),
            "before 2.15.0 every account may call the controller through the API server (rbac.serviceProxier is ignored)"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsChart
        let chart = $"{resource.Input("chart")}"
        let version = $"{resource.Input("version")}"
        where ChartKeys.Of(chart, version) is null && !OldChartRule.IsTooOld(chart, version)
        select new Violation(
            resource.Urn,
            $"the values of the chart '{chart}' {version} were not checked; "
            + $"compare its values.yaml with those of the pinned version{string.Concat(Lost(chart, version))}");

    private static IEnumerable<string> Lost(string chart, string version) =>
        Hardening.Where(known => known.Chart == chart && ChartVersion.IsBefore(version, known.First)).Select(known => $"; {known.Lost}");
}
