using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>
/// Reads Vault policies in HCL as people and programs write them, without comments. Never reads a policy differently from Vault: anything ambiguous
/// is reported as not understood. Runs for each policy of a plan, so it copies little more than the paths.
/// </summary>
internal ref struct VaultPolicyText
{
    private static readonly SearchValues<char> InTexts = SearchValues.Create("\"\\\n$");
    private static readonly SearchValues<char> OfWords = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");
    private static readonly ImmutableArray<string> ReadAlone = ["read"];

    private ReadOnlySpan<char> _rest;
    private ReadOnlySpan<char> _next;

    private VaultPolicyText(string policy)
    {
        _rest = policy;
        Advance();
    }

    /// <summary>The policy's rules for each path, or null if anything in it is not understood.</summary>
    public static List<VaultPolicyPath>? Read(string policy)
    {
        var text = new VaultPolicyText(policy);
        var paths = new List<VaultPolicyPath>();
        while (text.Takes("path"))
        {
            if (!text.TakesText(out var path) || !text.Takes("{") || text.BodyOf(path) is not { } read)
            {
                return null;
            }

            paths.Add(read);
        }

        return text._next.IsEmpty && text._rest.IsEmpty ? paths : null;
    }

    /// <summary>
    /// The text between the braces. Vault merges duplicates, and also <c>policy</c>, an old word for capabilities.
    /// </summary>
    private VaultPolicyPath? BodyOf(ReadOnlySpan<char> path)
    {
        ImmutableArray<string>? capabilities = null;
        SortedDictionary<string, string>? conditions = null;
        while (!Takes("}"))
        {
            if (!TakesName(out var name))
            {
                return null;
            }

            var isRead = name switch
            {
                "capabilities" => capabilities is null && Takes("=") && (capabilities = Texts()) is not null,
                "policy" => false,
                _ => Value() is { } value && (conditions ??= new(StringComparer.Ordinal)).TryAdd(name.ToString(), value),
            };
            if (!isRead)
            {
                return null;
            }
        }

        return capabilities is null ? null : new(
            path.ToString(), capabilities.Value, conditions is null ? [] : [.. conditions.Select(condition => (condition.Key, condition.Value))]);
    }

    private ImmutableArray<string>? Texts()
    {
        if (!Takes("["))
        {
            return null;
        }

        ImmutableArray<string> texts = [];
        while (!Takes("]"))
        {
            if (!TakesText(out var text))
            {
                return null;
            }

            texts = texts.IsEmpty && text is "read" ? ReadAlone : texts.Add(text.ToString());
            _ = Takes(",");
        }

        return texts;
    }

    /// <summary>A value that is compared as a whole: a word, a text, or everything between brackets.</summary>
    private string? Value()
    {
        if (!Takes("=") && _next is not "{")
        {
            return null;
        }

        var (value, depth) = (new StringBuilder(), 0);
        do
        {
            depth += _next switch
            {
                "[" or "{" => 1,
                "]" or "}" => -1,
                _ => 0,
            };
            value.Append(_next);
            Advance();
        }
        while (depth > 0 && !_next.IsEmpty);

        return depth == 0 && value.Length > 0 ? value.ToString() : null;
    }

    private bool TakesName(out ReadOnlySpan<char> name)
    {
        if (TakesText(out name))
        {
            return true;
        }

        name = _next;
        return name is [var first, ..] && OfWords.Contains(first) && Takes(name);
    }

    /// <summary>A text without escapes; nobody needs one in a path.</summary>
    private bool TakesText(out ReadOnlySpan<char> text)
    {
        text = _next is ['"', .. var inner, '"'] ? inner : default;
        return _next is ['"', ..] && !text.Contains('\\') && Takes(_next);
    }

    private bool Takes(scoped ReadOnlySpan<char> token)
    {
        if (_next.IsEmpty || !_next.SequenceEqual(token))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Moves to the next token. There is none at the end, or if the text there is not a token.</summary>
    private void Advance()
    {
        var rest = _rest.TrimStart();
        var length = LengthOfToken(rest);
        while (length == 0 && LengthOfComment(rest) is > 0 and var comment)
        {
            rest = rest[comment..].TrimStart();
            length = LengthOfToken(rest);
        }

        _next = rest[..length];
        _rest = rest[length..];
    }

    private static int LengthOfComment(ReadOnlySpan<char> text) => text switch
    {
        ['#', ..] or ['/', '/', ..] => text.IndexOf('\n') is >= 0 and var end ? end : text.Length,
        ['/', '*', .. var inner] => inner.IndexOf("*/") is >= 0 and var end ? end + "/**/".Length : 0,
        _ => 0,
    };

    private static int LengthOfToken(ReadOnlySpan<char> text) => text switch
    {
        ['{' or '}' or '[' or ']' or '=' or ',', ..] => 1,
        ['"', ..] => LengthOfText(text),
        _ => text.IndexOfAnyExcept(OfWords) is >= 0 and var end ? end : text.Length,
    };

    /// <summary>A <c>${</c> template may hold quotes, which do not end the text.</summary>
    private static int LengthOfText(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && text[end..].IndexOfAny(InTexts) is >= 0 and var length)
        {
            end += length;
            if (text[end] == '"')
            {
                return end + 1;
            }

            if (text[end] == '\n' || text[end..].StartsWith("${"))
            {
                return 0;
            }

            end += text[end] == '\\' ? 2 : 1;
        }

        return 0;
    }
}
