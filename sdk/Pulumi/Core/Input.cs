using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What a resource takes: a plain value, or the output of another resource.</summary>
public class Input<T> : IInput
{
    // Made when somebody asks, from the plain value or, in a collection, from its elements.
    private protected Output<T>? _output;
    private readonly T _plain;

    private protected Input(T plain) => _plain = plain;

    private protected Input(Output<T> output)
    {
        _output = output ?? throw new ArgumentNullException(nameof(output));
        _plain = default!;
    }

    internal virtual Output<T> AsOutput() => _output ??= Output.Create(_plain);

    /// <summary>The value if it was given plainly, without an output. A collection has none: its elements have.</summary>
    internal bool TryGetPlain(out T value)
    {
        value = _plain;
        return _output is null && GetType() == typeof(Input<T>);
    }

    // From a plain value, from an output, and to an output.
    public static implicit operator Input<T>(T value) => new(value);
    public static implicit operator Input<T>(Output<T> value) => new(value);
    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    IOutput IInput.ToOutput() => AsOutput();

    object? IInput.SerializeWith(InputSerializer serializer) => SerializeCore(serializer);

    internal virtual object? SerializeCore(InputSerializer serializer)
        => _output is { } output ? serializer.SerializeOutput(output) : serializer.Serialize(_plain);
}
