using System.Text;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>
/// Which certificate each value of a file is sealed for, as an annotation records it: the fingerprint of the certificate, then
/// <c>KEY=fingerprint</c> for every key that is sealed for another one. Without the first, keys that are not listed are unknown.
/// </summary>
internal sealed class SealedFor
{
    private const int ShortLength = 12;

    private readonly string? _fingerprint;
    private readonly Dictionary<string, string> _exceptions = new(StringComparer.Ordinal);

    private SealedFor(string? fingerprint) => _fingerprint = fingerprint;

    /// <summary>Reads an annotation.</summary>
    /// <param name="text">Its value, or null where there is none.</param>
    public static SealedFor Parse(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        // Two fingerprints say nothing of which is whose, so together they are that of no certificate.
        var fingerprints = words.Where(word => !word.Contains('=', StringComparison.Ordinal)).ToList();
        var record = new SealedFor(fingerprints.Count == 0 ? null : string.Join(' ', fingerprints));
        foreach (var word in words.Where(word => word.Contains('=', StringComparison.Ordinal)))
        {
            record._exceptions[word[..word.IndexOf('=', StringComparison.Ordinal)]] = word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
        }

        return record;
    }

    /// <summary>The first few digits of a fingerprint, for messages.</summary>
    /// <param name="fingerprint">The fingerprint, as it was recorded.</param>
    public static string Short(string fingerprint) => fingerprint.Length > ShortLength ? $"{fingerprint[..ShortLength]}..." : Echo.Of(fingerprint);

    /// <summary>Fingerprint of the certificate that a value is sealed for, or null where nothing is recorded.</summary>
    public string? Of(string key) => _exceptions.GetValueOrDefault(key) ?? _fingerprint;

    /// <summary>The annotation after some values were sealed.</summary>
    /// <param name="keys">All keys of the file, in its order.</param>
    /// <param name="sealedKeys">The keys that were sealed.</param>
    /// <param name="fingerprint">Fingerprint of the certificate that they were sealed for.</param>
    public string After(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> sealedKeys, string fingerprint)
    {
        string? OfNow(string key) => sealedKeys.Contains(key) ? fingerprint : Of(key);
        var isComplete = keys.All(key => OfNow(key) is not null);
        var text = new StringBuilder(isComplete ? fingerprint : "");
        foreach (var key in keys.Where(key => OfNow(key) is { } found && !(isComplete && found == fingerprint)))
        {
            text.Append(text.Length > 0 ? " " : "").Append(key).Append('=').Append(OfNow(key));
        }

        return text.ToString();
    }
}
