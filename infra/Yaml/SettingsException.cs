using System.Collections.Immutable;

namespace SecretsLadder.Infra.Yaml;

/// <summary>The settings of a stack cannot be used.</summary>
/// <param name="mistakes">Everything that is wrong, in the order of files and lines.</param>
internal sealed class SettingsException(ImmutableArray<Mistake> mistakes) : Exception(string.Join('\n', mistakes))
{
    /// <summary>Everything that is wrong, in the order of files and lines.</summary>
    public ImmutableArray<Mistake> Mistakes { get; } = mistakes;
}
