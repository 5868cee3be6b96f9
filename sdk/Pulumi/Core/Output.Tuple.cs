namespace Pulumi;

public static partial class Output
{
    /// <summary>Combines values of different types: unknown if one is unknown, secret if one is secret.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)
        => Tuple(item1.AsOutput(), item2.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
        => Zip(item1, item2, static (a, b) => (a, b));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Tuple(item1.AsOutput(), item2.AsOutput(), item3.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
        => Zip(Tuple(item1, item2), item3, static (t, c) => (t.Item1, t.Item2, c));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => Tuple(item1.AsOutput(), item2.AsOutput(), item3.AsOutput(), item4.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
        => Zip(Tuple(item1, item2), Tuple(item3, item4), static (t, u) => (t.Item1, t.Item2, u.Item1, u.Item2));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5)
        => Tuple(item1.AsOutput(), item2.AsOutput(), item3.AsOutput(), item4.AsOutput(), item5.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5)
        => Zip(Tuple(item1, item2, item3, item4), item5, static (t, e) => (t.Item1, t.Item2, t.Item3, t.Item4, e));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6)
        => Tuple(item1.AsOutput(), item2.AsOutput(), item3.AsOutput(), item4.AsOutput(), item5.AsOutput(), item6.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6)
        => Zip(Tuple(item1, item2, item3, item4), Tuple(item5, item6),
            static (t, u) => (t.Item1, t.Item2, t.Item3, t.Item4, u.Item1, u.Item2));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => Tuple(item1.AsOutput(), item2.AsOutput(), item3.AsOutput(), item4.AsOutput(), item5.AsOutput(), item6.AsOutput(), item7.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7)
        => Zip(Tuple(item1, item2, item3, item4), Tuple(item5, item6, item7),
            static (t, u) => (t.Item1, t.Item2, t.Item3, t.Item4, u.Item1, u.Item2, u.Item3));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => Tuple(item1.AsOutput(), item2.AsOutput(), item3.AsOutput(), item4.AsOutput(),
            item5.AsOutput(), item6.AsOutput(), item7.AsOutput(), item8.AsOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
        => Zip(Tuple(item1, item2, item3, item4), Tuple(item5, item6, item7, item8),
            static (t, u) => (t.Item1, t.Item2, t.Item3, t.Item4, u.Item1, u.Item2, u.Item3, u.Item4));

    private static Output<TResult> Zip<T1, T2, TResult>(Output<T1> first, Output<T2> second, Func<T1, T2, TResult> join)
    {
        async ValueTask<OutputData<TResult>> Zipped()
        {
            var a = await first.GetDataAsync().ConfigureAwait(false);
            var b = await second.GetDataAsync().ConfigureAwait(false);
            return Combine(a, b, join(a.Value, b.Value));
        }

        return Output<TResult>.From(Zipped());
    }
}
