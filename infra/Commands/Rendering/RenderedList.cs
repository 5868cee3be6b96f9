using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Infra.Changes;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Commands.Rendering;

/// <summary>The files that <c>render</c> wrote into a folder, as <c>sha256sum --check</c> reads them.</summary>
/// <param name="Files">The hash of each file as it was written, by its path in the folder; null where an older release kept none.</param>
internal sealed record RenderedList(ImmutableSortedDictionary<string, string?> Files)
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = ".rendered";

    private const string Separator = "  ";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The list of what is written.</summary>
    public static RenderedList Of(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        new(files.ToImmutableSortedDictionary(file => file.Key, file => (string?)Hash(file.Value), StringComparer.Ordinal));

    /// <summary>Reads a list. A line that leads out of the folder names no file of it.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="file">The file of the list.</param>
    public static RenderedList Read(string root, string file)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var line in File.Exists(file)
            ? Encoding.UTF8.GetString(PlainFile.ReadAllBytes(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [])
        {
            var (hash, path) = line.IndexOf(Separator, StringComparison.Ordinal) is SHA256.HashSizeInBytes * 2 and var end
                && line.AsSpan(0, end).IndexOfAnyExcept(HexDigits) < 0
                ? (line[..end], line[(end + Separator.Length)..].TrimEnd('\r'))
                : (null, line.TrimEnd('\r'));
            var full = Path.GetFullPath(path, root);
            if (full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                found[Path.GetRelativePath(root, full).Replace('\\', '/')] = hash;
            }
        }

        return new(found.ToImmutable());
    }

    /// <summary>Whether a file equals what was written, byte for byte: only such a file is removed.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="path">The file.</param>
    public bool IsAsWritten(string root, string path)
    {
        var file = Path.Combine(root, path);
        return Files[path] is { } hash && File.Exists(file) && Hash(PlainFile.ReadAllBytes(file)) == hash;
    }

    /// <summary>The list with some files of a former one.</summary>
    /// <param name="former">The former list.</param>
    /// <param name="paths">Which of its files.</param>
    public RenderedList With(RenderedList former, IEnumerable<string> paths) =>
        new(Files.AddRange(paths.Select(path => KeyValuePair.Create(path, former.Files[path]))));

    /// <summary>Writes the list.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="file">The file of the list.</param>
    public void WriteTo(string root, string file) =>
        AtomicFiles.Write(root, file, Encoding.UTF8.GetBytes(
            string.Concat(Files.Select(pair => $"{(pair.Value is null ? "" : pair.Value + Separator)}{pair.Key}\n"))));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
