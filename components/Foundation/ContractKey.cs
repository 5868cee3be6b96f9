namespace SecretsLadder.Components.Foundation;

/// <summary>A key of a Secret whose value comes from a backend.</summary>
/// <param name="Name">The key in the Kubernetes Secret.</param>
/// <param name="From">The entry, and the property in it, that holds the value if a backend is used.</param>
/// <param name="Generate">Length of the random value that is generated if nobody supplies one, or null.</param>
/// <param name="IsBase64">Whether the value is binary: configuration and backends hold it in base64, the Secret holds the bytes.</param>
/// <param name="Version">Version of the entry, in the backend's own notation, or null for the newest.</param>
public sealed record ContractKey(string Name, EntryReference From, int? Generate = null, bool IsBase64 = false, string? Version = null)
{
    /// <summary>Whether the Secret is delivered without the key where nobody supplies a value.</summary>
    /// <value>Default false: a missing value stops the delivery.</value>
    public bool IsOptional { get; init; }
}
