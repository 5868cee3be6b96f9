namespace SecretsLadder.Components.Foundation;

/// <summary>What tells the objects of one kind apart in a cluster. Ordered by namespace, then by name.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The name.</param>
public sealed record NamespacedName(string Namespace, string Name) : IComparable<NamespacedName>
{
    /// <inheritdoc />
    public int CompareTo(NamespacedName? other) =>
        other is null ? 1
        : string.CompareOrdinal(Namespace, other.Namespace) is not 0 and var order ? order
        : string.CompareOrdinal(Name, other.Name);
}
