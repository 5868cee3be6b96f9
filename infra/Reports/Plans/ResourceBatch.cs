using System.Buffers;
using System.Text.Json;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>
/// Some resources of a plan as elements of a JSON array, put into words apart from the rest: their text depends on nothing but how deep the
/// array stands. Used again for the next resources, and its memory with it.
/// </summary>
/// <param name="place">Its place among the batches that are filled at once.</param>
/// <param name="depth">How deep the array stands.</param>
/// <param name="options">How it is written.</param>
/// <param name="write">Writes a resource.</param>
internal sealed class ResourceBatch(int place, int depth, JsonWriterOptions options, Action<Utf8JsonWriter, PlannedResource> write)
{
    /// <summary>How many resources are put into words at a time.</summary>
    public const int Size = 256;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private int _start;

    /// <summary>The elements, with the commas between them.</summary>
    public ReadOnlySpan<byte> Text => _buffer.WrittenSpan[_start..];

    /// <summary>Puts the next resources into words.</summary>
    /// <param name="resources">The resources of the plan.</param>
    /// <param name="from">The first that stands in no batch yet.</param>
    public ResourceBatch Fill(PlannedResources resources, int from)
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, options);
        for (var level = 0; level < depth; level++)
        {
            writer.WriteStartArray();
        }

        writer.Flush();
        _start = _buffer.WrittenCount;
        var first = from + (place * Size);
        for (var index = first; index < Math.Min(first + Size, resources.Count); index++)
        {
            write(writer, resources[index]);
        }

        return this;
    }
}
