using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes outputs and combines them.</summary>
public static partial class Output
{
    /// <summary>An output of a plain value.</summary>
    public static Output<T> Create<T>(T value) => new(new OutputData<T>(value, default, isKnown: true, isSecret: false));

    /// <summary>An output of a value that arrives later.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>A secret output of a plain value.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(new OutputData<T>(value, default, isKnown: true, isSecret: true));

    /// <summary>A secret output of a value that arrives later.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    /// <summary>The same value, marked secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithIsSecret(Task.FromResult(true));
    }

    /// <summary>The same value, no longer marked secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.WithIsSecret(Task.FromResult(false));

    /// <summary>Tells whether an output is marked secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).IsSecret;

    /// <summary>Gathers values in order: unknown if one is unknown, secret if one is secret.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => AllOf(ImmutableArray.Create(inputs));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => AllOf(ImmutableArray.CreateRange(inputs));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => AllOf(ImmutableArray.CreateRange(outputs.Select(output => (Input<T>)output)));

    /// <summary>A string with outputs and inputs in its holes; culture has no influence.</summary>
    public static Output<string> Format(FormattableString formattableString) => Output<string>.From(FormatAsync(formattableString));

    internal static Output<ImmutableArray<T>> AllOf<T>(ImmutableArray<Input<T>> inputs)
        => Output<ImmutableArray<T>>.From(AllAsync(inputs));

    internal static Output<object?> Untyped(object? value)
        => (value is IInput input ? input.ToOutput() : value as IOutput) is { } output
            ? Output<object?>.From(output.GetUntypedDataAsync())
            : Create(value);

    private static async ValueTask<OutputData<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Input<T>> inputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        var combined = new OutputData<ImmutableArray<T>>(default, default, isKnown: true, isSecret: false);
        foreach (var input in inputs)
        {
            var data = await input.AsOutput().GetDataAsync().ConfigureAwait(false);
            values.Add(data.Value);
            combined = Combine(combined, data, default(ImmutableArray<T>));
        }

        return combined.Derive(values.MoveToImmutable());
    }

    private static async ValueTask<OutputData<string>> FormatAsync(FormattableString text)
    {
        var values = text.GetArguments();
        values = values.AsSpan().ToArray();
        var combined = new OutputData<string>("", default, isKnown: true, isSecret: false);
        for (var i = 0; i < values.Length; i++)
        {
            if ((values[i] is IInput input ? input.ToOutput() : values[i] as IOutput) is not { } output) continue;
            if (!output.TryGetData(out var data)) data = await output.GetUntypedDataAsync().ConfigureAwait(false);
            values[i] = data.Value;
            combined = Combine(combined, data, "");
        }

        return combined.Derive(combined.IsKnown ? string.Format(CultureInfo.InvariantCulture, text.Format, values) : null!);
    }

    private static OutputData<TResult> Combine<T1, T2, TResult>(OutputData<T1> first, OutputData<T2> second, TResult value)
        => new(value, first.Dependencies.Union(second.Dependencies), first.IsKnown && second.IsKnown, first.IsSecret || second.IsSecret);
}
