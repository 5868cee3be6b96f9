using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>
/// Reads values out of a JSON object of texts, such as <c>sops decrypt --output-type json</c> writes it. No mistake repeats a value, nor a key that
/// nobody knows, which can be a piece of one.
/// </summary>
internal static class JsonValues
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="known">The keys that mistakes may name.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static IReadOnlyList<SuppliedValue> Read(string text, string displayName, IReadOnlyCollection<string> known, Reading reading)
    {
        var json = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        try
        {
            return ReadObject(json, displayName, known, reading);
        }
        catch (JsonException exception)
        {
            reading.Report(
                new(displayName, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1), "",
                "this is not valid JSON; give one object, its values texts: { \"KEY\": \"VALUE\" }");
            return [];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    private static List<SuppliedValue> ReadObject(byte[] json, string displayName, IReadOnlyCollection<string> known, Reading reading)
    {
        var values = new List<SuppliedValue>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reading.Report(
                Location(json, reader.TokenStartIndex, displayName), "", "must be a JSON object whose values are texts: { \"KEY\": \"VALUE\" }");
            return values;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = Location(json, reader.TokenStartIndex, displayName);
            var key = TextOf(ref reader) is { } name ? Encoding.UTF8.GetString(name) : null;
            reader.Read();
            var problem = Problem(reader.TokenType, key, values, known);
            var value = problem is null ? TextOf(ref reader) : null;
            reader.Skip();
            if (value is null)
            {
                reading.Report(at, "", problem ?? "the value holds half a character (a lone surrogate), which no text has; correct its source");
                continue;
            }

            values.Add(new(key!, value, at));
        }

        // What follows the object is read too, so that a second one is a mistake and not left out.
        reader.Read();
        return values;
    }

    private static string? Problem(JsonTokenType type, string? key, List<SuppliedValue> values, IReadOnlyCollection<string> known) =>
        key is null ? "the key holds half a character (a lone surrogate), which no key of a Secret has"
        : type != JsonTokenType.String
        ? $"the value{(known.Contains(key) ? $" of '{key}'" : "")} is {Word(type)}, and only a text says exactly which bytes are meant; "
            + "put it in quotes at its source"
        : values.Exists(value => value.Key == key) ? "this key stands here a second time; remove one of the two"
        : null;

    private static string Word(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };

    /// <summary>The bytes of a text, or null where an escape is half a character.</summary>
    private static byte[]? TextOf(ref Utf8JsonReader reader)
    {
        var buffer = new byte[reader.ValueSpan.Length];
        try
        {
            return buffer[..reader.CopyString(buffer)];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static SourceLocation Location(byte[] json, long index, string displayName)
    {
        var before = json.AsSpan(0, (int)index);
        return new(displayName, before.Count((byte)'\n') + 1, (int)index - before.LastIndexOf((byte)'\n'));
    }
}
