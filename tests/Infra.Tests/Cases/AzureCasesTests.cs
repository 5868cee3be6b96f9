using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Clouds of Azure, and the issuer of AKS as its tokens name it.</summary>
public sealed class AzureCasesTests
{
    private const string Government = "12-azure-gov";
    private const string WithoutSlash = "21-aks-issuer-no-slash";
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

    private static async Task<PlannedResource> ResourceAsync(string name, string type) =>
        (await CaseFolder.PlanAsync(name)).Plan.Resources.Single(resource => resource.Type == type);
}
