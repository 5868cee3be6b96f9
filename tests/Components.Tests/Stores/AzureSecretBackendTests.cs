using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class AzureSecretBackendTests
{
    [Fact]
    public void Home_Backend_IsItsResourceGroup() => Assert.Equal($"{BackendForms.Subscription}/resourceGroups/secrets", BackendForms.Azure.Home);

    [Fact]
    public void Home_VaultsOfOneResourceGroup_IsOne() =>
        Assert.Equal(BackendForms.Azure.Home, (BackendForms.Azure with { Vault = BackendForms.KeyVault with { Name = "other" } }).Home);

    [Fact]
    public void WholeProperty_Backend_IsNone() => Assert.Null(BackendForms.Azure.WholeProperty);

    [Fact]
    public void ReaderSuffix_NamesOfReaders_EndInNothing() => Assert.Empty(BackendForms.Azure.ReaderSuffix);

    /// <summary>The operator refuses a tenant that stands here and at the service account.</summary>
    [Fact]
    public void StoreProvider_Reader_LogsInWithItsTokenAndNamesNoTenant() => AssertProvider(
        """
        azurekv:
          authType: WorkloadIdentity
          environmentType: PublicCloud
          serviceAccountRef: { name: shop-secrets }
          useAzureSDK: false
          vaultUrl: https://shop-prod.vault.azure.net
        """,
        BackendForms.Azure,
        BackendForms.Reader);

    [Fact]
    public void StoreProvider_ReaderOfTheCluster_IsNamedWithItsNamespace() => AssertProvider(
        """
        azurekv:
          authType: WorkloadIdentity
          environmentType: PublicCloud
          serviceAccountRef: { name: shop-secrets, namespace: secrets-ladder }
          useAzureSDK: false
          vaultUrl: https://shop-prod.vault.azure.net
        """,
        BackendForms.Azure,
        BackendForms.ReaderOfTheCluster);

    [Fact]
    public void StoreProvider_Credential_IsTakenFromItsSecretInTheTenant() => AssertProvider(
        """
        azurekv:
          authSecretRef:
            clientId: { name: login, key: client-id }
            clientSecret: { name: login, key: client-secret }
          authType: ServicePrincipal
          environmentType: PublicCloud
          tenantId: 00000000-0000-0000-0000-000000000002
          useAzureSDK: false
          vaultUrl: https://shop-prod.vault.azure.net
        """,
        BackendForms.Azure with { Credential = BackendForms.Login },
        BackendForms.Reader);

    [Fact]
    public void StoreProvider_CredentialOfTheCluster_IsNamedWithItsNamespace() => AssertProvider(
        """
        azurekv:
          authSecretRef:
            clientId: { name: login, key: client-id, namespace: secrets-ladder }
            clientSecret: { name: login, key: client-secret, namespace: secrets-ladder }
          authType: ServicePrincipal
          environmentType: PublicCloud
          tenantId: 00000000-0000-0000-0000-000000000002
          useAzureSDK: false
          vaultUrl: https://shop-prod.vault.azure.net
        """,
        BackendForms.Azure with { Credential = BackendForms.Login },
        BackendForms.ReaderOfTheCluster);

    private static void AssertProvider(string yaml, SecretBackend backend, StoreAccount reader) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)backend.StoreProvider(reader)));
}
