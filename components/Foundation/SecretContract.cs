using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>The contract of one Kubernetes Secret: its name, its keys and what is derived from them. The stack decides who produces it.</summary>
public sealed record SecretContract
{
    /// <summary>The type of a Secret that holds arbitrary keys.</summary>
    public const string Opaque = "Opaque";

    /// <summary>Name of the Kubernetes Secret.</summary>
    public required string Name { get; init; }

    /// <summary>Kubernetes type of the Secret; equal at every level, because a Secret's type cannot be changed.</summary>
    /// <value>Default "Opaque".</value>
    public string Type { get; init; } = Opaque;

    /// <summary>How the values change over time.</summary>
    /// <value>Default <see cref="Rotation.Static"/>.</value>
    public Rotation Rotation { get; init; } = Rotation.Static;

    /// <summary>How often the backend is asked for changes; null: only when the contract changes.</summary>
    /// <value>Default one hour; 10 seconds to a year.</value>
    public TimeSpan? Refresh { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Labels of the Secret, in addition to those by which it is found.</summary>
    /// <value>Default none.</value>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Annotations of the Secret, in addition to those by which its producers hand it over.</summary>
    /// <value>Default none.</value>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The keys that come from a backend, in the order of the file.</summary>
    public required ImmutableArray<ContractKey> Keys { get; init; }

    /// <summary>The keys that are composed of others, in the order of the file.</summary>
    public ImmutableArray<DerivedKey> DerivedKeys { get; init; } = [];

    /// <summary>
    /// The entry whose properties all become keys, or null. The properties that the contract names are in <see cref="Keys"/> as well.
    /// </summary>
    public string? Extract { get; init; }

    /// <summary>Where the contract is written.</summary>
    public SourceLocation Source { get; init; }

    /// <summary>The entries whose properties all become keys.</summary>
    public IEnumerable<string> WholeEntries => Extract is null ? [] : [Extract];

    /// <summary>Short names of all entries that the contract reads, each once.</summary>
    public IEnumerable<string> EntryNames => Keys.Select(key => key.From.Entry).Concat(WholeEntries).Distinct();

    /// <summary>
    /// The keys that are read one by one: all except those that the whole entry supplies under the same name in its newest version.
    /// </summary>
    public IEnumerable<ContractKey> SingleKeys =>
        Keys.Where(key => key.From.Entry != Extract || key.From.Property != key.Name || key.Version is not null);

    /// <summary>The same contract with every parameter in its templates replaced by its value.</summary>
    /// <param name="parameters">Values by name; every parameter that the templates use.</param>
    /// <exception cref="KeyNotFoundException">A parameter has no value.</exception>
    public SecretContract Resolve(IReadOnlyDictionary<string, string> parameters) =>
        this with { DerivedKeys = [.. DerivedKeys.Select(derived => derived with { Template = derived.Template.Resolve(parameters) })] };

    /// <summary>Whether the contract decodes the value of a key from base64, for the Secret itself or in a template.</summary>
    public bool IsBase64(string key) =>
        Keys.Any(known => known.IsBase64 && known.Name == key) || DerivedKeys.Any(derived => derived.Template.DecodedKeys.Contains(key));

    /// <summary>Whether a template takes the value of a key apart as a PKCS#12 file.</summary>
    public bool IsPkcs12(string key) => DerivedKeys.SelectMany(derived => derived.Template.Parts).OfType<TemplatePart.Value>().Any(part =>
        part.Key == key && part.Filters is [_, TemplateFilter.Pkcs12Certificate or TemplateFilter.Pkcs12Key, ..]);

    /// <summary>Names of all keys of the Secret that a workload may use, derived ones last.</summary>
    public IEnumerable<string> AllKeys => Keys.Select(key => key.Name).Concat(DerivedKeys.Select(key => key.Name));
}
