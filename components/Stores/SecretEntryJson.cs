using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SecretsLadder.Components.Stores;

/// <summary>Writes the properties of an entry without reflection, which JSON cannot use in a native executable.</summary>
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class SecretEntryJson : JsonSerializerContext;
