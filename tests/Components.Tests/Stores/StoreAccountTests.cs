using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class StoreAccountTests
{
    private static readonly string[] Words = ["shop", "shop-secrets", "shop-secrets.other", "a", "team-a"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Null(new StoreAccount("shop-secrets", "").Namespace);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reference_AccountAtRandom_NamesIt(int seed) => Assert.Equal(Some(seed).Name, (string?)ReferenceOf(Some(seed))["name"]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reference_AccountAtRandom_NamesItsNamespaceIfItHasOne(int seed) =>
        Assert.Equal(Some(seed).Namespace, (string?)ReferenceOf(Some(seed))["namespace"]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reference_AccountAtRandom_NamesNothingElse(int seed) =>
        Assert.Empty(ReferenceOf(Some(seed)).Select(pair => pair.Key).Except(["name", "namespace"]));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reference_SameAccount_IsTheSame(int seed) =>
        Assert.Equal(SortedJson.Of(ReferenceOf(Some(seed))), SortedJson.Of(ReferenceOf(Some(seed) with { })));

    /// <summary>Some account at random, of a SecretStore or a ClusterSecretStore.</summary>
    private static StoreAccount Some(int seed)
    {
        var random = new Random(seed);
        return new(Words[random.Next(Words.Length)], "identity", random.Next(2) == 0 ? null : Words[random.Next(Words.Length)]);
    }

    private static JsonObject ReferenceOf(StoreAccount account) =>
        JsonSerializer.SerializeToNode(BackendForms.Azure.StoreProvider(account))!["azurekv"]!["serviceAccountRef"]!.AsObject();
}
