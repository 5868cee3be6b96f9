using System.Globalization;

namespace SecretsLadder.Components.Levels;

/// <summary>A place outside the cluster where copies of the sealing key are kept.</summary>
/// <param name="Entry">Name of the entry of a generation, with <see cref="Generation"/> in place of its number.</param>
/// <param name="Home">Where it is created.</param>
public sealed record SealingKeyEscrow(string Entry, EntryHome Home)
{
    /// <summary>Placeholder for the number of a generation.</summary>
    public const string Generation = "{generation}";

    /// <summary>Name of the entry of a generation.</summary>
    public string EntryOf(int number) => Entry.Replace(Generation, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
