using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SecretsLadder.Infra.Planning;

/// <summary>
/// A map with its keys in order: every rule and report walks through the inputs of every resource, and none has to sort or box on the way.
/// </summary>
internal sealed class SortedMap : IReadOnlyDictionary<string, object>
{
    private readonly string[] _names;
    private readonly object[] _values;

    private SortedMap(string[] names, object[] values) => (_names, _values) = (names, values);

    /// <summary>The keys, in ordinal order.</summary>
    public ReadOnlySpan<string> Names => _names;

    /// <summary>The values, in the order of their keys.</summary>
    public ReadOnlySpan<object> Items => _values;

    /// <inheritdoc />
    public int Count => _names.Length;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc />
    public IEnumerable<object> Values => _values;

    /// <inheritdoc />
    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"there is no key '{key}'");

    /// <summary>The map with all maps in it sorted, and all lists in it as arrays.</summary>
    /// <param name="map">The map.</param>
    public static SortedMap Of(IReadOnlyDictionary<string, object> map) => map switch
    {
        SortedMap sorted => sorted,
        ImmutableDictionary<string, object> immutable => Of(immutable),
        _ => Of(map.ToImmutableDictionary()),
    };

    /// <inheritdoc />
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        for (var index = 0; index < _names.Length; index++)
        {
            if (_names[index] == key)
            {
                value = _values[index];
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var index = 0; index < _names.Length; index++)
        {
            yield return new(_names[index], _values[index]);
        }
    }

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static SortedMap Of(ImmutableDictionary<string, object> map)
    {
        var names = new string[map.Count];
        var values = new object[map.Count];
        var count = 0;
        foreach (var (name, value) in map)
        {
            names[count] = name;
            values[count++] = Normal(value);
        }

        // Of two arrays the runtime has the sorting compiled; of pairs it would compile its own at every run.
        Array.Sort(names, values, StringComparer.Ordinal);
        return new(names, values);
    }

    private static object Normal(object value) => value switch
    {
        string or bool or double => value,
        ImmutableDictionary<string, object> map => Of(map),
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
