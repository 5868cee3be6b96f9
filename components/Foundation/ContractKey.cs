namespace SecretsLadder.Components.Foundation;

/// <summary>A key of a Secret whose value comes from a backend.</summary>
/// <param name="Name">The key in the Kubernetes Secret.</param>
/// <param name="From">The entry, and the property in it, that holds the value where a backend is used.</param>
/// <param name="Generate">Length of the random value to make where nobody supplies one, or null.</param>
/// <param name="IsBase64">Whether the value is written in base64 wherever it is text, because it is binary; the Secret holds the bytes.</param>
/// <param name="Version">The version of the entry to read, as its backend names it, or null for the newest.</param>
public sealed record ContractKey(string Name, EntryReference From, int? Generate = null, bool IsBase64 = false, string? Version = null);
