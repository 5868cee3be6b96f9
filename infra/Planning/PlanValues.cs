using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SecretsLadder.Infra.Planning;

/// <summary>The values of a plan out of JSON: texts, flags, numbers, maps and lists, as the program registers them.</summary>
internal static class PlanValues
{
    /// <summary>The value that a JSON text stands for, or null where it is no JSON.</summary>
    /// <param name="json">The text.</param>
    public static object? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            // Most texts that begin with a brace are JSON; one that is not is a text like any other.
            return null;
        }
    }

    /// <summary>The map that a JSON object stands for; members that are null are not there.</summary>
    /// <param name="element">The object.</param>
    public static ImmutableDictionary<string, object> MapOf(JsonElement element)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (Of(member.Value) is { } value)
            {
                map[member.Name] = value;
            }
        }

        return map.ToImmutable();
    }

    /// <summary>A value as one text; of a map or a list all that is in it, in order.</summary>
    /// <param name="value">The value.</param>
    public static string TextOf(object? value) => value switch
    {
        IReadOnlyDictionary<string, object> map => $"{{{string.Join(", ", SortedMap.Of(map).Select(pair => $"{pair.Key}: {TextOf(pair.Value)}"))}}}",
        IEnumerable<object> list => $"[{string.Join(", ", list.Select(TextOf))}]",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => MapOf(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).OfType<object>().ToImmutableArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
