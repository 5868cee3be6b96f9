using System.Text.Json.Nodes;
using SecretsLadder.Shared.Azure;

namespace SecretsLadder.Infra.Tests.Shared.Azure;

/// <summary>Identities, tokens and vaults of one invented subscription.</summary>
internal static class AzureText
{
    public const string Subscription = "00000000-0000-0000-0000-00000000000a";
    public const string Issuer = "https://westeurope.oic.prod-aks.azure.com/tenant/cluster/";
    public const string Exchange = "api://AzureADTokenExchange";
    public const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    public const string Group = $"/subscriptions/{Subscription}/resourceGroups/prod";
    public const string Vaults = $"{Group}/providers/Microsoft.KeyVault/vaults";
    public const string Assignments = "azure-native:authorization:RoleAssignment";

    public static readonly AzureFederatedToken Pay = new(Issuer, "system:serviceaccount:pay:reader", Exchange);
    public static readonly AzureFederatedToken Shop = Pay with { Subject = "system:serviceaccount:shop:reader" };
    public static readonly AzureEntryUnderTest Db = new(Subscription, "prod", "app", "db");

    public static AzurePlan Plan(params IEnumerable<JsonNode> resources) =>
        new(PlanText.Plan([PlanText.Provider("azure-native", new() { ["subscriptionId"] = Subscription }), .. resources]));

    /// <summary>The identity pay-secrets, which the token of Pay may act as, with a role of a reader.</summary>
    public static AzurePlan Reading(string scope = $"{Vaults}/app", string role = SecretsUser) =>
        Plan(Identity(), Credential(), Assignment(scope, role));

    public static JsonObject Identity(string name = "pay-secrets") => PlanText.Resource(
        "azure-native:managedidentity:UserAssignedIdentity", name, "azure-native", new() { ["resourceGroupName"] = "prod", ["resourceName"] = name });

    public static JsonObject Credential(params IEnumerable<(string Name, JsonNode? Value)> others) => NamedCredential("pay", [], others);

    public static JsonObject NamedCredential(string name, IEnumerable<string> dependsOn, params IEnumerable<(string Name, JsonNode? Value)> others) =>
        PlanText.Resource(
        "azure-native:managedidentity:FederatedIdentityCredential",
        name,
        "azure-native",
        new JsonObject
        {
            ["resourceGroupName"] = "prod",
            ["resourceName"] = "pay-secrets",
            ["federatedIdentityCredentialResourceName"] = name,
            ["issuer"] = Issuer,
            ["subject"] = $"system:serviceaccount:{name}:reader",
            ["audiences"] = new JsonArray(Exchange),
        }.With(others),
        dependsOn);

    public static JsonObject Assignment(
        string scope = $"{Vaults}/app", string role = SecretsUser, params IEnumerable<(string Name, JsonNode? Value)> others) => PlanText.Resource(
        Assignments,
        "assignment",
        "azure-native",
        new JsonObject
        {
            ["principalId"] = PrincipalOf("pay-secrets"),
            ["principalType"] = "ServicePrincipal",
            ["roleDefinitionId"] = $"/subscriptions/{Subscription}/providers/Microsoft.Authorization/roleDefinitions/{role}",
            ["scope"] = scope,
        }.With(others));

    public static JsonObject KeyVault(params IEnumerable<(string Name, JsonNode? Value)> properties) => PlanText.Resource(
        "azure-native:keyvault:Vault",
        "vault",
        "azure-native",
        new()
        {
            ["resourceGroupName"] = "prod",
            ["vaultName"] = "app",
            ["properties"] = new JsonObject { ["enableRbacAuthorization"] = true }.With(properties),
        });

    public static string PrincipalOf(string identity) =>
        new AzureIdentity($"{Group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{identity}").PrincipalId;
}
