using System.Collections.Frozen;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Cht;

/// <summary>
/// CHT004: a chart that is too old for what the stack asks of its controller; the objects would be refused, or ignored without a word.
/// </summary>
internal sealed class OldChartRule() : Guardrail("CHT004")
{
    /// <summary>
    /// For each chart the first version that serves what is emitted, and why none before does: read from the CRDs, values and sources of every
    /// release.
    /// </summary>
    private static readonly FrozenDictionary<string, (Version First, string Why)> Needs =
        new Dictionary<string, (Version First, string Why)>(StringComparer.Ordinal)
        {
            [Charts.ExternalSecrets.Name] =
            (new(0, 16, 0), "no earlier chart serves external-secrets.io/v1, the version of every store and ExternalSecret"),
            [Charts.Reloader.Name] = (new(2, 2, 15), "no earlier chart knows the value reloader.namespaces, and watches its own namespace alone"),
            [Charts.SealedSecrets.Name] = (new(2, 10, 0),
            "no earlier controller knows the annotation skip-set-owner-references, so that a Secret would be deleted with its SealedSecret"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsChart && IsTooOld($"{resource.Input("chart")}", $"{resource.Input("version")}")
        let need = Needs[$"{resource.Input("chart")}"]
        select new Violation(
            resource.Urn, $"the chart '{resource.Input("chart")}' {resource.Input("version")} is too old: {need.Why}; install {need.First} or later");

    /// <summary>Whether a version of a chart comes before the first that serves what is emitted.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <param name="version">Its version; one that is not exact is another rule's.</param>
    public static bool IsTooOld(string chart, string version) => Needs.TryGetValue(chart, out var need) && ChartVersion.IsBefore(version, need.First);
}
