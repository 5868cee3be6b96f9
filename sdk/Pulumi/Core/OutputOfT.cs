using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A value that may arrive later, together with its resources, whether it is known, and whether it is secret.</summary>
public sealed class Output<T> : IOutput, IPendingOutput
{
    // The data, once _link says that it has arrived.
    private OutputData<T> _data;

    // Null while pending and nobody waits; a TaskCompletionSource<OutputData<T>> while pending and somebody does; the
    // Task<OutputData<T>> to follow; OutputLink.Ready when _data is complete; else the value in wire form, not converted yet.
    private object? _link;

    internal Output(OutputData<T> data)
    {
        _data = data;
        _link = OutputLink.Ready;
    }

    internal Output(Task<OutputData<T>> task)
    {
        _link = task;
        Deployment.Current?.Track(task);
    }

    private Output(Resource owner) => _data = new OutputData<T>(default!, new Dependencies(owner), false, false);

    internal static Output<T> From(ValueTask<OutputData<T>> data)
        => data.IsCompletedSuccessfully ? new Output<T>(data.Result) : new Output<T>(data.AsTask());

    internal static Output<T> Pending(Resource owner) => new(owner);

    internal bool TryGetData(out OutputData<T> data)
    {
        var link = Volatile.Read(ref _link);
        if (link != OutputLink.Ready)
        {
            if (link is Task<OutputData<T>> task)
            {
                data = task.IsCompletedSuccessfully ? task.Result : default;
                return task.IsCompletedSuccessfully;
            }

            if (link is null or TaskCompletionSource<OutputData<T>>)
            {
                data = default;
                return false;
            }

            Convert();
        }

        data = _data;
        return true;
    }

    internal ValueTask<OutputData<T>> GetDataAsync()
        => TryGetData(out var data) ? new ValueTask<OutputData<T>>(data) : new ValueTask<OutputData<T>>(AsTask());

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> WithIsSecret(Task<bool> isSecret)
    {
        async ValueTask<OutputData<T>> Marked()
        {
            var data = await GetDataAsync().ConfigureAwait(false);
            return data.WithSecret(await isSecret.ConfigureAwait(false));
        }

        return From(Marked());
    }

    internal Output<T> WithDependencies(ImmutableHashSet<Resource> resources)
    {
        async ValueTask<OutputData<T>> Widened()
            => (await GetDataAsync().ConfigureAwait(false)).WithDependencies(Dependencies.Of(resources));

        return From(Widened());
    }

    /// <summary>Wraps a task; the output is known and not secret.</summary>
    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        async ValueTask<OutputData<T>> Awaited()
            => new(await value.ConfigureAwait(false), default, isKnown: true, isSecret);

        return From(Awaited());
    }

    /// <summary>Runs an action on the value when it is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return ValueTuple.Create();
        });

    /// <summary>Computes a new output from the value. An unknown value stays unknown and the function does not run.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        async ValueTask<OutputData<TResult>> Applied()
        {
            var data = await GetDataAsync().ConfigureAwait(false);
            return data.Derive(data.IsKnown ? func(data.Value) : default!);
        }

        return Output<TResult>.From(Applied());
    }

    /// <summary>Computes a new output asynchronously.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    /// <summary>Computes a new output from an input that the function returns.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>Computes a new output from an output that the function returns; secrecy and resources of both add up.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        async ValueTask<OutputData<TResult>> Applied()
        {
            var outer = await GetDataAsync().ConfigureAwait(false);
            if (!outer.IsKnown || func(outer.Value) is not { } result) return outer.Derive(default(TResult)!);
            var inner = await result.GetDataAsync().ConfigureAwait(false);
            return new OutputData<TResult>(
                inner.Value, outer.Dependencies.Union(inner.Dependencies), inner.IsKnown, outer.IsSecret || inner.IsSecret);
        }

        return Output<TResult>.From(Applied());
    }

    /// <summary>Not the value: says that an output has no text of its own. Throws if PULUMI_ERROR_OUTPUT_STRING is 1 or true.</summary>
    public override string ToString()
    {
        const string Message = "An Output<T> has no text: use Output.Format or Apply to build a string from its value.";
        var mode = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (mode == "1" || string.Equals(mode, "true", StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException(Message);
        Log.Warn(Message);
        return Message;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Output.JsonSerialize, from where this is called, says so.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Output.JsonSerialize, from where this is called, says so.")]
    void IOutput.WriteJson(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        if (TryGetData(out var data)) ((JsonConverter<T>)options.GetConverter(typeof(T))).Write(writer, data.Value, options);
    }

    Task IOutput.Completion => AsTask();

    bool IOutput.TryGetData(out OutputData<object?> data)
    {
        var done = TryGetData(out var typed);
        data = done ? typed.Untyped : default;
        return done;
    }

    async ValueTask<OutputData<object?>> IOutput.GetUntypedDataAsync() => (await GetDataAsync().ConfigureAwait(false)).Untyped;

    IPendingOutput IPendingOutput.CreatePending(Resource owner) => new Output<T>(owner);

    void IPendingOutput.CompleteWithDefault(bool isKnown) => Complete(new OutputData<T>(default!, _data.Dependencies, isKnown, false));

    void IPendingOutput.Complete(object? wireValue, bool isKnown, bool isSecret)
    {
        var data = new OutputData<T>(default!, _data.Dependencies, isKnown, isSecret);
        if (!isKnown || wireValue is null)
        {
            Complete(data);
            return;
        }

        _data = data;
        if (Interlocked.CompareExchange(ref _link, wireValue, null) is null) return;
        Complete(Converted(wireValue)); // Somebody waits already.
    }

    void IPendingOutput.Fail(Exception exception)
    {
        if (_link is not (null or TaskCompletionSource<OutputData<T>>)) return;
        var created = new TaskCompletionSource<OutputData<T>>();
        var source = Interlocked.CompareExchange(ref _link, created, null) as TaskCompletionSource<OutputData<T>> ?? created;
        source.TrySetException(exception);
        _ = source.Task.Exception; // The registration reports it; an output that nobody reads is no second error.
    }

    private void Complete(OutputData<T> data)
    {
        _data = data;
        if (Interlocked.Exchange(ref _link, OutputLink.Ready) is TaskCompletionSource<OutputData<T>> source) source.TrySetResult(data);
    }

    private Task<OutputData<T>> AsTask()
    {
        if (Volatile.Read(ref _link) is null)
            Interlocked.CompareExchange(ref _link, new TaskCompletionSource<OutputData<T>>(), null);
        return Volatile.Read(ref _link) switch
        {
            Task<OutputData<T>> task => task,
            TaskCompletionSource<OutputData<T>> source => source.Task,
            _ => Task.FromResult(TryGetData(out var data) ? data : default),
        };
    }

    private void Convert()
    {
        lock (this)
        {
            if (_link is not { } wireValue || wireValue == OutputLink.Ready) return;
            _data = Converted(wireValue);
            Volatile.Write(ref _link, OutputLink.Ready);
        }
    }

    private OutputData<T> Converted(object wireValue)
    {
        var value = WireConverter.Convert(wireValue, typeof(T));
        return _data.Derive(value is null ? default! : (T)value);
    }
}

/// <summary>Marks an output whose data is complete.</summary>
internal static class OutputLink
{
    public static readonly object Ready = new();
}
