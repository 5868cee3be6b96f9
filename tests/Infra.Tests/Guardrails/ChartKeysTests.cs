using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Guardrails;

public sealed class ChartKeysTests
{
    private static readonly ChartKeys Keys = ChartKeys.Of("external-secrets", "2.9.0")!;

    [Theory]
    [InlineData("replicaCount")]
    [InlineData("webhook.replicaCount")]
    [InlineData("podLabels")]
    [InlineData("podLabels.team")]
    [InlineData("resources.limits.memory")]
    [InlineData(@"crds.annotations.helm\.sh/resource-policy")]
    public void Knows_ValueOfTheChart_True(string path) => Assert.True(Keys.Knows(path));

    [Theory]
    [InlineData("")]
    [InlineData("replicacount")]
    [InlineData("replicaCount.x")]
    [InlineData("webhook")]
    [InlineData("webhook.podLabel.team")]
    [InlineData("podLabels2.team")]
    public void Knows_AnotherValue_False(string path) => Assert.False(Keys.Knows(path));

    [Theory]
    [InlineData("external-secrets", "2.9")]
    [InlineData("vault", "2.9.0")]
    public void Of_NotRecorded_Null(string chart, string version) => Assert.Null(ChartKeys.Of(chart, version));

    public static TheoryData<Chart> PinnedCharts => [Charts.ExternalSecrets, Charts.Reloader, Charts.SealedSecrets];

    [Theory]
    [MemberData(nameof(PinnedCharts))]
    public void Of_PinnedChart_IsRecorded(Chart chart) => Assert.NotNull(ChartKeys.Of(chart.Name, chart.Version));

    [SharedDataTheory]
    [InlineData("external-secrets-2.9.0")]
    [InlineData("reloader-2.2.16")]
    [InlineData("sealed-secrets-2.19.1")]
    public void Recorded_Chart_IsWhatItsValuesHold(string chart) => Assert.Equal(
        KeysOf(YamlJson.Parse(File.ReadAllText(SharedData.Path(chart, "values.yaml"))), []).Order(StringComparer.Ordinal),
        File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "infra", "Guardrails", "ChartValues", $"{chart}.txt")));

    /// <summary>Where the values have an empty mapping, the chart takes whatever keys stand there.</summary>
    private static IEnumerable<string> KeysOf(JsonNode? node, string[] path) => (node, string.Join('.', path)) switch
    {
        (JsonObject { Count: > 0 } map, _) => map.SelectMany(pair => KeysOf(pair.Value, [.. path, pair.Key])),
        (JsonObject, var key) => [key, $"{key}.*"],
        (_, var key) => [key],
    };
}
