using System.Collections.Immutable;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class VaultSecretBackendTests
{
    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal((null, null, null), (BackendForms.Vault.VaultNamespace, BackendForms.Vault.CaCertificate, BackendForms.Vault.Credential));

    [Fact]
    public void Home_MountsOfOneLogin_IsOne() => Assert.Equal(BackendForms.Vault.Home, (BackendForms.Vault with { Mount = "kv", DatabaseMount = "db" }).Home);

    [Fact]
    public void Home_OtherAddress_IsAnother() => Assert.NotEqual(BackendForms.Vault.Home, (BackendForms.Vault with { Address = "https://other.example.com" }).Home);

    [Fact]
    public void Home_OtherNamespace_IsAnother() => Assert.NotEqual(BackendForms.Vault.Home, (BackendForms.Vault with { VaultNamespace = "team-a" }).Home);

    [Fact]
    public void Home_OtherLogin_IsAnother() => Assert.NotEqual(BackendForms.Vault.Home, BackendForms.VaultByJwt.Home);

    [Fact]
    public void WholeProperty_Backend_IsValue() => Assert.Equal("value", BackendForms.Vault.WholeProperty);

    [Fact]
    public void ReaderSuffix_NamesOfReaders_EndInNothing() => Assert.Empty(BackendForms.Vault.ReaderSuffix);

    [Fact]
    public void StoreProvider_KubernetesMethod_AsksForATokenOfTheAudience() => AssertJson(
        """
        vault:
          server: https://vault.example.com
          path: secret
          version: v2
          auth:
            kubernetes:
              mountPath: kubernetes
              role: prod-eu.shop-secrets
              serviceAccountRef: { name: shop-secrets, audiences: [vault] }
        """,
        BackendForms.Vault.StoreProvider(BackendForms.Reader));

    [Fact]
    public void StoreProvider_ReaderOfTheCluster_IsNamedWithItsNamespace() => AssertJson(
        """
        vault:
          server: https://vault.example.com
          path: secret
          version: v2
          auth:
            kubernetes:
              mountPath: kubernetes
              role: prod-eu.shop-secrets
              serviceAccountRef: { name: shop-secrets, namespace: secrets-ladder, audiences: [vault] }
        """,
        BackendForms.Vault.StoreProvider(BackendForms.ReaderOfTheCluster));

    /// <summary>Where the reference alone named the audience, the operator would ask for "vault" as well.</summary>
    [Fact]
    public void StoreProvider_JwtMethod_NamesTheAudienceBesideTheReference() => AssertJson(
        """
        vault:
          server: https://vault.example.com
          path: secret
          version: v2
          auth:
            jwt:
              path: jwt/prod-eu
              role: prod-eu.shop-secrets
              kubernetesServiceAccountToken:
                audiences: [vault-prod]
                serviceAccountRef: { name: shop-secrets }
        """,
        BackendForms.VaultByJwt.StoreProvider(BackendForms.Reader));

    [Fact]
    public void StoreProvider_Credential_IsATokenFromItsSecret() => AssertJson(
        """
        vault:
          server: https://vault.example.com
          path: secret
          version: v2
          auth: { tokenSecretRef: { name: login, key: token } }
        """,
        (BackendForms.Vault with { Credential = BackendForms.Login }).StoreProvider(BackendForms.Reader));

    [Fact]
    public void StoreProvider_NamespaceAndAuthority_AreNamed() => AssertJson(
        """
        vault:
          server: https://vault.example.com
          namespace: team-a
          caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=
          path: secret
          version: v2
          auth: { tokenSecretRef: { name: login, key: token } }
        """,
        (BackendForms.Vault with { VaultNamespace = "team-a", CaCertificate = BackendForms.Certificate, Credential = BackendForms.Login }).StoreProvider(BackendForms.Reader));

    [Theory]
    [InlineData(VaultLoginMethod.Kubernetes)]
    [InlineData(VaultLoginMethod.Jwt)]
    public void GeneratorProvider_Reader_ConnectsAsItsStoresDoWithoutTheirEngine(VaultLoginMethod method)
    {
        var backend = BackendForms.Vault with { Login = new(method, "auth-path", "audience") };

        Assert.Equal(
            SortedJson.Of((object)((ImmutableDictionary<string, object>)backend.StoreProvider(BackendForms.Reader)["vault"]).Remove("path")),
            SortedJson.Of((object)backend.GeneratorProvider(BackendForms.Reader)));
    }

    private static void AssertJson(string yaml, ImmutableDictionary<string, object> actual) => Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)actual));
}
