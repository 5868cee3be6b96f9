using SecretsLadder.Infra.Access.Vault;

namespace SecretsLadder.Infra.Access;

/// <summary>What the entries of permissions cover.</summary>
internal static class EntryForms
{
    /// <summary>Whether an entry covers everything that another of the same form covers. Never true if it does not.</summary>
    /// <param name="form">How both are written.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="other">The other entry.</param>
    public static bool Covers(this EntryForm form, string entry, string other) => form switch
    {
        EntryForm.Tree => other == entry || other.StartsWith($"{entry}/", StringComparison.Ordinal),
        EntryForm.VaultPath => VaultPath.Covers(entry, other),
        _ => Pattern.Covers(entry, other),
    };
}
