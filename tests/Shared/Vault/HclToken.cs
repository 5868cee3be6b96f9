namespace SecretsLadder.Shared.Vault;

/// <summary>A word of a policy: a name, a text in quotes, or a sign.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name, the text without its quotes, or the sign.</param>
internal readonly record struct HclToken(HclTokenKind Kind, string Text)
{
    /// <summary>The words of a policy without its comments; what it does not know is an error.</summary>
    public static IReadOnlyList<HclToken> All(string policy)
    {
        var tokens = new List<HclToken>();
        for (var at = 0; at < policy.Length;)
        {
            var rest = policy.AsSpan(at);
            if (char.IsWhiteSpace(rest[0]))
                at++;
            else if (rest[0] == '#' || rest.StartsWith("//"))
                at += Until(rest, "\n");
            else if (rest.StartsWith("/*"))
                at += rest.IndexOf("*/") is var end and >= 0 ? end + 2 : throw new FormatException("a comment of the policy has no end");
            else
                at += Add(tokens, rest);
        }

        return tokens;
    }

    private static int Add(List<HclToken> tokens, ReadOnlySpan<char> rest)
    {
        if ("{}[]=,".Contains(rest[0], StringComparison.Ordinal))
        {
            tokens.Add(new(HclTokenKind.Sign, rest[..1].ToString()));
            return 1;
        }

        if (rest[0] == '"')
        {
            var end = rest[1..].IndexOf('"') + 1;
            var text = end > 0 ? rest[1..end].ToString() : throw new FormatException("a text of the policy has no end");
            if (text.Contains('\\', StringComparison.Ordinal)
                || text.Contains("${", StringComparison.Ordinal)
                || text.Contains('\n', StringComparison.Ordinal))
                throw new NotSupportedException($"an escape, a ${{ or a line's end in the text \"{text}\" of a policy is not evaluated");
            tokens.Add(new(HclTokenKind.Text, text));
            return end + 1;
        }

        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '_' or '-' or '.'))
            length++;
        tokens.Add(length > 0
            ? new(HclTokenKind.Name, rest[..length].ToString())
            : throw new NotSupportedException($"'{rest[0]}' in a policy is not evaluated"));
        return length;
    }

    private static int Until(ReadOnlySpan<char> rest, string end) => rest.IndexOf(end) is var found and >= 0 ? found : rest.Length;
}
