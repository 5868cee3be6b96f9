namespace Pulumi;

/// <summary>A union without its type arguments.</summary>
internal interface IUnion
{
    object? Value { get; }
}

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;
    private readonly bool _isSecond;

    private Union(T0 first, T1 second, bool isSecond)
    {
        _first = first;
        _second = second;
        _isSecond = isSecond;
    }

    /// <summary>The value as the first type; throws if it has the second.</summary>
    public T0 AsT0 => !_isSecond ? _first : throw new InvalidOperationException($"The union holds a {typeof(T1).Name}, not a {typeof(T0).Name}.");

    /// <summary>The value as the second type; throws if it has the first.</summary>
    public T1 AsT1 => _isSecond ? _second : throw new InvalidOperationException($"The union holds a {typeof(T0).Name}, not a {typeof(T1).Name}.");

    /// <summary>Whether the value has the first type.</summary>
    public bool IsT0 => !_isSecond;

    /// <summary>Whether the value has the second type.</summary>
    public bool IsT1 => _isSecond;

    /// <summary>The value, whatever its type.</summary>
    public object Value => (_isSecond ? (object?)_second : _first)!;

    object? IUnion.Value => Value;

    /// <summary>A union that holds the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, false);

    /// <summary>A union that holds the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, true);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> union && Equals(union);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isSecond, Value);

    /// <summary>The type's name and the value.</summary>
    public override string ToString() => _isSecond ? $"{typeof(T1).FullName}: {_second}" : $"{typeof(T0).FullName}: {_first}";

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => _isSecond == other._isSecond && Equals(Value, other.Value);

    /// <summary>Computes a result by the value's type.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isSecond ? f1(_second) : f0(_first);

    /// <summary>Runs an action by the value's type.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isSecond) f1(_second);
        else f0(_first);
    }

    /// <summary>Wraps a value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>Wraps a value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Same type, equal value.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Other type or other value.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);
}
