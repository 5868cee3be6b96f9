using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>The filters as the controllers' template engine computes them, so that a Secret is equal at every level.</summary>
internal static class TemplateFilters
{
    public const string Allowed = "urlquery, b64enc";

    public static string NameOf(TemplateFilter filter) => filter == TemplateFilter.UrlQuery ? "urlquery" : "b64enc";

    public static TemplateFilter? Find(string name) => name switch
    {
        "urlquery" => TemplateFilter.UrlQuery,
        "b64enc" => TemplateFilter.Base64,
        _ => null,
    };

    public static string Apply(string value, TemplateFilter filter) =>
        filter == TemplateFilter.UrlQuery ? UrlQuery(value) : Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    /// <summary>Go's url.QueryEscape: a space becomes a plus sign; letters, digits and <c>-_.~</c> stand for themselves.</summary>
    private static string UrlQuery(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
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

        return escaped.ToString();
    }
}
