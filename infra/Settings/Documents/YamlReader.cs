using System.Buffers;
using System.Text;
using SecretsLadder.Components.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SecretsLadder.Infra.Settings.Documents;

/// <summary>Reads a YAML file into nodes that know their place. Only what JSON can say is accepted: no anchors, no tags, one document.</summary>
internal sealed class YamlReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The control characters that YAML has no place for; its parsers take some of them for the end of the file.</summary>
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(ControlCharacters());

    private readonly string _file;
    private readonly Reading _reading;
    private readonly Parser _parser;

    private YamlReader(string file, string text, Reading reading)
    {
        _file = file;
        _reading = reading;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The root, or null if there is none that can be used.</returns>
    public static SettingNode? ReadFile(string path, string displayName, Reading reading)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size > LargestFile)
            {
                reading.Report(new(displayName), "", $"the file has {size} bytes; at most {LargestFile} are read; split it");
                return null;
            }

            return Decode(File.ReadAllBytes(path), displayName, reading) is { } text ? Read(text, displayName, reading) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reading.Report(new(displayName), "", "the file cannot be read; see that it is there and that you may read it");
            return null;
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="displayName">The source as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The root, or null if there is none that can be used.</returns>
    public static SettingNode? Read(string text, string displayName, Reading reading)
    {
        if (text.AsSpan().IndexOfAny(Unprintable) is var unprintable and >= 0)
        {
            reading.Report(At(displayName, text.AsSpan(0, unprintable)), "", $"the control character U+{(int)text[unprintable]:X4} stands here; remove it");
            return null;
        }

        var reader = new YamlReader(displayName, text, reading);
        try
        {
            return reader.ReadDocument();
        }
        catch (NestedTooDeeplyException exception)
        {
            reading.Report(reader.Location(exception.Start), "", $"nested deeper than {DeepestNesting} levels, which no setting is; the file is not read further");
            return null;
        }
        catch (YamlException exception)
        {
            var (line, column) = YamlErrors.Place(exception, text);
            reading.Report(new(displayName, line, column), "", $"this is not valid YAML: {YamlErrors.Explain(exception)}");
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The scanner's way to complain of "\UFFFFFFFF".
            reading.Report(reader.Location(reader._parser.Current?.End ?? Mark.Empty), "", "this is not valid YAML: an escape sequence inside double quotes names no character; use single quotes");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner's way to complain of a key inside an open '['.
            reading.Report(reader.Location(reader._parser.Current?.End ?? Mark.Empty), "", "this is not valid YAML: a '[' or '{' is not closed, or a ',' is missing");
            return null;
        }
    }

    private static string? Decode(byte[] bytes, string displayName, Reading reading)
    {
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, exception.Index);
            reading.Report(At(displayName, before), "", $"the file is not UTF-8: byte {exception.Index + 1} is invalid; save it as UTF-8");
            return null;
        }
    }

    private SettingNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _reading.Report(new(_file, 1, 1), "", "the file is empty");
            return null;
        }

        var root = ReadNode(parent: null, segment: "", depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _reading.Report(Location(second.Start), "", "a second document begins here; a settings file holds one");
        }

        return root;
    }

    /// <summary>Reads the node at hand. What cannot be used is reported and stands as unread, so that the rest is still judged.</summary>
    private SettingNode ReadNode(SettingNode? parent, string segment, int depth)
    {
        var start = (_parser.Current as NodeEvent)?.Start ?? _parser.Current!.Start;
        if (depth > DeepestNesting)
        {
            throw new NestedTooDeeplyException(start);
        }

        if (_parser.Current is AnchorAlias)
        {
            _reading.Report(Location(start), "", "aliases are not read; write the value out");
            _parser.MoveNext();
            return new UnreadNode(Location(start), parent, segment);
        }

        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && tag.Value != "tag:yaml.org,2002:str")
        {
            _reading.Report(Location(start), "", "tags are not read; remove the tag and write a plain or quoted value");
            Skip();
            return new UnreadNode(Location(start), parent, segment);
        }

        return _parser.Current switch
        {
            MappingStart => ReadMapping(parent, segment, depth),
            SequenceStart => ReadSequence(parent, segment, depth),
            _ => ReadScalar(parent, segment),
        };
    }

    private ScalarNode ReadScalar(SettingNode? parent, string segment)
    {
        var scalar = _parser.Consume<Scalar>();
        var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return new(scalar.Value, isPlain ? ScalarNode.KindOf(scalar.Value) : ScalarKind.Text, Location(scalar.Start), parent, segment);
    }

    private SequenceNode ReadSequence(SettingNode? parent, string segment, int depth)
    {
        var sequence = new SequenceNode(Location(_parser.Consume<SequenceStart>().Start), parent, segment);
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            sequence.Items.Add(ReadNode(sequence, $"[{sequence.Items.Count}]", depth + 1));
        }

        return sequence;
    }

    private MappingNode ReadMapping(SettingNode? parent, string segment, int depth)
    {
        var mapping = new MappingNode(Location(_parser.Consume<MappingStart>().Start), parent, segment);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (_parser.Current is not Scalar key)
            {
                _reading.Report(Location(_parser.Current!.Start), mapping.Path, "a key must be a text; a text that begins with '{' or '[' needs quotes");
                Skip();
                Skip();
                continue;
            }

            _parser.MoveNext();
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                _reading.Report(Location(key.Start), mapping.Path, "merge keys are not read; write the keys out");
                Skip();
                continue;
            }

            var value = ReadNode(mapping, key.Value, depth + 1);
            if (!mapping.TryAdd(new(key.Value, Location(key.Start), value)))
            {
                _reading.Report(Location(key.Start), value.Path, "the key stands here a second time; remove one of the two");
            }
        }

        return mapping;
    }

    /// <summary>Passes over the node at hand and all that is in it. What is nested without bound takes the scanner time without bound.</summary>
    private void Skip()
    {
        var depth = 0;
        do
        {
            depth += _parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                throw new NestedTooDeeplyException(_parser.Current.Start);
            }

            _parser.MoveNext();
        }
        while (depth > 0);
    }

    private static string ControlCharacters()
    {
        var characters = new StringBuilder();
        for (var code = '\0'; code < 0xA0; code++)
        {
            if (char.IsControl(code) && code is not ('\t' or '\n' or '\r' or '\u0085'))
            {
                characters.Append(code);
            }
        }

        return characters.ToString();
    }

    private static SourceLocation At(string file, ReadOnlySpan<char> before) =>
        new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));

    private SourceLocation Location(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private sealed class NestedTooDeeplyException(Mark at) : YamlException(at, at, "nested too deeply");
}
