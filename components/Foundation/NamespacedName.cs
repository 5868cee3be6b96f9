namespace SecretsLadder.Components.Foundation;

/// <summary>What tells the objects of one kind apart in a cluster.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The name.</param>
public sealed record NamespacedName(string Namespace, string Name)
{
    /// <summary>The order by namespace, then by name.</summary>
    public static readonly IComparer<NamespacedName> Order = Comparer<NamespacedName>.Create((one, other) =>
        string.CompareOrdinal(one.Namespace, other.Namespace) is not 0 and var order ? order : string.CompareOrdinal(one.Name, other.Name));
}
