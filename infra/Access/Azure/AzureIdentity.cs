using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Azure;

/// <summary>A user-assigned identity of Azure in a plan, and the credentials and assignments bound to it.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="ResourceGroup">The resource group.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Credentials">The federated credentials by which service accounts take it on.</param>
internal sealed record AzureIdentity(string Subscription, string ResourceGroup, string Name, ImmutableArray<PlannedResource> Credentials)
{
    /// <summary>Its principal id in a plan; the real one is made up by Azure.</summary>
    public string PrincipalId =>
        StableGuid.Of(
            $"/subscriptions/{Subscription}/resourceGroups/{ResourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/"
            + $"{Name}/principalId").ToString();

    /// <summary>The identities of a plan, in its order.</summary>
    public static IEnumerable<AzureIdentity> Of(PlannedResources resources)
    {
        var subscriptions = resources.Where(resource => resource.Type == "pulumi:providers:azure-native")
            .ToLookup(provider => provider.Urn, provider => provider.Text("subscriptionId"), StringComparer.Ordinal);
        var credentials = resources.Where(resource => resource.Type == AzureKinds.FederatedCredential).ToLookup(KeyOf);
        return
            from identity in resources
            where identity.Type == AzureKinds.Identity
            select new AzureIdentity(
                subscriptions[identity.Provider ?? ""].FirstOrDefault() ?? "",
                identity.Text("resourceGroupName"),
                identity.Text("resourceName"),
                [.. credentials[KeyOf(identity)]]);
    }

    /// <summary>A credential names its identity as its own resource name; Azure minds no case.</summary>
    private static (string? Provider, string Group, string Name) KeyOf(PlannedResource resource) =>
        (resource.Provider, resource.Text("resourceGroupName").ToLowerInvariant(), resource.Text("resourceName").ToLowerInvariant());
}
