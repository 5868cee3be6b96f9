using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Stack team holds real ciphertext, sealed with the command for a key whose private half is here and nowhere else.</summary>
public sealed class TeamStackTests
{
    private static readonly RSAParameters Key = TestKey.OfTeam();

    [Fact]
    public async Task SealedSecrets_EveryValue_OpensUnderItsNamespaceAndName() => AssertEach.Of(
        await SealedSecretsAsync(),
        secret => AssertEach.Of(
            secret.EncryptedData,
            pair =>
                Assert.Equal($"value of {pair.Key} in {secret.Name}", Encoding.UTF8.GetString(
                    Unsealer.Open(pair.Value, Key, $"{secret.Namespace}/{secret.Name}")))));

    [Fact]
    public async Task SealedSecrets_ValueMovedToAnotherNamespace_DoesNotOpen()
    {
        var secret = (await SealedSecretsAsync())[0];

        Assert.ThrowsAny<CryptographicException>(() => Unsealer.Open(secret.EncryptedData.Values.First(), Key, $"elsewhere/{secret.Name}"));
    }

    [Fact]
    public async Task SealedSecrets_Stack_AreThoseOfEveryContractButThePlainOne() => Assert.Equal(
        (await ShippedStacks.PlanAsync("team")).Settings.Contracts.Select(contract => contract.Name).Except(["reports-tls"])
            .Order(StringComparer.Ordinal),
        (await SealedSecretsAsync()).Select(secret => secret.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Plan_Values_AreNowhereInIt() =>
        Assert.DoesNotContain("value of ", ShippedStacks.Json(await ShippedStacks.PlanAsync("team")), StringComparison.Ordinal);

    private static async Task<List<(string Namespace, string Name, IReadOnlyDictionary<string, string> EncryptedData)>> SealedSecretsAsync() =>
    [
        .. from resource in (await ShippedStacks.PlanAsync("team")).Resources
           where resource.Type == "kubernetes:bitnami.com/v1alpha1:SealedSecret"
           select ((string)resource.Input("metadata", "namespace")!, (string)resource.Input("metadata", "name")!, Texts(resource)),
    ];

    private static Dictionary<string, string> Texts(PlannedResource resource) =>
        ((IReadOnlyDictionary<string, object>)resource.Input("spec", "encryptedData")!).ToDictionary(pair => pair.Key, pair => (string)pair.Value);
}
