using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An input that is a list: its elements, and the list as a whole, may come from outputs.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // One of the two: elements that are listed here, or a list that arrives as a whole.
    private List<Input<T>>? _items;
    private Output<ImmutableArray<Input<T>>>? _whole;

    // Whether another list has the same elements in the same place: whoever appends takes a copy first.
    private bool _isShared;

    /// <summary>An empty list.</summary>
    public InputList() : base(default(ImmutableArray<T>)) => _items = [];

    private InputList(List<Input<T>> items) : base(default(ImmutableArray<T>)) => _items = items;

    private InputList(Output<ImmutableArray<Input<T>>> whole) : base(default(ImmutableArray<T>)) => _whole = whole;

    private static InputList<T> From(IEnumerable<Input<T>> items) => new([.. items]);

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs) => Append(From(inputs));

    /// <summary>Appends another list.</summary>
    public void Add(InputList<T> inputs) => Append(inputs);

    /// <summary>Appends another list.</summary>
    public void AddRange(InputList<T> inputs) => Append(inputs);

    /// <summary>A new list: this one's elements, then the other's.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        var result = Clone();
        result.Append(other);
        return result;
    }

    internal InputList<T> Clone()
    {
        if (_items is not { } items) return new InputList<T>(_whole!);
        _isShared = true;
        return new InputList<T>(items) { _isShared = true };
    }

    internal bool IsPlainlyEmpty => _items is { Count: 0 };

    /// <summary>The elements where they are listed here, or null.</summary>
    internal List<Input<T>>? ItemsOrNull => _items;

    internal override Output<ImmutableArray<T>> AsOutput() => _output ??= _items is { } items
        ? TryGetPlain(items, out var plain) ? Output.Create(plain) : Output.AllOf(ImmutableArray.CreateRange(items))
        : _whole!.Apply(values => values.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.AllOf(values));

    internal override object? SerializeCore(InputSerializer serializer)
    {
        if (_items is not { } items) return serializer.SerializeOutput(_whole!);
        if (items.Contains(null!)) throw new InvalidOperationException("An element of the list is null: leave it out.");
        return serializer.SerializeList(items);
    }

    private static bool TryGetPlain(List<Input<T>> items, out ImmutableArray<T> values)
    {
        values = default;
        var plain = items.Count == 0 ? [] : new T[items.Count];
        for (var i = 0; i < plain.Length; i++)
            if (items[i]?.TryGetPlain(out plain[i]) != true)
                return false;
        values = ImmutableCollectionsMarshal.AsImmutableArray(plain);
        return true;
    }

    private void Append(InputList<T> other)
    {
        _output = null;
        if (_items is { } items && other._items is { } others)
        {
            if (_isShared) (_items, _isShared) = ([.. items, .. others], false);
            else items.AddRange(others);
            return;
        }

        _whole = Output.Tuple(Whole(), other.Whole()).Apply(pair => pair.Item1.AddRange(pair.Item2));
        _items = null;
    }

    private Output<ImmutableArray<Input<T>>> Whole() => _whole ?? Output.Create(ImmutableArray.CreateRange(_items!));

    // From one element, from elements, and from a list that arrives as a whole.
    public static implicit operator InputList<T>(T value) => new([value]);
    public static implicit operator InputList<T>(Output<T> value) => new([value]);
    public static implicit operator InputList<T>(Input<T> value) => new([value]);
    public static implicit operator InputList<T>(T[] values) => From(values.Select(value => (Input<T>)value));
    public static implicit operator InputList<T>(Output<T>[] values) => From(values.Select(value => (Input<T>)value));
    public static implicit operator InputList<T>(Input<T>[] values) => From(values);
    public static implicit operator InputList<T>(List<T> values) => From(values.Select(value => (Input<T>)value));
    public static implicit operator InputList<T>(List<Output<T>> values) => From(values.Select(value => (Input<T>)value));
    public static implicit operator InputList<T>(List<Input<T>> values) => From(values);
    public static implicit operator InputList<T>(ImmutableArray<T> values)
        => values.IsDefault ? default(ImmutableArray<Input<T>>) : From(values.Select(value => (Input<T>)value));
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => values.IsDefault ? default(ImmutableArray<Input<T>>) : From(values.Select(value => (Input<T>)value));
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values)
        => values.IsDefault ? new InputList<T>(Output.Create(values)) : From(values);
    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(Wrap));
    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(Wrap));
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(Wrap));
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(array => array.IsDefault ? default : Wrap(array)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType().Name} has no elements before its outputs arrive: enumerate it with await foreach.");

    /// <summary>The elements once they are there; none if they are unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
            yield return value;
    }

    private static ImmutableArray<Input<T>> Wrap(IEnumerable<T> values) => [.. values.Select(value => (Input<T>)value)];
}
