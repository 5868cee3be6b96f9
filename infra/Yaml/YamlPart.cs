namespace SecretsLadder.Infra.Yaml;

/// <summary>A part of a YAML text that is read by itself: what is wrong in one part does not hide the others.</summary>
/// <param name="Text">The text of the part.</param>
/// <param name="FirstLine">The line of the whole text that it begins on, counted from 1.</param>
internal readonly record struct YamlPart(string Text, int FirstLine = 1)
{
    private const string Marker = "---";

    /// <summary>
    /// The parts of a text: it is cut at every line that begins with '---', which YAML knows as nothing but the beginning of a document.
    /// </summary>
    /// <returns>The parts that hold more than comments.</returns>
    public static IEnumerable<YamlPart> Of(string text)
    {
        var (start, firstLine, line) = (0, 1, 1);
        for (var at = 0; at < text.Length; line++)
        {
            if (at > start && BeginsDocument(text.AsSpan(at)))
            {
                if (HasContent(text.AsSpan(start, at - start)))
                {
                    yield return new(text[start..at], firstLine);
                }

                (start, firstLine) = (at, line);
            }

            at = NextLine(text, at);
        }

        if (HasContent(text.AsSpan(start)))
        {
            yield return new(text[start..], firstLine);
        }
    }

    /// <summary>Where the next line begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">A place in it.</param>
    public static int NextLine(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny('\r', '\n');
        return offset < 0 ? text.Length : from + offset + (text.AsSpan(from + offset).StartsWith("\r\n") ? 2 : 1);
    }

    private static bool BeginsDocument(ReadOnlySpan<char> line) =>
        line.StartsWith(Marker) && (line.Length == Marker.Length || line[Marker.Length] is ' ' or '\t' or '\r' or '\n');

    private static bool HasContent(ReadOnlySpan<char> part)
    {
        foreach (var line in part.EnumerateLines())
        {
            var rest = BeginsDocument(line) ? line[Marker.Length..].Trim() : line.Trim();
            if (!rest.IsEmpty && rest[0] is not ('#' or '%') && rest is not "...")
            {
                return true;
            }
        }

        return false;
    }
}
