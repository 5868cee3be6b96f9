namespace SecretsLadder.Shared.Azure;

/// <summary>Resource ids of Azure, which are compared without regard to case.</summary>
internal static class AzureId
{
    public static string Identity(string subscription, string group, string name) =>
        $"{Group(subscription, group)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}";

    public static string Vault(string subscription, string group, string name) =>
        $"{Group(subscription, group)}/providers/Microsoft.KeyVault/vaults/{name}";

    public static bool AreEqual(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Group(string subscription, string group) => $"/subscriptions/{subscription}/resourceGroups/{group}";
}
