namespace Pulumi;

/// <summary>Apply on inputs.</summary>
public static class InputExtensions
{
    /// <summary>Computes an output from the value of an input.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => input.ToOutput().Apply(func);

    /// <summary>The input as an output; an absent input gives the default value.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? Output.Create(default(T)!) : input.AsOutput();
}

/// <summary>Adding to lists whose elements have one of two types.</summary>
public static class InputListExtensions
{
    /// <summary>Adds an element of the first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value)
        => list.Add(value.Apply(v => Union<T0, T1>.FromT0(v)));

    /// <summary>Adds an element of the second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value)
        => list.Add(value.Apply(v => Union<T0, T1>.FromT1(v)));
}

/// <summary>Adding to maps whose values have one of two types.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value)
        => map.Add(key, value.Apply(v => Union<T0, T1>.FromT0(v)));

    /// <summary>Adds a value of the second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value)
        => map.Add(key, value.Apply(v => Union<T0, T1>.FromT1(v)));
}
