using System.Collections.Immutable;
using SecretsLadder.Components.Stores;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class StoreReferenceTests
{
    public static TheoryData<StoreSecretBackend, string[]> Named => new()
    {
        { BackendForms.Doppler, ["Secret doppler-token dopplerToken"] },
        { BackendForms.OnePassword, ["Secret onepassword-token token"] },
        { BackendForms.Bitwarden, ["Secret bitwarden-token token", "ConfigMap bitwarden-ca ca.crt"] },
        { BackendForms.Infisical, ["Secret infisical-login client-id", "Secret infisical-login client-secret"] },
        { BackendForms.PulumiEsc, ["ServiceAccount esc-reader "] },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void In_Block_IsWhatItNames(StoreSecretBackend backend, string[] expected) => Assert.Equal(expected, Words(backend.Block));

    /// <summary>Doppler reads the key dopplerToken where none is named.</summary>
    [Fact]
    public void In_ReferenceWithoutKey_IsOneToo() => Assert.Equal(
        ["Secret doppler-token "],
        Words(Map(("auth", Map(("secretRef", Map(("dopplerToken", Map(("name", "doppler-token"))))))))));

    /// <summary>A webhook gives each of its Secrets a name for its templates.</summary>
    [Fact]
    public void In_NameOfSomethingElse_IsNone() => Assert.Equal(
        ["Secret webhook-login token"],
        Words(Map(("secrets", List(Map(("name", "auth"), ("secretRef", Map(("name", "webhook-login"), ("key", "token")))))))));

    [Fact]
    public void In_OneObjectTwice_IsNamedOnce() => Assert.Equal(
        ["Secret login user"],
        Words(Map(("userRef", Map(("name", "login"), ("key", "user"))), ("loginRef", Map(("name", "login"), ("key", "user"))))));

    [Fact]
    public void In_MapWithMoreThanAReference_IsNone() =>
        Assert.Empty(Words(Map(("data", List(Map(("name", "a"), ("key", "b"), ("value", "c")))))));

    private static IEnumerable<string> Words(ImmutableDictionary<string, object> block) =>
        StoreReference.In(block).Select(reference => $"{reference.Kind} {reference.Name} {reference.Key}");
}
