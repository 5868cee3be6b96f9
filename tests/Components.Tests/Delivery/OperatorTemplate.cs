using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Tests.Foundation;

namespace SecretsLadder.Components.Tests.Delivery;

/// <summary>What the External Secrets Operator makes of what it has read, by the template of an ExternalSecret.</summary>
internal static class OperatorTemplate
{
    /// <summary>The keys and values of the Secret, in order.</summary>
    /// <param name="inputs">The ExternalSecret.</param>
    /// <param name="read">What was read, by key.</param>
    public static ImmutableSortedDictionary<string, string> Produce(ImmutableDictionary<string, object> inputs, Dictionary<string, string> read)
    {
        var template = JsonSerializer.SerializeToNode(inputs["spec"])!["target"]!["template"]!;
        var composed = template["data"]?.AsObject() ?? [];
        var kept = (string?)template["mergePolicy"] == "Merge" || composed.Count == 0 ? read : [];
        return kept.ToImmutableSortedDictionary(StringComparer.Ordinal)
            .SetItems(composed.Select(pair => KeyValuePair.Create(pair.Key, GoTemplate.Run((string)pair.Value!, read))));
    }
}
