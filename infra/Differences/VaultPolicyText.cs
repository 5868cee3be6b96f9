using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SecretsLadder.Infra.Differences;

/// <summary>Reads policies of Vault as people and programs write them in HCL.</summary>
internal sealed partial class VaultPolicyText
{
    private const string Capabilities = "capabilities";

    private readonly List<string> _tokens = [];
    private int _next;

    private VaultPolicyText()
    {
    }

    private string Next => _next < _tokens.Count ? _tokens[_next] : "";

    /// <summary>What a policy says of each path, or null where something in it is not understood.</summary>
    /// <param name="policy">The policy.</param>
    public static ImmutableArray<VaultPolicyPath>? Read(string policy)
    {
        var text = new VaultPolicyText();
        return text.TrySplit(policy) && text.TryReadPaths(out var paths) ? paths : null;
    }

    private bool TrySplit(string policy)
    {
        var position = 0;
        while (position < policy.Length)
        {
            var match = Token().Match(policy, position);
            if (!match.Success)
            {
                return false;
            }

            if (match.Groups["token"] is { Success: true } token)
            {
                _tokens.Add(token.Value);
            }

            position += match.Length;
        }

        return true;
    }

    private bool TryReadPaths(out ImmutableArray<VaultPolicyPath> paths)
    {
        var read = ImmutableArray.CreateBuilder<VaultPolicyPath>();
        while (_next < _tokens.Count)
        {
            if (!TryTake("path") || !TryReadText(out var path) || !TryTake("{") || !TryReadBody(path, out var one))
            {
                paths = [];
                return false;
            }

            read.Add(one);
        }

        paths = read.ToImmutable();
        return true;
    }

    private bool TryReadBody(string path, out VaultPolicyPath read)
    {
        ImmutableArray<string>? capabilities = null;
        var conditions = new SortedDictionary<string, PermissionCondition>(StringComparer.Ordinal);
        while (!TryTake("}"))
        {
            var name = Next.Trim('"');
            _next++;
            var isAssigned = TryTake("=");
            var start = _next;
            var isRead = name == Capabilities ? isAssigned && TryReadTexts(out capabilities) : (isAssigned || Next == "{") && TrySkipValue();
            if (!isRead)
            {
                read = null!;
                return false;
            }

            if (name != Capabilities)
            {
                conditions[name] = new("with", name, [string.Concat(_tokens[start.._next])]);
            }
        }

        // Vault itself takes a slash at the beginning away.
        read = new(path.StartsWith('/') ? path[1..] : path, capabilities ?? [], [.. conditions.Values]);
        return capabilities is not null;
    }

    private bool TryReadTexts(out ImmutableArray<string>? texts)
    {
        var read = ImmutableArray.CreateBuilder<string>();
        texts = null;
        if (!TryTake("["))
        {
            return false;
        }

        while (!TryTake("]"))
        {
            if (!TryReadText(out var text))
            {
                return false;
            }

            read.Add(text);
            _ = TryTake(",");
        }

        texts = read.ToImmutable();
        return true;
    }

    /// <summary>A value that is compared as a whole: a word, a text, or everything between brackets.</summary>
    private bool TrySkipValue()
    {
        var depth = 0;
        do
        {
            depth += Next switch
            {
                "[" or "{" => 1,
                "]" or "}" => -1,
                _ => 0,
            };
            _next++;
        }
        while (depth > 0 && _next < _tokens.Count);

        return depth == 0 && _next <= _tokens.Count;
    }

    /// <summary>A text without escapes; nobody needs one in a path.</summary>
    private bool TryReadText(out string text)
    {
        var token = Next;
        text = token.Trim('"');
        var isText = token.StartsWith('"') && !token.Contains('\\', StringComparison.Ordinal);
        _next += isText ? 1 : 0;
        return isText;
    }

    private bool TryTake(string token)
    {
        var isNext = Next == token;
        _next += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex("""\G(?:\s+|(?:\#|//)[^\n]*|/\*.*?\*/|(?<token>"(?:[^"\\\n]|\\.)*"|[A-Za-z_][A-Za-z0-9_-]*|-?[0-9][A-Za-z0-9.]*|[{}\[\]=,:]))""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
