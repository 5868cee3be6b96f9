using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An input that is a map with string keys: its values, and the map as a whole, may come from outputs.</summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // One of the three: a map of plain values that nobody has added to, entries that are listed here, or a map that arrives as a whole.
    private ImmutableDictionary<string, TValue>? _values;
    private Dictionary<string, Input<TValue>>? _items;
    private Output<ImmutableDictionary<string, Input<TValue>>>? _whole;

    /// <summary>An empty map.</summary>
    public InputMap() : base((ImmutableDictionary<string, TValue>)null!) => _items = [];

    private InputMap(Dictionary<string, Input<TValue>> items) : base((ImmutableDictionary<string, TValue>)null!) => _items = items;

    private InputMap(ImmutableDictionary<string, TValue> values) : base((ImmutableDictionary<string, TValue>)null!) => _values = values;

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> whole) : base((ImmutableDictionary<string, TValue>)null!) => _whole = whole;

    // The entries where they are listed here, or null.
    private Dictionary<string, Input<TValue>>? Items
    {
        get
        {
            if (_values is { } values) (_items, _values) = (Listed(values), null);
            return _items;
        }
    }

    /// <summary>Adds an entry. A key may come twice only with the same value.</summary>
    public void Add(string key, Input<TValue> value)
    {
        _output = null;
        if (Items is { } items) items[key] = items.TryGetValue(key, out var existing) ? Same(key, existing, value) : value;
        else _whole = With(_whole!, key, value);
    }

    /// <summary>Adds the entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map.</summary>
    public void AddRange(InputMap<TValue> values)
    {
        _output = null;
        if (Items is { } items && values.Items is { } others && !others.Keys.Any(items.ContainsKey))
        {
            foreach (var (key, value) in others) items.Add(key, value);
            return;
        }

        _whole = Output.Tuple(Whole(), values.Whole()).Apply(pair => pair.Item1.AddRange(pair.Item2));
        _items = null;
    }

    /// <summary>Adds an entry.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A new map with the entries of both; the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        if (first.Items is not { } items || second.Items is not { } others)
            return new InputMap<TValue>(Output.Tuple(first.Whole(), second.Whole()).Apply(pair => pair.Item1.SetItems(pair.Item2)));
        var merged = new Dictionary<string, Input<TValue>>(items);
        foreach (var (key, value) in others) merged[key] = value;
        return new InputMap<TValue>(merged);
    }

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() => _output ??= Items is { } items
        ? Flatten(items)
        : _whole!.Apply(map => map is null ? Output.Create((ImmutableDictionary<string, TValue>)null!) : Flatten(map));

    internal override object? SerializeCore(InputSerializer serializer)
    {
        if (_values is { } values) return serializer.Serialize(values);
        return _items is { } items ? serializer.SerializeMap(items) : serializer.SerializeOutput(_whole!);
    }

    private static Output<ImmutableDictionary<string, TValue>> Flatten(IReadOnlyDictionary<string, Input<TValue>> items)
    {
        var keys = items.Keys.ToArray();
        return Output.AllOf([.. keys.Select(key => items[key])]).Apply(values =>
        {
            var result = ImmutableDictionary.CreateBuilder<string, TValue>();
            for (var i = 0; i < keys.Length; i++) result.Add(keys[i], values[i]);
            return result.ToImmutable();
        });
    }

    private Output<ImmutableDictionary<string, Input<TValue>>> Whole() => _whole ?? Output.Create(Items!.ToImmutableDictionary());

    private static Output<ImmutableDictionary<string, Input<TValue>>> With(
        Output<ImmutableDictionary<string, Input<TValue>>> whole, string key, Input<TValue> value)
        => whole.Apply(map => map.SetItem(key, map.TryGetValue(key, out var existing) ? Same(key, existing, value) : value));

    private static Output<TValue> Same(string key, Input<TValue> existing, Input<TValue> value)
        => Output.Tuple(existing, value).Apply(pair => EqualityComparer<TValue>.Default.Equals(pair.Item1, pair.Item2)
            ? pair.Item1
            : throw new ArgumentException($"The map has key '{key}' twice, with different values."));

    private static Dictionary<string, Input<TValue>> Listed(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var items = new Dictionary<string, Input<TValue>>();
        foreach (var (key, value) in values) items.Add(key, value);
        return items;
    }

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IEnumerable<KeyValuePair<string, TValue>> values)
        => values.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value);

    // From entries, and from a map that arrives as a whole.
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Listed(values));
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values)
        => values is null ? new InputMap<TValue>(Output.Create((ImmutableDictionary<string, Input<TValue>>)null!)) : new InputMap<TValue>(values);
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(Wrap));
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(Wrap));
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(map => map is null ? null! : Wrap(map)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType().Name} has no entries before its outputs arrive: enumerate it with await foreach.");

    /// <summary>The entries once they are there; none if they are unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await AsOutput().GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var value in values)
            yield return value;
    }
}
