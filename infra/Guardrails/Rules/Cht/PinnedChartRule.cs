using System.Text.RegularExpressions;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Cht;

/// <summary>CHT001: a chart without an exact version and repository; it would be another one tomorrow.</summary>
internal sealed partial class PinnedChartRule() : Guardrail("CHT001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsChart
        where resource.Input("version") is not string version
            || !Exact().IsMatch(version)
            || resource.Input("repositoryOpts", "repo") is not string
            || resource.Input("name") is not string
        select new Violation(
            resource.Urn,
            $"the chart '{resource.Input("chart")}' needs an exact version, a repository and a release name, so that every run installs the same");

    [GeneratedRegex("""^v?[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
