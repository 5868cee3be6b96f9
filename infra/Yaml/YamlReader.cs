using System.Buffers;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using YamlDotNet.Core;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Reads YAML into nodes that know their place. Of settings only what JSON can say is accepted: no anchors, no tags, one document.</summary>
internal static class YamlReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The control characters that YAML has no place for; its parsers take some of them for the end of the file.</summary>
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(ControlCharacters());

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The root, or null if there is none that can be used.</returns>
    public static SettingNode? ReadFile(string path, string displayName, Reading reading) =>
        ReadText(path, displayName, reading, YamlDialect.Settings)?.TrimStart(ByteOrderMark) is { } text ? Read(text, displayName, reading) : null;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <param name="dialect">How much of YAML is read.</param>
    /// <returns>The text with its byte order mark, or null if there is none that can be used.</returns>
    public static string? ReadText(string path, string displayName, Reading reading, YamlDialect dialect)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size > dialect.LargestFile)
            {
                reading.Report(new(displayName), "", $"the file has {size} bytes; at most {dialect.LargestFile} are read; split it");
                return null;
            }

            return Decode(PlainFile.ReadAllBytes(path), displayName, reading);
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
    public static SettingNode? Read(string text, string displayName, Reading reading) =>
        Read(new YamlPart(text), displayName, reading, YamlDialect.Settings) is [var root, ..] ? root : null;

    /// <summary>Reads a part of a text.</summary>
    /// <param name="part">The part, without byte order mark.</param>
    /// <param name="displayName">The source as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <param name="dialect">How much of YAML is read.</param>
    /// <returns>The roots of its documents; none if it cannot be used.</returns>
    public static IReadOnlyList<SettingNode> Read(YamlPart part, string displayName, Reading reading, YamlDialect dialect)
    {
        if (part.Text.AsSpan().IndexOfAny(Unprintable) is var unprintable and >= 0)
        {
            reading.Report(
                At(displayName, part.Text.AsSpan(0, unprintable), part.FirstLine), "",
                $"the control character U+{(int)part.Text[unprintable]:X4} stands here; remove it");
            return [];
        }

        var nodes = new YamlNodes(part, displayName, reading, dialect);
        try
        {
            return [.. nodes.Read()];
        }
        catch (YamlNodes.RefusedException exception)
        {
            reading.Report(nodes.Location(exception.Start), "", exception.Message);
            return [];
        }
        catch (YamlException exception)
        {
            var (line, column) = YamlErrors.Place(exception, part.Text);
            reading.Report(new(displayName, line + part.FirstLine - 1, column), "", $"this is not valid YAML: {YamlErrors.Explain(exception)}");
            return [];
        }
        catch (ArgumentOutOfRangeException)
        {
            // The scanner's way to complain of "\UFFFFFFFF".
            reading.Report(
                nodes.Location(nodes.Position), "",
                "this is not valid YAML: an escape sequence inside double quotes names no character; use single quotes");
            return [];
        }
        catch (InvalidOperationException)
        {
            // The scanner's way to complain of a key inside an open '['.
            reading.Report(nodes.Location(nodes.Position), "", "this is not valid YAML: a '[' or '{' is not closed, or a ',' is missing");
            return [];
        }
    }

    private static string? Decode(byte[] bytes, string displayName, Reading reading)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, exception.Index);
            reading.Report(At(displayName, before), "", $"the file is not UTF-8: byte {exception.Index + 1} is invalid; save it as UTF-8");
            return null;
        }
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

    private static SourceLocation At(string file, ReadOnlySpan<char> before, int firstLine = 1) =>
        new(file, before.Count('\n') + firstLine, before.Length - before.LastIndexOf('\n'));
}
