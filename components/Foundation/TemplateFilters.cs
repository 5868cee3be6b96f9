using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>
/// The filters as the controllers' template engine computes them, so that a Secret is equal at every level. Values are bytes and need not be text.
/// </summary>
internal static class TemplateFilters
{
    public static byte[] Apply(byte[] value, TemplateFilter filter) => filter switch
    {
        TemplateFilter.UrlQuery => UrlQuery(value),
        TemplateFilter.Base64 => Encoding.UTF8.GetBytes(Convert.ToBase64String(value)),
        TemplateFilter.Base64Decode => Decode(value),
        TemplateFilter.Json => GoText.Json(value),
        TemplateFilter.Quote => GoText.Quote(value),
        TemplateFilter.Pkcs12Certificate => Pkcs12.Certificates(value),
        TemplateFilter.Pkcs12Key => Pkcs12.Key(value),
        TemplateFilter.PemCertificates => PemBlocks(value, "CERTIFICATE"),
        TemplateFilter.PemKey => PemBlocks(value, "PRIVATE KEY"),
        _ => throw new InvalidOperationException($"{TemplateFunctions.Of(filter).Name} is computed by no level of the program"),
    };

    /// <summary>Go's url.QueryEscape: a space becomes a plus sign; letters, digits and <c>-_.~</c> stand for themselves.</summary>
    private static byte[] UrlQuery(byte[] value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var octet in value)
        {
            var character = (char)octet;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '~')
            {
                escaped.Append(character);
            }
            else if (character == ' ')
            {
                escaped.Append('+');
            }
            else
            {
                escaped.Append('%').Append(octet.ToString("X2", null));
            }
        }

        return Encoding.UTF8.GetBytes(escaped.ToString());
    }

    /// <summary>
    /// The blocks of one kind, each as the operator writes it anew: in lines of 64 characters. A text without any block, as the placeholder of a
    /// plan, passes through.
    /// </summary>
    private static byte[] PemBlocks(byte[] value, string label)
    {
        var blocks = new StringBuilder();
        var text = Encoding.UTF8.GetString(value).AsSpan();
        if (!PemEncoding.TryFind(text, out var block))
        {
            return value;
        }

        do
        {
            if (text[block.Label].Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                var content = Convert.FromBase64String(text[block.Base64Data].ToString());
                blocks.Append(PemEncoding.WriteString(text[block.Label], content)).Append('\n');
            }

            text = text[block.Location.End..];
        }
        while (PemEncoding.TryFind(text, out block));
        return Encoding.UTF8.GetBytes(blocks.ToString());
    }

    /// <summary>The settings refuse a known value that is not base64; the placeholder of a plan passes through.</summary>
    private static byte[] Decode(byte[] value)
    {
        var text = Encoding.Latin1.GetString(value);
        var decoded = new byte[text.Length];
        return Convert.TryFromBase64String(text, decoded, out var length) ? decoded[..length] : value;
    }
}
