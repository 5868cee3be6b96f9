using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SecretsLadder.Shared;

/// <summary>Fake secret values that occur nowhere by chance, and the search for them in what the project emits.</summary>
public static partial class Canary
{
    private const int ShortestSearched = 12;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value of letters, digits and dashes that is the same in every run for one label.</summary>
    public static string Value(string label) => $"canary-{label}-{Hash(label)}";

    /// <summary>A value whose JSON-escaped and URL-encoded forms differ from its clear form.</summary>
    public static string AwkwardValue(string label) => $"canary+{label}/\"{Hash(label)}\"&=\\%";

    /// <summary>The forms in which the canary stands in the text, such as "clear" or "hex"; empty if it does not leak.</summary>
    /// <remarks>Line breaks inside base64 and hex, base64url and JSON's escapes of + and / do not hide it.</remarks>
    public static IReadOnlyList<string> FormsIn(string haystack, string canary)
    {
        if (canary.Length < ShortestSearched)
            throw new ArgumentException($"must have at least {ShortestSearched} characters, got {canary.Length}; use Canary.Value", nameof(canary));
        var dense = Dense(haystack);
        return [.. Forms(canary)
            .Where(form => haystack.Contains(form.Text, form.Comparison) || dense.Contains(form.Text, form.Comparison))
            .Select(form => form.Name)
            .Distinct()];
    }

    private static IEnumerable<Form> Forms(string canary)
    {
        yield return new("clear", canary);
        var encoded = new[]
        {
            new Form("URL-encoded", Uri.EscapeDataString(canary), StringComparison.OrdinalIgnoreCase),
            new Form("URL-encoded", WebUtility.UrlEncode(canary), StringComparison.OrdinalIgnoreCase),
            new Form("JSON-escaped", JsonSerializer.Serialize(canary)[1..^1], StringComparison.OrdinalIgnoreCase),
            new Form("JSON-escaped", JsonSerializer.Serialize(canary, Relaxed)[1..^1]),
        };
        foreach (var form in encoded.Where(form => form.Text != canary))
            yield return form;

        var bytes = Encoding.UTF8.GetBytes(canary);
        yield return new("hex", Convert.ToHexString(bytes), StringComparison.OrdinalIgnoreCase);
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Base64At(offset, bytes);
            yield return new($"base64 at offset {offset}", text);
            yield return new($"base64 at offset {offset}", text.Replace('+', '-').Replace('/', '_'));
        }
    }

    // The characters that are the same whatever stands before (offset bytes, modulo 3) and after the canary.
    private static string Base64At(int offset, byte[] bytes)
    {
        var first = ((offset * 8) + 5) / 6;
        var end = (offset + bytes.Length) * 8 / 6;
        return Convert.ToBase64String([.. new byte[offset], .. bytes])[first..end];
    }

    private static string Dense(string text) =>
        Gaps().Replace(text, "").Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase).Replace("\\/", "/", StringComparison.Ordinal);

    private static string Hash(string label) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(label)))[..16];

    [GeneratedRegex(@"\s|\\r|\\n")]
    private static partial Regex Gaps();

    private readonly record struct Form(string Name, string Text, StringComparison Comparison = StringComparison.Ordinal);
}
