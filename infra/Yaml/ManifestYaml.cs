using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Writes manifests as YAML: the usual keys first, all others in order, so that a manifest is the same text on every run.</summary>
internal static class ManifestYaml
{
    private static readonly string[] LeadingKeys = ["apiVersion", "kind", "metadata", "type", "name"];

    /// <summary>The manifest as one YAML document.</summary>
    /// <param name="manifest">Nested maps and lists of plain values.</param>
    public static string Write(IReadOnlyDictionary<string, object> manifest)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(
            bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: false, indentSequences: true));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        WriteValue(emitter, manifest);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void WriteValue(Emitter emitter, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object> map:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, item) in map.OrderBy(pair => Rank(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    WriteText(emitter, key);
                    WriteValue(emitter, item);
                }

                emitter.Emit(new MappingEnd());
                break;
            case string text:
                WriteText(emitter, text);
                break;
            case IEnumerable<object> list:
                emitter.Emit(new SequenceStart(null, null, isImplicit: true, list.Any() ? SequenceStyle.Block : SequenceStyle.Flow));
                foreach (var item in list)
                {
                    WriteValue(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            default:
                emitter.Emit(new Scalar(null, null, Plain(value), ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
                break;
        }
    }

    private static string Plain(object? value) => value switch
    {
        null => "null",
        true => "true",
        false => "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"a manifest holds no {value.GetType().Name}"),
    };

    /// <summary>
    /// A text, quoted wherever a reader of YAML 1.1 or 1.2 would not read it as a text. Whatever begins like a number is quoted, because
    /// readers disagree on which of 1_000, 0b11, 1:30, .inf and 2026-01-31 are one; and so are tabs and line breaks other than \n, which
    /// only escapes preserve. A text of several lines has its lines where it can.
    /// </summary>
    private static void WriteText(Emitter emitter, string text)
    {
        var isPlain = Yaml.ScalarNode.KindOf(text) == Yaml.ScalarKind.Text
            && !char.IsAsciiDigit(text[0]) && text[0] is not ('.' or '+' or '-') && text is not ("<<" or "=")
            && !text.Any(character => character != '\n' && (char.IsControl(character) || character is '\u2028' or '\u2029' or '\ufeff'));
        var style = !isPlain ? ScalarStyle.DoubleQuoted : text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal : ScalarStyle.Any;
        emitter.Emit(new Scalar(null, null, text, style, isPlainImplicit: isPlain, isQuotedImplicit: true));
    }

    private static int Rank(string key) => Array.IndexOf(LeadingKeys, key) is >= 0 and var rank ? rank : LeadingKeys.Length;
}
