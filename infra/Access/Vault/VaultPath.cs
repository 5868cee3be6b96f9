namespace SecretsLadder.Infra.Access.Vault;

/// <summary>Paths in Vault policies: <c>+</c> matches one whole segment, and <c>*</c> at the very end any text.</summary>
internal static class VaultPath
{
    private const string AnySegment = "+";

    /// <summary>Whether a path fits everything that another one, which may be a pattern itself, fits. Never true where it does not.</summary>
    /// <param name="pattern">The path.</param>
    /// <param name="path">The other path.</param>
    public static bool Covers(string pattern, string path)
    {
        var (isPrefix, segments) = Parse(pattern);
        var (isOtherPrefix, others) = Parse(path);
        return isPrefix
            ? others.Length >= segments.Length && AreFit(segments.AsSpan(..^1), others) && IsFitStart(segments[^1], others[segments.Length - 1])
            : !isOtherPrefix && others.Length == segments.Length && AreFit(segments, others);
    }

    private static (bool IsPrefix, string[] Segments) Parse(string path) =>
        path.EndsWith('*') ? (true, path[..^1].Split('/')) : (false, path.Split('/'));

    private static bool AreFit(ReadOnlySpan<string> segments, ReadOnlySpan<string> others)
    {
        for (var index = 0; index < segments.Length; index++)
        {
            if (segments[index] != AnySegment && segments[index] != others[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A segment that may be any one begins with nothing in particular.</summary>
    private static bool IsFitStart(string start, string other) =>
        start.Length == 0 || (other != AnySegment && other.StartsWith(start, StringComparison.Ordinal));
}
