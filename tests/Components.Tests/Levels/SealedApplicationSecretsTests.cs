using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary><see cref="ApplicationSecrets"/> of which a Secret is delivered sealed.</summary>
public sealed class SealedApplicationSecretsTests
{
    private const string SealedSecret = "shop/shop-db-sealed-secret";

    private static readonly SecretContract Contract = new() { Name = "shop-db", Keys = [new("password", new("db", "password"), Generate: 32)] };

    private static readonly ContractDelivery Delivery = new(Contract, DeliveryKind.Sealed, Backend: null, ImmutableDictionary<string, string>.Empty)
    {
        Sealed = SealedContent.None with { EncryptedData = ImmutableSortedDictionary<string, string>.Empty.Add("password", "AgB1") },
    };

    [Fact]
    public void ContractDelivery_Sealed_IsNothingByDefault() =>
        Assert.Same(SealedContent.None, new ContractDelivery(Contract, DeliveryKind.Plain, null, ImmutableDictionary<string, string>.Empty).Sealed);

    [Fact]
    public async Task Ctor_SealedContract_GeneratesNothing() =>
        Assert.Equal(["shop", "shop/shop-db", SealedSecret], (await RunAsync(Delivery)).Names);

    [Fact]
    public async Task Ctor_ContractThatIsNotSealedYet_LeavesTheSecretAsItIs() =>
        Assert.Equal(["shop"], (await RunAsync(Delivery with { Sealed = SealedContent.None })).Names);

    [Fact]
    public async Task Ctor_ContractThatIsSealedInPart_LeavesTheSecretAsItIs() =>
        Assert.Equal(
            ["shop"], (await RunAsync(Delivery with { Contract = Contract with { Keys = [.. Contract.Keys, new("new", new("db", "new"))] } })).Names);

    [Fact]
    public async Task Ctor_SealedContract_IsDeliveredSealed() =>
        Assert.Equal("secrets-ladder:delivery:SealedSecretDelivery", (await RunAsync(Delivery)).TypeOf("shop/shop-db"));

    [Fact]
    public async Task Ctor_SealedContract_HoldsItsCiphertext() => Assert.Equal(
        "AgB1",
        (string?)JsonSerializer.SerializeToNode((await RunAsync(Delivery)).InputsOf(SealedSecret)["spec"])!["encryptedData"]!["password"]);

    [Fact]
    public async Task Ctor_SealedSecret_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await RunAsync(Delivery)).DependenciesOf(SealedSecret));

    [Fact]
    public async Task Ctor_SealedSecret_UsesNoTakeover() => Assert.Equal("kubernetes", (await RunAsync(Delivery)).ProviderOf(SealedSecret));

    /// <summary>What comes out is the same Secret at both levels, as far as a manifest says so.</summary>
    [Theory]
    [InlineData("type")]
    [InlineData("labels")]
    public async Task Ctor_PlainAndSealed_AgreeOnTheSecret(string field)
    {
        var plain = JsonSerializer.SerializeToNode((await RunAsync(Delivery with { Kind = DeliveryKind.Plain })).InputsOf("shop/shop-db-secret"))!;
        var template = JsonSerializer.SerializeToNode((await RunAsync(Delivery)).InputsOf(SealedSecret)["spec"])!["template"]!;

        Assert.Equal(SortedJson.Of(Field(plain, field)), SortedJson.Of(Field(template, field)));
    }

    private static JsonNode? Field(JsonNode secret, string field) => secret[field] ?? secret["metadata"]![field];

    private static Task<Recorded> RunAsync(ContractDelivery delivery) => Recorded.RunAsync(run => _ = new ApplicationSecrets(
        "shop",
        new ApplicationSecretsArgs
        {
            Application = "shop",
            Namespace = "production",
            Deliveries = [delivery],
            Values = new Dictionary<SecretKeyName, Output<string>>(),
            TakeoverProvider = run.Takeover,
        },
        run.Options));
}
