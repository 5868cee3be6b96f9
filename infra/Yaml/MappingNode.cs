using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Values by key, in the order in which they are written.</summary>
/// <param name="at">Where the mapping begins.</param>
/// <param name="parent">What holds it.</param>
/// <param name="segment">Its key or position.</param>
internal sealed class MappingNode(SourceLocation at, SettingNode? parent, string segment) : SettingNode(at, parent, segment)
{
    private readonly OrderedDictionary<string, MappingEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>What stands before every key where it is written: a configuration namespace, or nothing.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>The entries, in the order in which they are written.</summary>
    public IReadOnlyList<MappingEntry> Entries => _entries.Values;

    /// <summary>Adds an entry.</summary>
    /// <returns>False if the key exists already; the first entry stays.</returns>
    public bool TryAdd(MappingEntry entry) => _entries.TryAdd(entry.Key, entry);

    /// <summary>The value of a key, or null if the key is not there.</summary>
    public SettingNode? Find(string key) => EntryOf(key)?.Value;

    /// <summary>A key and its value, or null if the key is not there.</summary>
    public MappingEntry? EntryOf(string key) => _entries.GetValueOrDefault(key);
}
