using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>Builds the nested maps and lists that custom resources, chart values and policies consist of.</summary>
public static class Manifest
{
    /// <summary>A map. An entry whose value is null is left out.</summary>
    /// <param name="entries">Keys and values.</param>
    public static ImmutableDictionary<string, object> Map(params ReadOnlySpan<(string Key, object? Value)> entries)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                map.Add(key, value);
            }
        }

        return map.ToImmutable();
    }

    /// <summary>A list.</summary>
    /// <param name="items">The items.</param>
    public static ImmutableArray<object> List(params IEnumerable<object> items) => [.. items];

    /// <summary>A list, or null where there are no items, so that <see cref="Map"/> leaves it out.</summary>
    /// <param name="items">The items.</param>
    public static object? ListOrNothing(IEnumerable<object> items) => List(items) is { IsEmpty: false } list ? list : null;
}
