using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>What the policies of a token allow or forbid on a path.</summary>
/// <param name="Path">The path, or a pattern of paths.</param>
/// <param name="Action">The capability.</param>
/// <param name="Conditions">The conditions; all must hold.</param>
/// <param name="IsDenied">Whether it is forbidden.</param>
internal sealed record VaultGrant(string Path, string Action, ImmutableArray<PermissionCondition> Conditions, bool IsDenied)
{
    /// <summary>A policy from elsewhere, which may allow anything.</summary>
    /// <param name="policy">Name of the policy.</param>
    public static VaultGrant Foreign(string policy) => new("*", $"all that the policy {policy} allows", [], IsDenied: false);

    /// <summary>The combined effect of a token's policies.</summary>
    /// <param name="policies">The policies by name.</param>
    public static IEnumerable<VaultGrant> Of(IEnumerable<(string Name, string Text)> policies)
    {
        var read = policies.Select(policy => (policy.Name, policy.Text, Paths: VaultPolicyText.Read(policy.Text))).ToList();
        var paths = read.SelectMany(policy => policy.Paths ?? []).ToList();
        return read.Where(policy => policy.Paths is null).Select(policy => Unreadable(policy.Name, policy.Text))
            .Concat(paths.SelectMany(Granted))
            .Concat(TakenAway(paths));
    }

    /// <summary>A policy with another text may allow something else, so the text is part of the permission.</summary>
    private static VaultGrant Unreadable(string name, string text) =>
        Foreign($"{name} (its text {Digest.Of(text)} cannot be read)");

    private static IEnumerable<VaultGrant> Granted(VaultPolicyPath path)
    {
        ImmutableArray<PermissionCondition> conditions =
            [.. path.Conditions.Select(condition => new PermissionCondition("with", condition.Name, [condition.Value]))];
        return path.Capabilities.Contains(VaultPolicyPath.Deny)
            ? [new(path.Path, "*", [], IsDenied: true)]
            : path.Capabilities.Select(capability => new VaultGrant(path.Path, capability, conditions, IsDenied: false));
    }

    /// <summary>Of two paths only the more specific one counts: it removes capabilities that it does not name.</summary>
    private static IEnumerable<VaultGrant> TakenAway(List<VaultPolicyPath> paths)
    {
        var byPath = paths.ToLookup(path => path.Path, path => path.Capabilities, StringComparer.Ordinal);
        var patterns = byPath.Where(path => path.Key.EndsWith('*') || path.Key.Contains('+', StringComparison.Ordinal)).ToList();
        return (
            from specific in byPath
            from general in patterns
            where general.Key != specific.Key && VaultPath.Covers(general.Key, specific.Key)
            from capability in general.SelectMany(capabilities => capabilities).Except(specific.SelectMany(capabilities => capabilities))
            where capability != VaultPolicyPath.Deny
            select new VaultGrant(specific.Key, capability, [], IsDenied: true)).DistinctBy(grant => (grant.Path, grant.Action));
    }
}
