using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Reads wire form into one generic type.</summary>
internal interface ICollectionConverter
{
    bool TryConvert(object value, out object? result);
}

internal sealed class ArrayConverter<T> : ICollectionConverter
{
    public bool TryConvert(object value, out object? result)
    {
        result = null;
        if (value is not ImmutableArray<object> list) return false;
        var builder = ImmutableArray.CreateBuilder<T>(list.Length);
        foreach (var item in list) builder.Add(WireConverter.Convert(item, typeof(T)) is T converted ? converted : default!);
        result = builder.MoveToImmutable();
        return true;
    }
}

internal sealed class MapConverter<T> : ICollectionConverter
{
    public bool TryConvert(object value, out object? result)
    {
        result = null;
        if (value is not ImmutableDictionary<string, object> map) return false;
        var builder = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, item) in map) builder.Add(key, WireConverter.Convert(item, typeof(T)) is T converted ? converted : default!);
        result = builder.ToImmutable();
        return true;
    }
}

internal sealed class UnionConverter<T0, T1> : ICollectionConverter
{
    public bool TryConvert(object value, out object? result)
    {
        result = null;
        if (WireConverter.TryConvert(value, typeof(T0), out var first)) result = Union<T0, T1>.FromT0((T0)first!);
        else if (WireConverter.TryConvert(value, typeof(T1), out var second)) result = Union<T0, T1>.FromT1((T1)second!);
        return result is not null;
    }
}

internal sealed class OutputConverter<T> : ICollectionConverter
{
    public bool TryConvert(object value, out object? result)
    {
        var fits = WireConverter.TryConvert(value, typeof(T), out var inner);
        result = fits ? Output.Create((T)inner!) : inner;
        return fits;
    }
}
