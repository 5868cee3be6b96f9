using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>
/// Reads values written as <c>KEY=VALUE</c>, one a line; <c>export</c> before it, empty lines and <c>#</c> comments are passed over. Single
/// quotes keep everything; double quotes know \n, \r, \t, \", \\ and \$; both may span lines. Nothing is expanded: what a shell, dotenv,
/// docker or SOPS would each read in another way without quotes is refused. No mistake repeats a word of the file: what looks like a key
/// can be a piece of a value.
/// </summary>
internal sealed class EnvFile
{
    private const string Export = "export";

    /// <summary>What readers of such files do not agree on where it stands outside quotes.</summary>
    private static readonly Dictionary<char, string> ReadDifferently = new()
    {
        ['\\'] = "a backslash outside quotes is an escape to SOPS (\\n) and to a shell, and itself to docker and dotenv",
        ['#'] = "'#' outside quotes begins a comment to dotenv and to a shell, and is part of the value to docker and SOPS",
        ['$'] = "'$' outside quotes is expanded by a shell and by docker compose, and is itself to docker and SOPS",
        ['`'] = "'`' outside quotes is expanded by a shell, and is itself to others",
        ['\''] = "a quote inside a value is taken away by a shell, and is part of the value to docker and SOPS",
        ['"'] = "a quote inside a value is taken away by a shell, and is part of the value to docker and SOPS",
    };

    private readonly string _text;
    private readonly string _name;
    private readonly Reading _reading;
    private int _at;

    private EnvFile(string text, string name, Reading reading)
    {
        _text = text;
        _name = name;
        _reading = reading;
    }

    private bool IsAtEnd => _at >= _text.Length;

    private char Current => IsAtEnd ? '\n' : _text[_at];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; line breaks of both kinds become \n.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static IReadOnlyList<SuppliedValue> Read(string text, string displayName, Reading reading) =>
        new EnvFile(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), displayName, reading).ReadAll();

    private List<SuppliedValue> ReadAll()
    {
        var values = new List<SuppliedValue>();
        for (; !IsAtEnd; _at++)
        {
            SkipSpaces();
            if (Current is '\n' or '#')
            {
                SkipLine();
                continue;
            }

            var at = Location(_at);
            var isQuoted = false;
            if (ReadKey() is { } key && ReadValue(out isQuoted) is { } value)
            {
                if (values.Exists(other => other.Key == key))
                {
                    Report(at, "this key stands here a second time; remove one of the two");
                }

                values.Add(new(key, Encoding.UTF8.GetBytes(value), at, isQuoted));
            }

            SkipLine();
        }

        return values;
    }

    private string? ReadKey()
    {
        var start = _at;
        while (Current is not ('=' or ' ' or '\t' or '\n'))
        {
            _at++;
        }

        var key = _text[start.._at];
        if (key == Export && Current is ' ' or '\t')
        {
            SkipSpaces();
            return ReadKey();
        }

        if (Current == '=' && KubernetesNames.CheckSecretKey(key) is null)
        {
            _at++;
            return key;
        }

        Report(Location(start), Current == '='
            ? $"before '=' stands no key of a Secret; allowed: {KubernetesNames.CheckSecretKey(key)}"
            : "a line is KEY=VALUE, without spaces around '='; a value of several lines needs quotes");
        return null;
    }

    private string? ReadValue(out bool isQuoted)
    {
        isQuoted = Current is '\'' or '"';
        return Current switch
        {
            '\'' or '"' => ReadQuoted(Current),
            ' ' or '\t' => Refuse("a space follows '='; remove it, or put the value in quotes"),
            '\n' or '#' => Refuse("the value is empty; write KEY=\"\" if it is meant to be"),
            _ => ReadPlain(),
        };
    }

    /// <summary>Up to the end of the line.</summary>
    private string? ReadPlain()
    {
        var start = _at;
        while (Current != '\n')
        {
            if (ReadDifferently.TryGetValue(Current, out var readers))
            {
                return Refuse($"{readers}; put the value in single quotes if this is part of it, or give the values as JSON with --from-json");
            }

            _at++;
        }

        return _text[_at - 1] is ' ' or '\t'
            ? Refuse(
                "a space ends the line, which docker and SOPS take for a part of the value and others do not; remove it, or put the value in quotes")
            : _text[start.._at];
    }

    private string? ReadQuoted(char quote)
    {
        var opening = Location(_at);
        var value = new StringBuilder();
        for (_at++; !IsAtEnd && _text[_at] != quote; _at++)
        {
            if (quote == '"' && _text[_at] is '$' or '`')
            {
                return Refuse(
                    $"'{_text[_at]}' between double quotes is expanded by a shell, and is itself to others; "
                    + "put the value in single quotes, or write \\$");
            }

            value.Append(quote == '"' && _text[_at] == '\\' ? ReadEscape() : _text[_at].ToString());
        }

        if (IsAtEnd)
        {
            Report(opening, "the quote that opens here is not closed");
            return null;
        }

        _at++;
        SkipSpaces();
        return Current is '\n' or '#' ? value.ToString() : Refuse(
            "something follows the closing quote; write a value that holds this quote between the other kind, or \\\" between double quotes");
    }

    /// <summary>A backslash before any other character stands for itself.</summary>
    private string ReadEscape()
    {
        var next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        var escaped = next switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '"' or '\\' or '$' => next.ToString(), _ => null };
        _at += escaped is null ? 0 : 1;
        return escaped ?? "\\";
    }

    private void SkipSpaces()
    {
        while (Current is ' ' or '\t')
        {
            _at++;
        }
    }

    private void SkipLine()
    {
        while (Current != '\n')
        {
            _at++;
        }
    }

    private string? Refuse(string problem)
    {
        Report(Location(_at), problem);
        return null;
    }

    private void Report(SourceLocation at, string problem) => _reading.Report(at, "", problem);

    private SourceLocation Location(int index)
    {
        var before = _text.AsSpan(0, index);
        return new(_name, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
