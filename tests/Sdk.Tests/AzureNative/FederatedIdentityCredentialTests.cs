using Pulumi.AzureNative.ManagedIdentity;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.AzureNative;

public sealed class FederatedIdentityCredentialTests
{
    private static FederatedIdentityCredentialArgs Args => new()
    {
        Audiences = { "api://AzureADTokenExchange" },
        FederatedIdentityCredentialResourceName = "checkout",
        Issuer = "https://issuer.example",
        ResourceGroupName = "checkout",
        ResourceName = "checkout-reader",
        Subject = "system:serviceaccount:checkout:reader",
    };

    [Fact]
    public async Task Ctor_Type_IsFederatedIdentityCredential() => Assert.Equal(
        "azure-native:managedidentity:FederatedIdentityCredential", await Registered.Type(() => new FederatedIdentityCredential("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "audiences": ["api://AzureADTokenExchange"], "federatedIdentityCredentialResourceName": "checkout", "issuer": "https://issuer.example",
          "resourceGroupName": "checkout", "resourceName": "checkout-reader", "subject": "system:serviceaccount:checkout:reader"
        }
        """),
        await Registered.Inputs(() => new FederatedIdentityCredential("it", Args)));

    [Theory]
    [InlineData("Audiences")]
    [InlineData("Issuer")]
    [InlineData("ResourceGroupName")]
    [InlineData("ResourceName")]
    [InlineData("Subject")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new FederatedIdentityCredential("it", Registered.Without(argument, Args))),
        StringComparison.OrdinalIgnoreCase);
}
