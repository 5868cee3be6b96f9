using SecretsLadder.Infra.Access.Vault;

namespace SecretsLadder.Infra.Access;

/// <summary>What the entries of permissions stand for.</summary>
internal static class EntryForms
{
    /// <summary>Whether an entry stands for everything that another of the same form stands for. Never true where it does not.</summary>
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
