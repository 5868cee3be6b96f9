using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class AwsSecretBackendTests
{
    private static readonly AwsSecretBackend Parameters = new("params", AwsSecretService.ParameterStore, "111122223333", "eu-west-1");

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Null(Parameters.Credential);

    [Fact]
    public void Entry_Name_LiesInTheBackend() => Assert.Equal(
        new AwsEntry(AwsSecretService.ParameterStore, "111122223333", "eu-west-1", "/prod/db", "arn:key"),
        Parameters.Entry("/prod/db", "arn:key"));

    [Fact]
    public void Home_Backend_IsItsAccount() => Assert.Equal("111122223333", Parameters.Home);

    [Fact]
    public void Home_BackendsOfOneAccount_IsOne() =>
        Assert.Equal(Parameters.Home, new AwsSecretBackend("default", AwsSecretService.SecretsManager, "111122223333", "us-east-1").Home);

    [Fact]
    public void WholeProperty_Backend_IsNone() => Assert.Null(Parameters.WholeProperty);

    [Fact]
    public void ReaderSuffix_NamesOfReaders_EndInNothing() => Assert.Empty(Parameters.ReaderSuffix);

    [Theory]
    [InlineData(AwsSecretService.SecretsManager)]
    [InlineData(AwsSecretService.ParameterStore)]
    public void StoreProvider_Reader_LogsInWithItsToken(AwsSecretService service) => Assert.Equal(
        SortedJson.OfYaml(
            $$"""
            aws:
              service: {{service}}
              region: eu-west-1
              sessionTagsPolicy: None
              auth: { jwt: { serviceAccountRef: { name: shop-secrets } } }
            """),
        SortedJson.Of((object)(Parameters with { Service = service }).StoreProvider(BackendForms.Reader)));

    [Fact]
    public void StoreProvider_ReaderOfTheCluster_IsNamedWithItsNamespace() => Assert.Equal(
        SortedJson.OfYaml(
            """
            aws:
              service: ParameterStore
              region: eu-west-1
              sessionTagsPolicy: None
              auth: { jwt: { serviceAccountRef: { name: shop-secrets, namespace: secrets-ladder } } }
            """),
        SortedJson.Of((object)Parameters.StoreProvider(BackendForms.ReaderOfTheCluster)));

    [Fact]
    public void StoreProvider_Credential_IsTakenFromItsSecret() => Assert.Equal(
        SortedJson.OfYaml(
            """
            aws:
              service: ParameterStore
              region: eu-west-1
              sessionTagsPolicy: None
              auth:
                secretRef:
                  accessKeyIDSecretRef: { name: login, key: access-key-id }
                  secretAccessKeySecretRef: { name: login, key: secret-access-key }
            """),
        SortedJson.Of((object)(Parameters with { Credential = BackendForms.Login }).StoreProvider(BackendForms.Reader)));
}
