using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Cht;

/// <summary>CHT002: a value that the chart does not know; Helm ignores it without a word, and a hardening that was meant is not there.</summary>
internal sealed class ChartValuesRule() : Guardrail("CHT002")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        foreach (var release in plan.Resources.Where(resource => resource.IsChart))
        {
            if (ChartKeys.Of($"{release.Input("chart")}", $"{release.Input("version")}") is { } known)
            {
                foreach (var path in Paths(release.Input("values")).Where(path => !known.Knows(path)))
                {
                    yield return new(
                        release.Urn, $"the chart '{release.Input("chart")}' {release.Input("version")} has no value '{path}'; correct the key");
                }
            }
        }
    }

    private static IEnumerable<string> Paths(object? values) =>
        values is IReadOnlyDictionary<string, object> map ? map.SelectMany(pair => Paths(pair.Value, Escaped(pair.Key))) : [];

    private static IEnumerable<string> Paths(object? value, string prefix) => value is IReadOnlyDictionary<string, object> { Count: > 0 } map
        ? map.SelectMany(pair => Paths(pair.Value, $"{prefix}.{Escaped(pair.Key)}"))
        : [prefix];

    /// <summary>A key with a dot in it is one key and leads nowhere deeper; Helm writes it the same way.</summary>
    private static string Escaped(string key) => key.Replace(".", "\\.", StringComparison.Ordinal);
}
