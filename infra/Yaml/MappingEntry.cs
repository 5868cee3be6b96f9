using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>One key of a mapping and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyAt">Where the key is written.</param>
/// <param name="Value">The value.</param>
internal sealed record MappingEntry(string Key, SourceLocation KeyAt, SettingNode Value);
