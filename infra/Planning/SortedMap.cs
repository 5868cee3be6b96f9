using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SecretsLadder.Infra.Planning;

/// <summary>A map with its keys in order: every rule and report walks through the inputs of every resource, and none has to sort or box on the way.</summary>
internal sealed class SortedMap : IReadOnlyDictionary<string, object>
{
    private readonly KeyValuePair<string, object>[] _pairs;

    private SortedMap(KeyValuePair<string, object>[] pairs) => _pairs = pairs;

    /// <summary>The pairs, keys in ordinal order.</summary>
    public ReadOnlySpan<KeyValuePair<string, object>> Pairs => _pairs;

    /// <inheritdoc />
    public int Count => _pairs.Length;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key);

    /// <inheritdoc />
    public IEnumerable<object> Values => _pairs.Select(pair => pair.Value);

    /// <inheritdoc />
    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"there is no key '{key}'");

    /// <summary>The map with all maps in it sorted, and all lists in it as arrays.</summary>
    /// <param name="map">The map.</param>
    public static SortedMap Of(IReadOnlyDictionary<string, object> map)
    {
        if (map is SortedMap sorted)
        {
            return sorted;
        }

        var pairs = new KeyValuePair<string, object>[map.Count];
        ((ICollection<KeyValuePair<string, object>>)map).CopyTo(pairs, 0);
        Array.Sort(pairs, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (var index = 0; index < pairs.Length; index++)
        {
            pairs[index] = new(pairs[index].Key, Normal(pairs[index].Value));
        }

        return new(pairs);
    }

    /// <inheritdoc />
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object>>)_pairs).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();

    private static object Normal(object value) => value switch
    {
        string or bool or double => value,
        IReadOnlyDictionary<string, object> map => Of(map),
        ImmutableArray<object> list => Normal(list),
        _ => value,
    };

    private static object[] Normal(ImmutableArray<object> list)
    {
        var items = new object[list.Length];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Normal(list[index]);
        }

        return items;
    }
}
