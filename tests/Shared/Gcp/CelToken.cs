namespace SecretsLadder.Shared.Gcp;

/// <summary>A word of a CEL expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Name, operator, or the text between the quotes.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text)
{
    private static readonly string[] Operators = ["&&", "||", "==", "!=", "!", "(", ")"];

    /// <summary>The words of an expression; what it does not know is an error.</summary>
    public static IReadOnlyList<CelToken> All(string expression)
    {
        var tokens = new List<CelToken>();
        for (var at = 0; at < expression.Length;)
        {
            var rest = expression[at..];
            if (char.IsWhiteSpace(rest[0]))
            {
                at++;
                continue;
            }

            var (token, length) = First(rest, expression);
            tokens.Add(token);
            at += length;
        }

        return tokens;
    }

    private static (CelToken Token, int Length) First(string rest, string expression)
    {
        if (Operators.FirstOrDefault(symbol => rest.StartsWith(symbol, StringComparison.Ordinal)) is { } found)
            return (new(CelTokenKind.Operator, found), found.Length);
        if (char.IsAsciiLetter(rest[0]))
        {
            var name = new string([.. rest.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.')]);
            return name.Length < rest.Length && rest[name.Length] is '"' or '\''
                ? throw NotEvaluated(expression, $"{name} before a quote")
                : (new(CelTokenKind.Name, name), name.Length);
        }

        if (rest[0] is not ('"' or '\''))
            throw NotEvaluated(expression, $"'{rest[0]}'");
        var end = rest.IndexOf(rest[0], 1);
        if (end < 0)
            throw new FormatException($"the condition {expression} has a quote without an end");
        var text = rest[1..end];
        return text.Contains('\\', StringComparison.Ordinal) || (text.Length == 0 && rest.Length > 2 && rest[2] == rest[0])
            ? throw NotEvaluated(expression, "an escape or a text in three quotes")
            : (new(CelTokenKind.Text, text), end + 1);
    }

    private static NotSupportedException NotEvaluated(string expression, string what) =>
        new($"{what} is not evaluated in the condition {expression}");
}
