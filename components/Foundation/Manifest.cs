using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>Builds the nested maps and lists that custom resources, chart values and policies consist of.</summary>
public static class Manifest
{
    /// <summary>A map. An entry whose value is null is left out.</summary>
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
    public static ImmutableArray<object> List(params IEnumerable<object> items) => [.. items];

    /// <summary>A digest that is the same for equal manifests, whatever the order of their keys.</summary>
    /// <param name="manifest">Nested maps and lists of plain values.</param>
    public static string DigestOf(ImmutableDictionary<string, object> manifest)
    {
        var text = new StringBuilder();
        Append(text, manifest);
        return Digest.Of(text.ToString());
    }

    /// <summary>A list, or null if there are no items, so that <see cref="Map"/> leaves it out.</summary>
    public static object? ListOrNothing(IEnumerable<object> items) => List(items) is { IsEmpty: false } list ? list : null;

    /// <summary>Each text is preceded by its length, so that two different manifests never give the same text.</summary>
    private static void Append(StringBuilder text, object value)
    {
        switch (value)
        {
            case ImmutableDictionary<string, object> map:
                text.Append('{');
                foreach (var (key, item) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    Append(text, key);
                    Append(text, item);
                }

                text.Append('}');
                break;
            case ImmutableArray<object> list:
                text.Append('[');
                foreach (var item in list)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            default:
                var words = Convert.ToString(value, CultureInfo.InvariantCulture)!;
                text.Append(words.Length).Append(':').Append(words);
                break;
        }
    }
}
