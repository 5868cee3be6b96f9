namespace SecretsLadder.Shared.Gcp;

/// <summary>Whether a role reads values of secrets, by Google's definitions of predefined roles.</summary>
internal static class GcpRole
{
    /// <summary>True if the role holds the permission secretmanager.versions.access.</summary>
    /// <param name="role">As in `roles/secretmanager.secretAccessor`.</param>
    public static bool ReadsValues(string role) => role switch
    {
        "roles/secretmanager.secretAccessor" or "roles/secretmanager.admin" => true,
        "roles/secretmanager.viewer" or "roles/secretmanager.secretVersionAdder" or "roles/secretmanager.secretVersionManager" => false,
        _ => throw new NotSupportedException($"whether the role {role} reads or gives access is not evaluated"),
    };
}
