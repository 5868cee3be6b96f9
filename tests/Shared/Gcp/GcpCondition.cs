namespace SecretsLadder.Shared.Gcp;

/// <summary>The condition of a binding: an expression in CEL, of which it knows what conditions on secrets need.</summary>
/// <remarks>
/// Known are resource.name, resource.type and resource.service; == and != between one of them and a text; startsWith and endsWith; and !,
/// &amp;&amp;, || and parentheses. All else throws NotSupportedException, also where another part of the expression would decide.
/// </remarks>
internal sealed class GcpCondition
{
    private const string Versions = "/versions/";

    private static readonly Dictionary<string, Func<GcpEntryUnderTest, string>> Attributes = new()
    {
        ["resource.name"] = entry => entry.ResourceName,
        ["resource.type"] = _ => "secretmanager.googleapis.com/SecretVersion",
        ["resource.service"] = _ => "secretmanager.googleapis.com",
    };

    private static readonly Dictionary<string, Func<string, string, bool>> Functions = new()
    {
        ["startsWith"] = (value, text) => value.StartsWith(text, StringComparison.Ordinal),
        ["endsWith"] = (value, text) => value.EndsWith(text, StringComparison.Ordinal),
    };

    private readonly string _expression;
    private readonly IReadOnlyList<CelToken> _tokens;
    private readonly Func<GcpEntryUnderTest, bool> _holds;
    private int _at;

    /// <param name="expression">The text of the condition.</param>
    public GcpCondition(string expression)
    {
        (_expression, _tokens) = (expression, CelToken.All(expression));
        _holds = Or();
        if (_at < _tokens.Count)
            throw NotEvaluated();
    }

    /// <summary>True if the condition lets the entry be read.</summary>
    public bool Holds(GcpEntryUnderTest entry) => _holds(entry);

    private Func<GcpEntryUnderTest, bool> Or()
    {
        var left = And();
        while (Takes("||"))
        {
            var (one, other) = (left, And());
            left = entry => one(entry) || other(entry);
        }

        return left;
    }

    private Func<GcpEntryUnderTest, bool> And()
    {
        var left = Not();
        while (Takes("&&"))
        {
            var (one, other) = (left, Not());
            left = entry => one(entry) && other(entry);
        }

        return left;
    }

    private Func<GcpEntryUnderTest, bool> Not()
    {
        if (Takes("!"))
        {
            // CEL binds ! closer than ==, so that only a call, a parenthesis or another ! may follow.
            var inner = Not();
            return _tokens[_at - 1].Text == ")" ? entry => !inner(entry) : throw NotEvaluated();
        }

        if (!Takes("("))
            return Comparison();
        var whole = Or();
        Expect(")");
        return whole;
    }

    private Func<GcpEntryUnderTest, bool> Comparison()
    {
        var first = Next();
        var dot = first.Text.LastIndexOf('.');
        if (first.Kind == CelTokenKind.Name && dot > 0 && Functions.TryGetValue(first.Text[(dot + 1)..], out var function))
        {
            var value = Attribute(first.Text[..dot]);
            Expect("(");
            var argument = Text(Next());
            Expect(")");
            return entry => function(value(entry), argument);
        }

        var negated = Takes("!=");
        if (!negated)
            Expect("==");
        var second = Next();
        var (name, text) = first.Kind == CelTokenKind.Text ? (second, first) : (first, second);
        var (attribute, expected) = (Attribute(name.Text), Text(text));
        return entry => attribute(entry) == expected != negated;
    }

    private Func<GcpEntryUnderTest, string> Attribute(string name) => Attributes.GetValueOrDefault(name) ?? throw NotEvaluated();

    // Which number the newest version has is not known to a plan.
    private string Text(CelToken token)
    {
        var isOfANumber =
            token.Text.Contains(Versions, StringComparison.Ordinal) && !token.Text.EndsWith($"{Versions}latest", StringComparison.Ordinal);
        return token.Kind == CelTokenKind.Text && !isOfANumber ? token.Text : throw NotEvaluated();
    }

    private bool Takes(string symbol)
    {
        if (_at >= _tokens.Count || _tokens[_at] != new CelToken(CelTokenKind.Operator, symbol))
            return false;
        _at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Takes(symbol))
            throw NotEvaluated();
    }

    private CelToken Next() => _at < _tokens.Count ? _tokens[_at++] : throw NotEvaluated();

    private NotSupportedException NotEvaluated()
    {
        var place = _at < _tokens.Count ? $"'{_tokens[_at].Text}'" : "its end";
        var known = $"{string.Join(", ", Attributes.Keys)} with ==, !=, {string.Join(", ", Functions.Keys)}, !, &&, || and parentheses";
        return new($"the condition {_expression} is not evaluated up to {place}; known: {known}");
    }
}
