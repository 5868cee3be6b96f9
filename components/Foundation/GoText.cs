using System.Globalization;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>Quoted strings as Go's standard library writes them. Bytes that are not valid UTF-8 are escaped one by one.</summary>
internal static class GoText
{
    /// <summary>encoding/json: a JSON string that is also safe inside HTML.</summary>
    public static byte[] Json(byte[] value) => Write(value, JsonRune, _ => "\\ufffd");

    /// <summary>strconv.Quote: a string literal of Go.</summary>
    public static byte[] Quote(byte[] value) => Write(value, QuotedRune, octet => Hex("\\x", octet, "x2"));

    private static byte[] Write(byte[] value, Func<Rune, string?> escape, Func<byte, string> escapeOctet)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(escape(rune) ?? rune.ToString());
                rest = rest[length..];
            }
            else
            {
                text.Append(escapeOctet(rest[0]));
                rest = rest[1..];
            }
        }

        return Encoding.UTF8.GetBytes(text.Append('"').ToString());
    }

    private static string? JsonRune(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or '<' or '>' or '&' or 0x2028 or 0x2029 => Hex("\\u", rune.Value, "x4"),
        _ => null,
    };

    private static string? QuotedRune(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        _ when IsPrinted(rune) => null,
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        < ' ' or 0x7f => Hex("\\x", rune.Value, "x2"),
        < 0x10000 => Hex("\\u", rune.Value, "x4"),
        _ => Hex("\\U", rune.Value, "x8"),
    };

    /// <summary>Letters, marks, numbers, punctuation, symbols and the plain space.</summary>
    private static bool IsPrinted(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Hex(string prefix, int value, string format) => prefix + value.ToString(format, CultureInfo.InvariantCulture);
}
