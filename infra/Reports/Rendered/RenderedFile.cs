namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>A file of a rendered folder.</summary>
/// <param name="Path">Its path there, with slashes.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Incomplete">Which id of a cloud it lacks, or null where it is complete.</param>
internal sealed record RenderedFile(string Path, string Text, string? Incomplete = null)
{
    /// <summary>Whether Git may apply it.</summary>
    public bool IsApplicable { get; init; }
}
