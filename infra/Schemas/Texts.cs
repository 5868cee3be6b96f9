using System.Globalization;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Schemas;

/// <summary>The texts that occur in more than one setting, each with its rule.</summary>
internal static class Texts
{
    private const string LabelPattern = "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$";
    private const string SubdomainPattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";

    /// <summary>A key of a Secret.</summary>
    public static readonly TextSchema SecretKey = new("a key of a Secret", KubernetesNames.CheckSecretKey, "^[-._a-zA-Z0-9]{1,253}$");

    public static TextSchema Label(string what) => new(what, KubernetesNames.CheckLabel, LabelPattern);

    public static TextSchema Subdomain(string what) => new(what, KubernetesNames.CheckSubdomain, SubdomainPattern);

    public static TextSchema Any(string what, int longest = 253, string? example = null) => new(
        what,
        text => text.Length == 0 || text.Length > longest || text.Any(char.IsControl) ? $"1 to {longest} characters on one line"
            : text.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.Format) ? "a text without invisible characters"
            : null,
        pattern: null,
        example);

    /// <summary>A text of one line or several.</summary>
    public static TextSchema Lines(string what, int longest, string example) => new(
        what,
        text => text.Length > 0 && text.Length <= longest && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\t'))
            ? null
            : $"1 to {longest} characters, with line breaks and tabs but no other control characters",
        pattern: null,
        example);

    /// <summary>A text of a pattern. To .NET, unlike to editors, <c>$</c> also stands before a line break at the end, which is refused.</summary>
    public static TextSchema Matching(string what, string pattern, string allowed, string? example = null, bool isSecretLikely = false)
    {
        // Made when the first text is judged: most runs meet few of the settings there are.
        Regex? rule = null;
        return new(
            what, text => (rule ??= new Regex(pattern, RegexOptions.CultureInvariant)).IsMatch(text) && !text.EndsWith('\n') ? null : allowed,
            pattern, example, isSecretLikely);
    }

    public static TextSchema OneOf(string what, params string[] words) => new(
        what,
        text => words.Contains(text) ? null : string.Join(", ", words) + NearMiss.Suggest(text, words),
        $"^({string.Join('|', words)})$");

    public static TextSchema HttpsUrl(string what) => new(
        what,
        text =>
            Uri.TryCreate(text, UriKind.Absolute, out var url)
                && url.Scheme == Uri.UriSchemeHttps
                && url.UserInfo.Length == 0
                && url.Query.Length == 0
            ? null
            : "an https:// URL without user, password and query",
        "^https://");

    public static TextSchema Guid(string what) => new(
        what,
        text => System.Guid.TryParseExact(text, "D", out _) ? null : "a GUID such as 00000000-0000-0000-0000-000000000000",
        "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
}
