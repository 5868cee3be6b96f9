namespace SecretsLadder.Shared;

/// <summary>A plan by whose policies reading can be tried.</summary>
/// <typeparam name="TIdentity">Those who try.</typeparam>
/// <typeparam name="TEntry">What they try to read.</typeparam>
public abstract class AccessPlan<TIdentity, TEntry>
{
    /// <summary>What reading goes through, by its name in a cell: a role, an identity or a principal.</summary>
    public abstract IReadOnlyCollection<string> RoleNames { get; }

    /// <summary>True if the identity may act as the role and the role may read the entry.</summary>
    public abstract bool CanRead(string role, TIdentity identity, TEntry entry);

    /// <summary>Every identity tried with every role on every entry: the cells that can be read, as `identity -> role -> entry`, sorted.</summary>
    /// <param name="identities">Those who try, by a label for the cell.</param>
    /// <param name="entries">What they try to read, by a label for the cell.</param>
    /// <param name="roles">Names of the roles; by default all of the plan.</param>
    public IReadOnlyList<string> Allowed(
        IReadOnlyDictionary<string, TIdentity> identities, IReadOnlyDictionary<string, TEntry> entries, IEnumerable<string>? roles = null) =>
        [.. (from role in roles ?? RoleNames
             from identity in identities
             from entry in entries
             where CanRead(role, identity.Value, entry.Value)
             select $"{identity.Key} -> {role} -> {entry.Key}").Order(StringComparer.Ordinal)];
}
