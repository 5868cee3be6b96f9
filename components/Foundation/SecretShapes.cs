using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Foundation;

/// <summary>Recognises texts that look like credentials in places where none is allowed.</summary>
public static partial class SecretShapes
{
    private const int ShortestCredential = 8;
    private const int ShortestRandomText = 16;
    private const int ShortestWord = 4;

    /// <summary>The least share of a name's letters that belongs to words.</summary>
    private const double WordsOfAName = 0.8;

    private static readonly FrozenSet<string> ShortWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "api", "app", "aws", "db", "dev", "dns", "eks", "gcp", "iam", "id", "jwt", "key", "rds", "sql", "ssh",
        "ssl", "sso", "tls", "url", "web");

    /// <summary>Every form below contains at least one of these; almost no other text does, so the check is quick.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["sk_", "sk-", "whsec_", "rk_live_", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "hvs.", "hvb.",
            "eyJ", "-----BEGIN", "://"],
        StringComparison.Ordinal);

    /// <summary>Whether a text has the shape of a credential: a known token form, a key, a URL with a password, or a long random text.</summary>
    public static bool Match(string text) => IsCredential(text) || IsRandom(text);

    /// <summary>Whether a text holds a known token form, a private key, or a URL with a password: certain enough to refuse a plan.</summary>
    public static bool IsCredential(string text) =>
        text.Length >= ShortestCredential && text.AsSpan().ContainsAny(Signs) && (Token().IsMatch(text) || UrlWithPassword().IsMatch(text));

    /// <summary>
    /// Whether a text in the place of a reference is the value itself. A text with a property, a path that is not an encoded key, and words count as
    /// references; a password made of words cannot be told from a name.
    /// </summary>
    public static bool IsValueForReference(string reference) =>
        IsCredential(reference)
        || (!reference.Contains('#', StringComparison.Ordinal)
            && (!reference.Contains('/', StringComparison.Ordinal) || EncodedKey().IsMatch(reference))
            && IsRandom(reference) && !ReadsLikeWords(reference));

    /// <summary>
    /// Whether almost all letters belong to words, as in a camel-case name with digits. Of random texts of 16 characters, 2 in 1000 pass.
    /// </summary>
    private static bool ReadsLikeWords(string text)
    {
        var letters = Part().Matches(text).Where(part => IsWord(part.Value)).Sum(part => part.Length);
        return letters >= WordsOfAName * text.Count(char.IsAsciiLetter);
    }

    private static bool IsWord(string part) =>
        ShortWords.Contains(part) || (part.Length >= ShortestWord && Vowel().IsMatch(part) && !Unspeakable().IsMatch(part));

    private static bool IsRandom(string text)
    {
        if (text.Length < ShortestRandomText || text.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        return text.AsSpan().ContainsAnyInRange('a', 'z') && text.AsSpan().ContainsAnyInRange('A', 'Z') && text.AsSpan().ContainsAnyInRange('0', '9');
    }

    // Lookaheads are bounded, and only one character of a URL's scheme is matched, so that a long text of near misses takes no longer than any other.
    [GeneratedRegex(
        """(?:^|[^A-Za-z0-9])(?:sk_(?:live|test)_|sk-(?=[A-Za-z0-9_-]{0,512}[A-Z])[A-Za-z0-9_-]{20,}|whsec_[A-Za-z0-9+/=_-]{16}"""
        + """|rk_live_|(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9_]{16}"""
        + """|(?:glpat-|xox[abprs]-|hv[sb]\.)(?=[A-Za-z0-9_-]{0,512}[A-Z_])[A-Za-z0-9_-]{16}|eyJ[A-Za-z0-9_-]{10,1024}\.)"""
        + """|-----BEGIN [A-Z ]*PRIVATE KEY-----""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("""[a-z0-9+.-]://[^\s/:@{}$]*:[^\s/@{}$]+@""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UrlWithPassword();

    /// <summary>At least 32 characters of base64.</summary>
    [GeneratedRegex("""^[A-Za-z0-9+/]{32,}={0,2}\z""", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedKey();

    /// <summary>The parts of a name in camel case.</summary>
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("[aeiouy]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vowel();

    [GeneratedRegex("[^aeiouy]{5}|[aeiouy]{4}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unspeakable();
}
