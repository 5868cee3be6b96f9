namespace SecretsLadder.Infra.Access.Azure;

/// <summary>The built-in roles of Azure that matter for entries, by the ids that they have in every tenant.</summary>
internal static class AzureRoles
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["21090545-7ca7-4776-b22c-e363652d74d2"] = "Key Vault Reader",
        ["db79e9a7-68ee-4b58-9aeb-b90e7c24fcba"] = "Key Vault Certificate User",
        ["8b54135c-b56d-4d72-a534-26097cfdc8d8"] = "Key Vault Data Access Administrator",
        ["00482a5a-887f-4fb3-b363-3b7fe8e74483"] = "Key Vault Administrator",
        ["f25e0fa2-a7c8-4377-a976-54943a77a395"] = "Key Vault Contributor",
        ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635"] = "Owner",
        ["b24988ac-6180-42a0-ab88-20f7382dd24c"] = "Contributor",
        ["acdd72a7-3385-48ef-bd42-f606fba81ae7"] = "Reader",
        ["18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"] = "User Access Administrator",
    };

    /// <summary>The role's name if known, otherwise its id.</summary>
    /// <param name="definition">Resource id of the role's definition.</param>
    public static string NameOf(string definition)
    {
        var id = definition[(definition.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return Names.GetValueOrDefault(id, $"role {id}");
    }
}
