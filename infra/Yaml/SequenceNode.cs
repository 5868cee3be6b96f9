using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Values in order.</summary>
/// <param name="at">Where the list begins.</param>
/// <param name="parent">What holds it.</param>
/// <param name="segment">Its key or position.</param>
internal sealed class SequenceNode(SourceLocation at, SettingNode? parent, string segment) : SettingNode(at, parent, segment)
{
    /// <summary>The items, in order.</summary>
    public List<SettingNode> Items { get; } = [];
}
