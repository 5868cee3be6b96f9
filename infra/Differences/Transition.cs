using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SecretsLadder.Infra.Differences;

/// <summary>What something was and what it becomes; null where it is not there.</summary>
/// <param name="From">What it was.</param>
/// <param name="To">What it becomes.</param>
internal sealed record Transition(
    [property: Description("What it was; null where it was not there.")] string? From,
    [property: Description("What it becomes; null where it is no longer there.")] string? To)
{
    /// <summary>Whether the two differ.</summary>
    [JsonIgnore]
    public bool IsChange => From != To;

    /// <summary>What became of it.</summary>
    [JsonIgnore]
    public DifferenceKind Kind => !IsChange ? DifferenceKind.Unchanged
        : From is null ? DifferenceKind.Added
        : To is null ? DifferenceKind.Removed
        : DifferenceKind.Changed;

    /// <inheritdoc />
    public override string ToString() => IsChange ? $"{From ?? "(none)"} -> {To ?? "(none)"}" : From ?? "";
}
