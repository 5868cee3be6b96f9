using System.Text.Json;

namespace Pulumi;

/// <summary>An output without its type argument.</summary>
internal interface IOutput
{
    /// <summary>Returns the data if it has arrived; false while it is pending or if it failed.</summary>
    bool TryGetData(out OutputData<object?> data);

    ValueTask<OutputData<object?>> GetUntypedDataAsync();

    /// <summary>Writes the value, which is known, as its declared type.</summary>
    void WriteJson(Utf8JsonWriter writer, JsonSerializerOptions options);

    /// <summary>Completes, or fails, with the output.</summary>
    Task Completion { get; }
}

/// <summary>An output of a resource, completed by the registration of that resource.</summary>
internal interface IPendingOutput : IOutput
{
    IPendingOutput CreatePending(Resource owner);

    /// <summary>Completes with a value in wire form, converted to the output's type when somebody reads it.</summary>
    void Complete(object? wireValue, bool isKnown, bool isSecret);

    void CompleteWithDefault(bool isKnown);

    void Fail(Exception exception);
}

/// <summary>An input without its type argument.</summary>
internal interface IInput
{
    IOutput ToOutput();

    object? SerializeWith(Serialization.InputSerializer serializer);
}
