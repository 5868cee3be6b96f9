namespace SecretsLadder.Infra.Guardrails;

/// <summary>A policy of Vault, as far as it has the plain form that this project writes: paths, each with its capabilities and nothing else.</summary>
internal static class VaultPolicyText
{
    private static readonly IReadOnlyList<string> Read = ["read"];

    /// <summary>The paths and their capabilities, or null where the text has another form and cannot be judged.</summary>
    /// <param name="policy">The policy in HCL.</param>
    public static List<(string Path, IReadOnlyList<string> Capabilities)>? TryRead(string policy)
    {
        var rules = new List<(string, IReadOnlyList<string>)>();
        var rest = policy.AsSpan().TrimStart();
        while (!rest.IsEmpty)
        {
            if (!Takes("path", ref rest) || !TakesText(ref rest, out var path) || !Takes("{", ref rest)
                || !Takes("capabilities", ref rest) || !Takes("=", ref rest) || CapabilitiesIn(ref rest) is not { } capabilities || !Takes("}", ref rest))
            {
                return null;
            }

            rules.Add((path.ToString(), capabilities));
        }

        return rules;
    }

    private static IReadOnlyList<string>? CapabilitiesIn(ref ReadOnlySpan<char> rest)
    {
        if (!Takes("[", ref rest))
        {
            return null;
        }

        List<string>? capabilities = null;
        while (TakesText(ref rest, out var capability))
        {
            if (capabilities is null && capability is "read" && Takes("]", ref rest))
            {
                return Read;
            }

            (capabilities ??= []).Add(capability.ToString());
            if (!Takes(",", ref rest))
            {
                break;
            }
        }

        return Takes("]", ref rest) ? capabilities ?? [] : null;
    }

    /// <summary>A text in quotes, without escapes and interpolations.</summary>
    private static bool TakesText(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> text)
    {
        text = default;
        var length = rest is ['"', ..] ? rest[1..].IndexOf('"') : -1;
        if (length <= 0 || rest.Slice(1, length).ContainsAny('\\', '\n', '$'))
        {
            return false;
        }

        text = rest.Slice(1, length);
        rest = rest[(length + 2)..].TrimStart();
        return true;
    }

    private static bool Takes(string word, ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[word.Length..].TrimStart();
        return true;
    }
}
