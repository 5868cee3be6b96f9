using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The types of Azure.</summary>
internal static class AzureKinds
{
    /// <summary>Type of what trusts the tokens of a cluster.</summary>
    public const string FederatedCredential = "azure-native:managedidentity:FederatedIdentityCredential";

    /// <summary>Type of an identity.</summary>
    public const string Identity = "azure-native:managedidentity:UserAssignedIdentity";

    /// <summary>Type of an assignment of a role.</summary>
    public const string RoleAssignment = "azure-native:authorization:RoleAssignment";

    /// <summary>Type of an entry of Key Vault.</summary>
    public const string Secret = "azure-native:keyvault:Secret";

    /// <summary>Type of a Key Vault.</summary>
    public const string Vault = "azure-native:keyvault:Vault";

    /// <summary>The types.</summary>
    public static readonly ImmutableArray<ResourceKind> All =
    [
        new(FederatedCredential)
        {
            Name = "federatedIdentityCredentialResourceName",
            Fixed = ["federatedIdentityCredentialResourceName", "resourceGroupName", "resourceName"],
            Answer = ResourceKinds.Unchanged,
        },
        new(Identity)
        {
            Name = "resourceName",
            Fixed = ["location", "resourceGroupName", "resourceName"],
            InventedIds = ["clientId", "principalId"],
            Answer = IdentityState,
        },
        new(RoleAssignment)
        {
            Name = "roleAssignmentName",
            Fixed = ["principalId", "roleAssignmentName", "roleDefinitionId", "scope"],
            Answer = ResourceKinds.Unchanged,
        },
        new(Secret)
        {
            Name = "secretName",
            Fixed = ["resourceGroupName", "secretName", "vaultName"],
            Secrets = ["properties"],
            Value = "entry",
            Answer = ResourceKinds.Unchanged,
        },
        new(Vault)
        {
            Name = "vaultName",
            Fixed = ["location", "resourceGroupName", "vaultName"],
            Container = "vault",
            Unread = "properties",
            Answer = ResourceKinds.Unchanged,
        },
    ];

    /// <summary>The ids that Azure gives an identity are GUIDs; here they follow from its resource id.</summary>
    private static ImmutableDictionary<string, object> IdentityState(
        ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider)
    {
        var id = $"/subscriptions/{provider["subscriptionId"]}/resourceGroups/{inputs["resourceGroupName"]}"
            + $"/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{inputs["resourceName"]}";
        return inputs
            .SetItem("clientId", StableGuid.Of($"{id}/clientId").ToString())
            .SetItem("principalId", StableGuid.Of($"{id}/principalId").ToString())
            .SetItem("tenantId", provider["tenantId"]);
    }
}
