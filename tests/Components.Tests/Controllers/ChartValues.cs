using System.Text.Json.Nodes;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

/// <summary>What a chart of the shared data says about its values.</summary>
/// <param name="chart">Folder of the chart.</param>
internal sealed class ChartValues(string chart)
{
    private readonly JsonNode _defaults = YamlJson.Parse(File.ReadAllText(SharedData.Path(chart, "values.yaml")))!;

    /// <summary>The keys that the chart does not know, as paths; below an object that is empty by default, every key is the user's.</summary>
    public IEnumerable<string> UnknownKeys(JsonNode values) => Unknown(values, _defaults, "");

    /// <summary>What the chart's schema says against values.</summary>
    public IEnumerable<string> Violations(JsonNode values) =>
        new JsonSchemaValidator(JsonNode.Parse(File.ReadAllText(SharedData.Path(chart, "values.schema.json")))!).Violations(values);

    private static IEnumerable<string> Unknown(JsonNode? values, JsonNode? defaults, string path) =>
        values is not JsonObject map || defaults is JsonObject { Count: 0 }
            ? []
            : map.SelectMany(pair => defaults is JsonObject known && known.ContainsKey(pair.Key)
                ? Unknown(pair.Value, known[pair.Key], $"{path}{pair.Key}.")
                : [$"{path}{pair.Key}"]);
}
