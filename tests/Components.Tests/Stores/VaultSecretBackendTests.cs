using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class VaultSecretBackendTests
{
    [Fact]
    public void Ctor_EnsureDefaultValues() =>
        Assert.Equal((null, null, null), (BackendForms.Vault.VaultNamespace, BackendForms.Vault.CaCertificate, BackendForms.Vault.Credential));

    [Fact]
    public void Home_MountsOfOneLogin_IsOne() =>
        Assert.Equal(BackendForms.Vault.Home, (BackendForms.Vault with { Mount = "kv", DatabaseMount = "db" }).Home);

    [Fact]
    public void Home_OtherAddress_IsAnother() =>
        Assert.NotEqual(BackendForms.Vault.Home, (BackendForms.Vault with { Address = "https://other.example.com" }).Home);

    [Fact]
    public void Home_OtherNamespace_IsAnother() =>
        Assert.NotEqual(BackendForms.Vault.Home, (BackendForms.Vault with { VaultNamespace = "team-a" }).Home);

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
        (BackendForms.Vault with { VaultNamespace = "team-a", CaCertificate = BackendForms.Certificate, Credential = BackendForms.Login })
            .StoreProvider(BackendForms.Reader));

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

    private static void AssertJson(string yaml, ImmutableDictionary<string, object> actual) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)actual));

    /// <summary>Entries that begin with parts of paths that the operator knows, in mounts that are called so themselves.</summary>
    public static TheoryData<string, string> Entries
    {
        get
        {
            string[] entries =
            [
                "prod/shop/db", "secret/shop/db", "production/shop/db", "data/shop/db", "data/data/db", "production/data/db", "data/production/db",
                "team/kv/db", "team/kv/data/db",
                "data/kv/data/kv/db", "secretary/db",
            ];
            var data = new TheoryData<string, string>();
            foreach (var mount in new[] { "secret", "production", "data", "team/kv", "data/kv" })
            {
                Array.ForEach(entries, entry => data.Add(mount, entry));
            }

            return data;
        }
    }

    /// <summary>What the policy names is what the operator reads, whatever the entry begins with.</summary>
    [Theory]
    [MemberData(nameof(Entries))]
    public void RemoteKey_Entry_IsReadWhereThePolicySays(string mount, string entry) => Assert.Equal(
        VaultReadPolicy.EntryPath(mount, KeyValueVersion.V2, entry),
        ReadByTheOperator(mount, KeyValueVersion.V2, KeyOf(mount, KeyValueVersion.V2, entry)));

    [Theory]
    [MemberData(nameof(Entries))]
    public void RemoteKey_EntryOfVersion1_IsReadWhereThePolicySays(string mount, string entry) => Assert.Equal(
        VaultReadPolicy.EntryPath(mount, KeyValueVersion.V1, entry),
        ReadByTheOperator(mount, KeyValueVersion.V1, KeyOf(mount, KeyValueVersion.V1, entry)));

    [Fact]
    public void RemoteKey_UsualEntry_IsItsName() => Assert.Equal("prod/shop/db", BackendForms.Vault.RemoteKey("prod/shop/db"));

    [Fact]
    public void StoreProvider_Version1_IsTheStores() => Assert.Equal(
        "v1",
        (string?)JsonNode.Parse(SortedJson.Of(
            (object)(BackendForms.Vault with { Version = KeyValueVersion.V1 }).StoreProvider(BackendForms.Reader)))!["vault"]!["version"]);

    private static string KeyOf(string mount, KeyValueVersion version, string entry) =>
        (BackendForms.Vault with { Mount = mount, Version = version }).RemoteKey(entry);

    /// <summary>The rules of External Secrets 2.9.0 for a store with a path, written down from its behaviour.</summary>
    private static string ReadByTheOperator(string mount, KeyValueVersion version, string key)
    {
        var isVersion2 = version == KeyValueVersion.V2;
        var rest = key.StartsWith($"{mount}/", StringComparison.Ordinal) ? key[(mount.Length + 1)..] : null;
        var path = rest is null ? key : isVersion2 && rest.StartsWith("data/", StringComparison.Ordinal) ? rest["data/".Length..] : rest;
        return isVersion2 ? $"{mount}/data/{path}" : $"{mount}/{path}";
    }
}
