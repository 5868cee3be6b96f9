using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Clouds of Azure, and the issuer of AKS as its tokens name it.</summary>
public sealed class AzureCasesTests
{
    private const string Government = "12-azure-gov";
    private const string WithoutSlash = "21-aks-issuer-no-slash";
    private const string PublicParts = "59-akv-certificate";
    private const string Vaults = "/subscriptions/66666666-6666-6666-6666-666666666666/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/";
    private const string CertificateUser = "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba";
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    private const string Credential = "azure-native:managedidentity:FederatedIdentityCredential";
    private const string Store = "kubernetes:external-secrets.io/v1:SecretStore";

    [Fact]
    public async Task Plan_GovernmentProvider_IsOfItsCloud() =>
        Assert.Equal("usgovernment", (await ResourceAsync(Government, "pulumi:providers:azure-native")).Input("environment"));

    [Fact]
    public async Task Plan_GovernmentStore_LogsInAtItsCloud() =>
        Assert.Equal("USGovernmentCloud", (await ResourceAsync(Government, Store)).Input("spec", "provider", "azurekv", "environmentType"));

    [Fact]
    public async Task Plan_GovernmentVault_HasItsCloudsSuffix() => Assert.EndsWith(
        ".vault.usgovcloudapi.net", (string?)(await ResourceAsync(Government, Store)).Input("spec", "provider", "azurekv", "vaultUrl"),
        StringComparison.Ordinal);

    /// <summary>The operator asks for this audience in every cloud, and the credential accepts what it asks for.</summary>
    [Fact]
    public async Task Plan_GovernmentCredential_AcceptsTheAudienceThatTheOperatorAsksFor() =>
        Assert.Equal(["api://AzureADTokenExchange"], (IEnumerable<object>)(await ResourceAsync(Government, Credential)).Input("audiences")!);

    [Fact]
    public async Task Plan_IssuerOfAksWithoutSlash_IsTrustedAsTokensNameIt() => Assert.Equal(
        "https://westeurope.oic.prod-aks.azure.com/44444444-4444-4444-4444-444444444444/55555555-5555-5555-5555-555555555555/",
        (await ResourceAsync(WithoutSlash, Credential)).Input("issuer"));

    [Theory]
    [InlineData(Government)]
    [InlineData(WithoutSlash)]
    public async Task Plan_Case_HasNoError(string name) => Assert.Equal(0, (await CaseFolder.PlanAsync(name)).Errors);

    [Fact]
    public async Task Plan_PublicParts_HaveNoFinding() => Assert.Empty((await CaseFolder.PlanAsync(PublicParts)).Findings);

    /// <summary>Neither the private key of the certificate nor the use of the key is among them, and no vault as a whole.</summary>
    [Fact]
    public async Task Plan_PublicParts_AreGivenOneByOne()
    {
        var assignments = (await CaseFolder.PlanAsync(PublicParts)).Plan.Resources
            .Where(resource => resource.Type == "azure-native:authorization:RoleAssignment")
            .Select(assignment => $"{((string)assignment.Input("roleDefinitionId")!).Split('/')[^1]} {assignment.Input("scope")}")
            .ToList();
        var own = assignments.Single(assignment => assignment.EndsWith("/certificates/app-web", StringComparison.Ordinal));

        Assert.Equal(
            [
                $"{SecretsUser} {Vaults}acme-shared/secrets/app--token",
                $"{CertificateUser} {Vaults}acme-shared/certificates/acme-ca",
                $"{CertificateUser} {Vaults}acme-shared/keys/acme-signing",
            ],
            assignments.Where(assignment => assignment != own).OrderBy(assignment => assignment.StartsWith(CertificateUser, StringComparison.Ordinal))
                .ThenBy(assignment => assignment, StringComparer.Ordinal));
        Assert.StartsWith($"{CertificateUser} {Vaults}app-", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_PublicParts_AreReadByTheirTypes() => Assert.Equal(
        ["app--token", "cert/acme-ca", "cert/app-web", "key/acme-signing"],
        (await CaseFolder.PlanAsync(PublicParts)).Plan.Resources
            .Where(resource => resource.Type == "kubernetes:external-secrets.io/v1:ExternalSecret")
            .SelectMany(external => (IEnumerable<object>)external.Input("spec", "data")!)
            .Select(data => (string)InputTexts.Below(data, "remoteRef", "key")!)
            .Order(StringComparer.Ordinal));

    private static async Task<PlannedResource> ResourceAsync(string name, string type) =>
        (await CaseFolder.PlanAsync(name)).Plan.Resources.Single(resource => resource.Type == type);
}
