namespace SecretsLadder.Shared.Vault;

/// <summary>Reads a policy in HCL: blocks of a path with its capabilities; what else could widen or narrow them throws.</summary>
internal sealed class PolicyParser
{
    private static readonly string[] Known = ["create", "read", "update", "patch", "delete", "list", "sudo", "deny"];
    private static readonly string[] Newer = ["subscribe", "recover"];

    private readonly IReadOnlyList<HclToken> _tokens;
    private int _at;

    private PolicyParser(string policy) => _tokens = HclToken.All(policy);

    /// <summary>The rules of a policy, one a block.</summary>
    public static IReadOnlyList<PathRule> Parse(string policy)
    {
        var parser = new PolicyParser(policy);
        if (parser._tokens is [{ Kind: HclTokenKind.Sign }, ..])
            throw new NotSupportedException("a policy written as JSON is not evaluated; write it in HCL");
        var rules = new List<PathRule>();
        while (parser._at < parser._tokens.Count)
            rules.Add(parser.Block());
        return rules;
    }

    private PathRule Block()
    {
        var word = Next();
        if (word.Kind == HclTokenKind.Sign || word.Text != "path")
            throw new NotSupportedException($"'{word.Text}' at the top of a policy is not evaluated; known: path");
        var path = Next();
        if (path.Kind != HclTokenKind.Text)
            throw new FormatException($"a path must stand in quotes, got '{path.Text}'");
        Expect("{");
        IReadOnlyList<string>? capabilities = null;
        while (!Takes("}"))
        {
            var name = Next();
            Expect("=");
            if (name.Text == "comment" && _tokens[_at].Kind == HclTokenKind.Text)
                _at++;
            else if (name.Text != "capabilities")
                throw new NotSupportedException($"{name.Text} of the path {path.Text} is not evaluated; known: capabilities");
            else
                capabilities =
                    capabilities is null ? Capabilities(path.Text) : throw new FormatException($"the path {path.Text} has capabilities twice");
        }

        return PathRule.Of(path.Text, capabilities ?? []);
    }

    private List<string> Capabilities(string path)
    {
        if (!Takes("["))
            throw new NotSupportedException($"capabilities of the path {path} that are no list are not evaluated");
        var capabilities = new List<string>();
        while (!Takes("]"))
        {
            var capability = Next();
            if (capability.Kind == HclTokenKind.Text && Newer.Contains(capability.Text))
                throw new NotSupportedException($"the capability {capability.Text} of the path {path} is not evaluated");
            if (capability.Kind != HclTokenKind.Text || !Known.Contains(capability.Text))
                throw new FormatException($"Vault refuses the capability '{capability.Text}' of the path {path}; known: {string.Join(", ", Known)}");
            capabilities.Add(capability.Text);
            if (Takes(","))
                continue;
            Expect("]");
            break;
        }

        return capabilities;
    }

    private bool Takes(string sign)
    {
        if (_at >= _tokens.Count || _tokens[_at] != new HclToken(HclTokenKind.Sign, sign))
            return false;
        _at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Takes(sign))
            throw new FormatException($"'{sign}' is expected in a policy, got {(_at < _tokens.Count ? $"'{_tokens[_at].Text}'" : "its end")}");
    }

    private HclToken Next() => _at < _tokens.Count ? _tokens[_at++] : throw new FormatException("the policy ends inside a block");
}
