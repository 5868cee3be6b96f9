namespace SecretsLadder.Shared.Azure;

/// <summary>Whether a role reads values of secrets, by Azure's definitions of built-in roles.</summary>
/// <remarks>What a Contributor could change in order to read is not looked at, only what the role reads as it is.</remarks>
internal static class AzureRole
{
    // Certificate User is among them: a certificate is read as a secret, and its data action names every secret.
    private static readonly Dictionary<Guid, bool> ReadsValuesById = new()
    {
        [new("4633458b-17de-408a-b874-0445c86b69e6")] = true, // Key Vault Secrets User
        [new("b86a8fe4-44ce-4948-aee5-eccb2c155cd7")] = true, // Key Vault Secrets Officer
        [new("00482a5a-887f-4fb3-b363-3b7fe8e74483")] = true, // Key Vault Administrator
        [new("db79e9a7-68ee-4b58-9aeb-b90e7c24fcba")] = true, // Key Vault Certificate User
        [new("21090545-7ca7-4776-b22c-e363652d74d2")] = false, // Key Vault Reader
        [new("12338af0-0e69-4776-bea7-57ae8d297424")] = false, // Key Vault Crypto User
        [new("e147488a-f6f5-4113-8e2d-b22465e65bf6")] = false, // Key Vault Crypto Service Encryption User
        [new("acdd72a7-3385-48ef-bd42-f606fba81ae7")] = false, // Reader
        [new("b24988ac-6180-42a0-ab88-20f7382dd24c")] = false, // Contributor
    };

    /// <summary>True if the role reads values of secrets.</summary>
    /// <param name="roleDefinitionId">Resource id of the role's definition.</param>
    public static bool ReadsValues(string roleDefinitionId)
    {
        if (roleDefinitionId.Split('/') is not [.., var kind, var name]
            || !AzureId.AreEqual(kind, "roleDefinitions")
            || !Guid.TryParse(name, out var id))
            throw new FormatException($"the role {roleDefinitionId} is no resource id of a role's definition");
        return ReadsValuesById.TryGetValue(id, out var reads)
            ? reads
            : throw new NotSupportedException($"whether the role {roleDefinitionId} reads or gives access is not evaluated");
    }
}
