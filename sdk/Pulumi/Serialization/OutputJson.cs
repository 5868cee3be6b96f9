using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>
/// System.Text.Json for values that have outputs inside. The options are kept, since making them is what costs; what is met
/// on the way is noted for the thread that serializes.
/// </summary>
internal sealed class OutputJson : JsonConverterFactory
{
    [ThreadStatic]
    private static OutputJson? _current;

    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Extended = [];
    private static readonly Lazy<JsonSerializerOptions> Default = new(() => Extend(new JsonSerializerOptions()));

    private List<Task>? _pending;

    public OutputData<bool> Data { get; private set; } = new(true, default, isKnown: true, isSecret: false);

    public bool HasPending => _pending is not null;

    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public static (string Json, OutputJson Seen) Serialize<T>(T value, JsonSerializerOptions? options)
    {
        var effective = options is null ? Default.Value : Extended.GetValue(options, Extend);
        var outer = _current;
        var seen = _current = new OutputJson();
        try
        {
            return (JsonSerializer.Serialize(value, effective), seen);
        }
        finally
        {
            _current = outer;
        }
    }

    public async Task WaitAsync()
    {
        foreach (var task in _pending!) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() is var definition
        && (definition == typeof(Output<>) || definition == typeof(Input<>) || definition == typeof(InputList<>) || definition == typeof(InputMap<>));

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Outputs and inputs are classes, whose converters share their code.")]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private static JsonSerializerOptions Extend(JsonSerializerOptions options)
    {
        var result = new JsonSerializerOptions(options);
        result.Converters.Add(new OutputJson());
        return result;
    }

    // True if the output has a value to write.
    private bool Note(IOutput output)
    {
        if (!output.TryGetData(out var data))
        {
            if (output.Completion.IsCompleted) output.Completion.GetAwaiter().GetResult(); // Failed: this throws.
            (_pending ??= []).Add(output.Completion);
            return false;
        }

        var isSecret = Data.IsSecret || (data.IsKnown && data.IsSecret);
        Data = new OutputData<bool>(true, Data.Dependencies.Union(data.Dependencies), Data.IsKnown && data.IsKnown, isSecret);
        return data.IsKnown;
    }

    private sealed class Converter<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException($"{typeToConvert.Name} cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value is IInput input ? input.ToOutput() : (IOutput)value!;
            var seen = _current ?? throw new NotSupportedException("An output has a JSON form only inside Output.JsonSerialize.");
            if (seen.Note(output)) output.WriteJson(writer, options);
            else writer.WriteNullValue();
        }
    }
}
