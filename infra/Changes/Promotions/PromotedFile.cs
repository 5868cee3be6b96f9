using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>A file that a promotion copies or edits.</summary>
/// <param name="Path">The file, from the folder of stacks on.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Content">Its content after the promotion, byte for byte.</param>
internal sealed record PromotedFile(string Path, DifferenceKind Kind, byte[] Content)
{
    /// <summary>A file and what it holds now.</summary>
    /// <param name="path">The file, from the folder of stacks on.</param>
    /// <param name="now">Its present content, or null if the file does not exist.</param>
    /// <param name="content">What it holds after the promotion.</param>
    public static PromotedFile Of(string path, byte[]? now, byte[] content) => new(
        path, now is null ? DifferenceKind.Added : now.AsSpan().SequenceEqual(content) ? DifferenceKind.Unchanged : DifferenceKind.Changed, content);
}
