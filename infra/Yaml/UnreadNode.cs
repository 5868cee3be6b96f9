using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>A value that could not be read and was reported as such; whatever else would be said of it would only hide that.</summary>
/// <param name="at">Where it is written.</param>
/// <param name="parent">What holds it.</param>
/// <param name="segment">Its key or position.</param>
internal sealed class UnreadNode(SourceLocation at, SettingNode? parent, string segment) : SettingNode(at, parent, segment);
