using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON in inputs: elements to wire form, and wire form to the text that an input with <c>json: true</c> carries.</summary>
internal static class JsonInput
{
    /// <summary>The JSON text of an input's value; as unknown and as secret as the value.</summary>
    public static Output<string> ToJson(object value)
        => value is IInput ? Output.Untyped(value).Apply(inner => TextAsync(inner)) : Output.Create(TextAsync(value));

    public static object? FromElement(JsonElement element, bool withInternal) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Array => element.EnumerateArray().Select(item => FromElement(item, withInternal)).ToImmutableArray(),
        _ => FromObject(element, withInternal),
    };

    /// <summary>Wire form as a JSON element; false if it holds something that JSON cannot express, such as an asset.</summary>
    public static bool TryConvert(object value, out object? result)
    {
        try
        {
            result = JsonDocument.Parse(Write(new StringBuilder(), value).ToString()).RootElement;
            return true;
        }
        catch (InvalidOperationException)
        {
            result = default(JsonElement);
            return false;
        }
    }

    private static ImmutableDictionary<string, object?> FromObject(JsonElement element, bool withInternal)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var property in element.EnumerateObject())
            if (withInternal || !property.Name.StartsWith("__", StringComparison.Ordinal))
                result[property.Name] = FromElement(property.Value, withInternal);
        return result.ToImmutable();
    }

    private static async Task<string> TextAsync(object? value)
    {
        var serializer = new InputSerializer(markers: true);
        var wire = serializer.Serialize(value);
        while (serializer.HasPending)
        {
            await serializer.WaitAsync().ConfigureAwait(false);
            wire = serializer.Serialize(value);
        }

        return Write(new StringBuilder(), wire).ToString();
    }

    // The layout of the protocol's own formatter: a blank inside brackets, after commas and colons; keys sorted.
    private static StringBuilder Write(StringBuilder text, object? value) => value switch
    {
        null => text.Append("null"),
        bool flag => text.Append(flag ? "true" : "false"),
        double number when double.IsFinite(number) => text.Append(number.ToString("r", CultureInfo.InvariantCulture)),
        double number => WriteString(text, number.ToString("r", CultureInfo.InvariantCulture)),
        string s => WriteString(text, s),
        ImmutableArray<object?> list => WriteList(text, list),
        ImmutableDictionary<string, object?> map => WriteMap(text, map),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} has no JSON form"),
    };

    private static StringBuilder WriteList(StringBuilder text, ImmutableArray<object?> list)
    {
        text.Append("[ ");
        for (var i = 0; i < list.Length; i++) Write(i == 0 ? text : text.Append(", "), list[i]);
        return text.Append(list.IsEmpty ? "]" : " ]");
    }

    private static StringBuilder WriteMap(StringBuilder text, ImmutableDictionary<string, object?> map)
    {
        text.Append("{ ");
        var first = true;
        foreach (var key in map.Keys.Order())
        {
            Write(WriteString(first ? text : text.Append(", "), key).Append(": "), map[key]);
            first = false;
        }

        return text.Append(first ? "}" : " }");
    }

    private static StringBuilder WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\': text.Append('\\').Append(c); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default: WriteCharacter(text, c); break;
            }
        }

        return text.Append('"');
    }

    // The protocol's formatter escapes invisible characters, HTML's own, and those outside the basic plane.
    private static void WriteCharacter(StringBuilder text, char c)
    {
        var isEscaped = c is '<' or '>' or < ' ' or (>= '\x7f' and <= '\x9f') or '\xad' or (>= '\u0600' and <= '\u0603') or '\u06dd' or '\u070f'
            or '\u17b4' or '\u17b5' or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u2064')
            or (>= '\u206a' and <= '\u206f') or '\ufeff' or (>= '\ufff9' and <= '\ufffb') || char.IsSurrogate(c);
        if (isEscaped) text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        else text.Append(c);
    }
}
