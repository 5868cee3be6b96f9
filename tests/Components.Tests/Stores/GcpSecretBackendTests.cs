using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class GcpSecretBackendTests
{
    [Fact]
    public void Home_Backend_IsTheProjectOfItsEntries() => Assert.Equal("acme-secrets", BackendForms.Gcp.Home);

    [Fact]
    public void WholeProperty_Backend_IsNone() => Assert.Null(BackendForms.Gcp.WholeProperty);

    /// <summary>Service accounts of one name in two clusters of a project are one principal.</summary>
    [Fact]
    public void ReaderOf_Application_IsNamedAfterItAndTheCluster() => Assert.Equal("shop-secrets.prod-eu", BackendForms.Gcp.ReaderOf("shop", "stack"));

    [Fact]
    public void ReaderOf_OtherCluster_IsAnother() => Assert.NotEqual(
        BackendForms.Gcp.ReaderOf("shop", "stack"),
        (BackendForms.Gcp with { Cluster = BackendForms.Gke with { Name = "prod-us" } }).ReaderOf("shop", "stack"));

    [Fact]
    public void StoreProvider_Reader_LogsInWithItsTokenOfTheCluster() => AssertProvider(
        """
        gcpsm:
          projectID: acme-secrets
          secretVersionSelectionPolicy: LatestOrFail
          auth:
            workloadIdentity:
              clusterLocation: europe-west1
              clusterName: prod-eu
              clusterProjectID: acme-clusters
              serviceAccountRef: { name: shop-secrets }
        """,
        BackendForms.Gcp,
        BackendForms.Reader);

    [Fact]
    public void StoreProvider_ReaderOfTheCluster_IsNamedWithItsNamespace() => AssertProvider(
        """
        gcpsm:
          projectID: acme-secrets
          secretVersionSelectionPolicy: LatestOrFail
          auth:
            workloadIdentity:
              clusterLocation: europe-west1
              clusterName: prod-eu
              clusterProjectID: acme-clusters
              serviceAccountRef: { name: shop-secrets, namespace: secrets-ladder }
        """,
        BackendForms.Gcp,
        BackendForms.ReaderOfTheCluster);

    [Fact]
    public void StoreProvider_Credential_IsTakenFromItsSecret() => AssertProvider(
        """
        gcpsm:
          projectID: acme-secrets
          secretVersionSelectionPolicy: LatestOrFail
          auth: { secretRef: { secretAccessKeySecretRef: { name: login, key: service-account.json } } }
        """,
        BackendForms.Gcp with { Credential = BackendForms.Login },
        BackendForms.Reader);

    private static void AssertProvider(string yaml, SecretBackend backend, StoreAccount reader) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)backend.StoreProvider(reader)));
}
