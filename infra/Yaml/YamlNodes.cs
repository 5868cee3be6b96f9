using SecretsLadder.Components.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Makes nodes of one YAML text. What cannot be used is reported and stands as unread, so that the rest is still judged.</summary>
/// <param name="part">The text.</param>
/// <param name="file">The source as mistakes name it.</param>
/// <param name="reading">Collects the mistakes.</param>
/// <param name="dialect">How much of YAML is read.</param>
internal sealed class YamlNodes(YamlPart part, string file, Reading reading, YamlDialect dialect)
{
    private const string CoreTag = "tag:yaml.org,2002:";
    private const string MergeKey = "<<";

    private readonly Parser _parser = new(new StringReader(part.Text));
    private readonly Dictionary<AnchorName, Scalar> _anchors = [];
    private int _count;

    /// <summary>How far the text has been read.</summary>
    public Mark Position => _parser.Current?.End ?? Mark.Empty;

    /// <summary>Reads the documents of the text; in settings there is one.</summary>
    /// <exception cref="YamlException">The text cannot be read further.</exception>
    public IEnumerable<SettingNode> Read()
    {
        _parser.Consume<StreamStart>();
        if (dialect.IsStrict && _parser.Accept<StreamEnd>(out _))
        {
            reading.Report(new(file, 1, 1), "", "the file is empty");
        }

        var isFirst = true;
        while (_parser.TryConsume<DocumentStart>(out var start))
        {
            if (dialect.IsStrict && !isFirst)
            {
                reading.Report(Location(start.Start), "", "a second document begins here; a settings file holds one");
                yield break;
            }

            (isFirst, _count) = (false, 0);
            var root = ReadNode(parent: null, segment: "", depth: 0);
            _parser.Consume<DocumentEnd>();
            yield return root;
        }
    }

    /// <summary>A place in the text as messages name it.</summary>
    /// <param name="mark">The place.</param>
    public SourceLocation Location(Mark mark) => new(file, (int)mark.Line + part.FirstLine - 1, (int)mark.Column);

    private SettingNode ReadNode(SettingNode? parent, string segment, int depth)
    {
        var start = (_parser.Current as NodeEvent)?.Start ?? _parser.Current!.Start;
        Guard(depth, start);
        if (++_count > dialect.MostNodes)
        {
            throw new RefusedException(start, $"one document holds more than {dialect.MostNodes} values; split it; the file is not read further");
        }

        return _parser.Current switch
        {
            AnchorAlias alias => ReadAlias(alias, parent, segment),
            NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } when !IsRead(tag.Value) => PassTagged(start, parent, segment),
            MappingStart => ReadMapping(parent, segment, depth),
            SequenceStart => ReadSequence(parent, segment, depth),
            _ => ReadScalar(parent, segment),
        };
    }

    private bool IsRead(string tag) => tag == $"{CoreTag}str" || (!dialect.IsStrict && tag.StartsWith(CoreTag, StringComparison.Ordinal));

    private SettingNode ReadAlias(AnchorAlias alias, SettingNode? parent, string segment)
    {
        var at = Location(alias.Start);
        _parser.MoveNext();
        if (dialect.IsStrict)
        {
            reading.Report(at, "", "aliases are not read; write the value out");
        }

        return _anchors.TryGetValue(alias.Value, out var scalar) ? Make(scalar, at, parent, segment) : new UnreadNode(at, parent, segment);
    }

    private UnreadNode PassTagged(Mark start, SettingNode? parent, string segment)
    {
        if (dialect.IsStrict)
        {
            reading.Report(Location(start), "", "tags are not read; remove the tag and write a plain or quoted value");
        }

        Skip();
        return new UnreadNode(Location(start), parent, segment);
    }

    private ScalarNode ReadScalar(SettingNode? parent, string segment)
    {
        var scalar = _parser.Consume<Scalar>();
        if (!dialect.IsStrict && !scalar.Anchor.IsEmpty)
        {
            _anchors[scalar.Anchor] = scalar;
        }

        return Make(scalar, Location(scalar.Start), parent, segment);
    }

    private static ScalarNode Make(Scalar scalar, SourceLocation at, SettingNode? parent, string segment)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return new(scalar.Value, isPlain ? ScalarNode.KindOf(scalar.Value) : ScalarKind.Text, at, parent, segment);
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
            ReadEntry(mapping, depth);
        }

        return mapping;
    }

    private void ReadEntry(MappingNode mapping, int depth)
    {
        var isText = _parser.Current is Scalar;
        var isMerge = _parser.Current is Scalar { Value: MergeKey, Style: ScalarStyle.Plain };
        var at = Location(_parser.Current!.Start);
        if (dialect.IsStrict && (isMerge || !isText))
        {
            reading.Report(at, mapping.Path, isMerge
                ? "merge keys are not read; write the keys out"
                : "a key must be a text; a text that begins with '{' or '[' needs quotes");
        }

        if (!isText || (isMerge && dialect.IsStrict))
        {
            Skip();
            Skip();
            return;
        }

        var key = _parser.Consume<Scalar>().Value;
        var value = ReadNode(mapping, key, depth + 1);
        if (!mapping.TryAdd(new(key, at, value)) && !isMerge)
        {
            reading.Report(at, value.Path, "the key stands here a second time; remove one of the two");
        }
    }

    /// <summary>Passes over the node at hand and all that is in it.</summary>
    private void Skip()
    {
        var depth = 0;
        do
        {
            depth += _parser.Current!.NestingIncrease;
            Guard(depth, _parser.Current.Start);
            _parser.MoveNext();
        }
        while (depth > 0);
    }

    /// <summary>What is nested without bound takes the scanner time without bound.</summary>
    private void Guard(int depth, Mark at)
    {
        if (depth > dialect.DeepestNesting)
        {
            throw new RefusedException(
                at, $"nested deeper than {dialect.DeepestNesting} levels, which no {dialect.What} is; the file is not read further");
        }
    }

    /// <summary>A text is valid, and more than is read.</summary>
    internal sealed class RefusedException(Mark at, string message) : YamlException(at, at, message);
}
