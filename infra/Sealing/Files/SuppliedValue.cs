using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>A value that somebody supplies, in clear, for as long as it takes to seal it.</summary>
/// <param name="key">The key that it is for.</param>
/// <param name="bytes">The value.</param>
/// <param name="at">Where it is written.</param>
/// <param name="isQuoted">Whether quotes around it were taken off.</param>
internal sealed class SuppliedValue(string key, byte[] bytes, SourceLocation at, bool isQuoted = false)
{
    /// <summary>The key that it is for; not for messages, as what is taken for a key can be a piece of a value.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>Where it is written.</summary>
    public SourceLocation At { get; } = at;

    /// <summary>Whether quotes around it were taken off.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Says where it is written, never what.</summary>
    public override string ToString() => $"a value at {At}";
}
