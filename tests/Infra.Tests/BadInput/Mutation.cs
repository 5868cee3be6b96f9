using System.Text;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>One way to damage a settings file. The same mutation of the same text has the same result.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Seed">Where, and with what.</param>
internal sealed record Mutation(MutationKind Kind, int Seed)
{
    /// <summary>A secret of the usual form, letters of both cases and digits: never repeated, wherever it is put.</summary>
    public static readonly string Secret = "C" + Canary.Value("mutation")[1..];

    private static readonly string[] Junk =
    [
        "yes", "no", "~", "null", "true", "-1", "0x1F", "1e999", "99999999999999999999", "2026-01-01", "[]", "{}", "[[]]", "{ a: { b: [] } }", "''",
        "\"\"", "|", ">-", "'it''s'",
        "\"\\UFFFFFFFF\"", "\"\\uD800\"", "\"\\x00\"", "../../etc/passwd", "${dbHost}", "{{ .password }}", "<<: *a", "--- x", "? a", "%YAML 1.2",
        "\u00c3\u00a9", "\u00ef\u00bb\u00bf", "\0", "a:b: c", "#",
    ];

    private static readonly string[] Marks = ["&a ", "*a ", "!!int ", "!secret ", "!!binary ", "\t", "\r", "<<: ", "- ", "? ", ": ", "{", "}", "[",
        "]", ",", "\"", "'", "|\n", "#", "@", "%", "\u0085"];

    /// <summary>The damaged text; a text stands for bytes, one character each.</summary>
    /// <param name="text">The text.</param>
    public string Of(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var random = new Random(Seed);
        var at = random.Next(text.Length);
        var lines = text.Split('\n');
        var line = random.Next(lines.Length);
        return Kind switch
        {
            MutationKind.FlipByte => string.Concat(text.AsSpan(0, at), ((char)(text[at] ^ (1 << random.Next(8)))).ToString(), text.AsSpan(at + 1)),
            MutationKind.DeleteCharacter => text.Remove(at, 1),
            MutationKind.InsertMark => text.Insert(at, Pick(random, Marks)),
            MutationKind.DeleteLine => string.Join('\n', lines.Where((_, index) => index != line)),
            MutationKind.DuplicateLine => string.Join('\n', lines.Take(line + 1).Concat(lines.Skip(line))),
            MutationKind.SwapLines => string.Join('\n', Swapped(lines, line, random.Next(lines.Length))),
            MutationKind.Indent => With(lines, line, new string(' ', random.Next(1, 5)) + lines[line]),
            MutationKind.Unindent => With(lines, line, lines[line].TrimStart()),
            MutationKind.IndentWithTab => With(lines, line, "\t" + lines[line].TrimStart()),
            MutationKind.Truncate => text[..at],
            MutationKind.SwapTokens =>
                WithToken(text, random, _ => Tokens(text) is { Count: > 0 } tokens ? text[tokens[random.Next(tokens.Count)]] : ""),
            MutationKind.ReplaceToken => WithToken(text, random, _ => Pick(random, Junk)),
            MutationKind.PlantSecret => WithToken(text, random, _ => Secret),
            MutationKind.PlantSecretBeside => WithToken(text, random, token => random.Next(2) == 0 ? $"{token} {Secret}" : $"{Secret}{token}"),
            MutationKind.PlantSecretAnywhere => text.Insert(at, Secret),
            MutationKind.HugeToken => WithToken(text, random, token => string.Concat(Enumerable.Repeat(token + "a", random.Next(1, 3000)))),
            MutationKind.WindowsLineEnds => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            _ => throw new InvalidOperationException($"unknown kind {Kind}"),
        };
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static string With(string[] lines, int index, string line) =>
        string.Join('\n', lines.Select((old, other) => other == index ? line : old));

    private static string[] Swapped(string[] lines, int left, int right)
    {
        (lines[left], lines[right]) = (lines[right], lines[left]);
        return lines;
    }

    private static string WithToken(string text, Random random, Func<string, string> change)
    {
        var tokens = Tokens(text);
        if (tokens.Count == 0)
        {
            return text;
        }

        var token = tokens[random.Next(tokens.Count)];
        return new StringBuilder(text).Remove(token.Start.Value, token.End.Value - token.Start.Value).Insert(token.Start.Value, change(text[token]))
            .ToString();
    }

    /// <summary>Keys and values: what stands between spaces and the signs of YAML.</summary>
    private static List<Range> Tokens(string text)
    {
        var tokens = new List<Range>();
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || char.IsWhiteSpace(text[index]) || "{}[],\"':".Contains(text[index], StringComparison.Ordinal))
            {
                if (index > start)
                {
                    tokens.Add(start..index);
                }

                start = index + 1;
            }
        }

        return tokens;
    }
}
