namespace SecretsLadder.Infra.Access;

/// <summary>Permissions, found by who holds them: a plan of a thousand applications is compared without comparing each with all.</summary>
internal sealed class PermissionSet
{
    private readonly ILookup<string, Permission> _byIdentity;
    private readonly List<Permission> _byPattern;

    /// <summary>Holds permissions.</summary>
    public PermissionSet(IReadOnlyList<Permission> permissions)
    {
        _byIdentity = permissions.ToLookup(permission => permission.Identity.Name, StringComparer.Ordinal);
        _byPattern = [.. permissions.Where(permission => permission.Identity.IsPattern)];
    }

    /// <summary>Whether one of these covers a permission.</summary>
    public bool Covers(Permission permission) => _byIdentity[permission.Identity.Name].Concat(_byPattern).Any(other => other.Covers(permission));
}
