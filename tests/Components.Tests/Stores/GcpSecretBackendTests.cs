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
    public void ReaderSuffix_NamesOfReaders_EndInTheCluster() => Assert.Equal(".prod-eu", BackendForms.Gcp.ReaderSuffix);

    [Fact]
    public void ReaderSuffix_OtherCluster_IsAnother() => Assert.NotEqual(
        BackendForms.Gcp.ReaderSuffix,
        (BackendForms.Gcp with { Cluster = BackendForms.Gke with { Name = "prod-us" } }).ReaderSuffix);

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
    public void StoreProvider_ReaderOutsideGke_LogsInWithATokenForTheProviderOfThePool() => AssertProvider(
        """
        gcpsm:
          projectID: acme-secrets
          secretVersionSelectionPolicy: LatestOrFail
          auth:
            workloadIdentityFederation:
              audience: //iam.googleapis.com/projects/210987654321/locations/global/workloadIdentityPools/clusters/providers/prod-eu
              serviceAccountRef:
                name: shop-secrets
                audiences: [//iam.googleapis.com/projects/210987654321/locations/global/workloadIdentityPools/clusters/providers/prod-eu]
        """,
        BackendForms.GcpOutsideGke,
        BackendForms.Reader);

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
