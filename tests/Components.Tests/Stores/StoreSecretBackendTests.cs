using System.Collections.Immutable;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class StoreSecretBackendTests
{
    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal((null, null), (BackendForms.Doppler.Credential, BackendForms.Doppler.WholeProperty));

    [Fact]
    public void HasReader_Backend_IsFalse() => Assert.Equal((false, false), (BackendForms.Doppler.HasReader, BackendForms.Doppler.HasServiceAccount));

    [Fact]
    public void StoreProvider_Store_IsTheBlockAsItIs() => AssertJson(
        """
        doppler:
          auth: { secretRef: { dopplerToken: { name: doppler-token, key: dopplerToken } } }
          project: acme
          config: prd
        """,
        BackendForms.Doppler.StoreProvider(BackendForms.Reader));

    [Fact]
    public void StoreProvider_NumbersAndBooleans_StayWhatTheyAre() => Assert.Equal(
        (1, true),
        (((ImmutableDictionary<string, object>)BackendForms.OnePassword.Block["vaults"])["prod"],
            ((ImmutableDictionary<string, object>)BackendForms.Infisical.Block["secretsScope"])["recursive"]));

    [Fact]
    public void StoreProvider_StoreOfTheCluster_NamesTheNamespaceOfEveryReference() => AssertJson(
        """
        bitwardensecretsmanager:
          organizationID: 00000000-0000-0000-0000-000000000003
          projectID: 00000000-0000-0000-0000-000000000004
          bitwardenServerSDKURL: https://bitwarden-sdk-server.external-secrets:9998
          caProvider: { type: ConfigMap, name: bitwarden-ca, key: ca.crt, namespace: secrets-ladder }
          auth: { secretRef: { credentials: { name: bitwarden-token, key: token, namespace: secrets-ladder } } }
        """,
        BackendForms.Bitwarden.StoreProvider(BackendForms.ReaderOfTheCluster));

    [Fact]
    public void StoreProvider_StoreOfTheCluster_NamesTheNamespaceOfItsAccount() => AssertJson(
        """
        pulumi:
          organization: acme
          project: secrets
          environment: prod
          auth:
            oidcConfig:
              organization: acme
              serviceAccountRef: { name: esc-reader, audiences: [urn:pulumi:org:acme], namespace: secrets-ladder }
        """,
        BackendForms.PulumiEsc.StoreProvider(BackendForms.ReaderOfTheCluster));

    private static void AssertJson(string yaml, ImmutableDictionary<string, object> provider) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)provider));
}
