using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using Random = Pulumi.Random;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class PlainSecretTests
{
    private const string Secret = "shop-db-secret";

    private static readonly SecretContract Contract = new()
    {
        Name = "db-credentials",
        Keys = [new("username", new("db", "username")), new("password", new("db", "password"))],
        DerivedKeys = [new("url", Template.Parse("pg://{{ .username }}:{{ .password | urlquery }}@db"))],
    };

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<PlainSecretArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:delivery:PlainSecret", (await RunAsync()).TypeOf("shop-db"));

    [Fact]
    public async Task Ctor_Component_CreatesOneSecret() => Assert.Equal(["shop-db", Secret], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Secret_BelongsToTheComponent() => Assert.Equal("shop-db", (await RunAsync()).OptionsOf(Secret).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Secret_IsWhatTheContractSays() => Assert.Equal(
        SortedJson.Of(new
        {
            apiVersion = "v1",
            kind = "Secret",
            type = "Opaque",
            metadata = new Dictionary<string, object>
            {
                ["name"] = "db-credentials",
                ["namespace"] = "production",
                ["labels"] =
                    new Dictionary<string, string> { ["app.kubernetes.io/managed-by"] = "secrets-ladder", ["app.kubernetes.io/part-of"] = "shop" },
                ["annotations"] = new Dictionary<string, string>
                {
                    ["sealedsecrets.bitnami.com/managed"] = "true",
                    ["pulumi.com/patchForce"] = "true",
                    ["pulumi.com/patchFieldManager"] = "secrets-ladder",
                },
            },
            data = new Dictionary<string, string> { ["username"] = "am9l", ["password"] = "cMOkIHNz", ["url"] = "cGc6Ly9qb2U6cCVDMyVBNCtzc0BkYg==" },
        }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_Type_IsTheContracts() => Assert.Equal(
        "kubernetes.io/basic-auth",
        (await RunAsync(Contract with { Type = "kubernetes.io/basic-auth" })).InputsOf(Secret)["type"]);

    [Theory]
    [InlineData("immutable")]
    [InlineData("stringData")]
    public async Task Ctor_Secret_LeavesOutWhatWouldHinderItsNextProducer(string input) =>
        Assert.DoesNotContain(input, (await RunAsync()).InputsOf(Secret).Keys);

    [Fact]
    public async Task Ctor_Secret_OutlivesItsProducer() => Assert.True((await RunAsync()).OptionsOf(Secret).RetainOnDelete);

    [Fact]
    public async Task Ctor_Secret_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync()).OptionsOf(Secret)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_Secret_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(Secret));

    [Fact]
    public async Task Ctor_Secret_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Secret));

    [Fact]
    public async Task Ctor_Data_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<SecretArgs>(Secret).Data.ToOutput()));

    [Theory]
    [InlineData("contract")]
    [InlineData("values")]
    public async Task Ctor_Component_RegistersNoValue(string input) => Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shop-db").Keys);

    [Fact]
    public async Task Ctor_ValueMissing_SaysWhichKey()
    {
        var refusal = await RefusalAsync(new() { ["username"] = Output.CreateSecret("joe") });

        Assert.Equal("the Secret 'db-credentials' has no value for its key 'password'; every key of the contract needs one", refusal.Message);
    }

    [Fact]
    public async Task Ctor_ValueThatNoKeyAsksFor_StaysOut()
    {
        var recorded = await RunAsync(Contract with { Keys = [Contract.Keys[0]], DerivedKeys = [] });

        Assert.Equal(["username"], ((ImmutableDictionary<string, object>)recorded.InputsOf(Secret)["data"]).Keys);
    }

    [Fact]
    public async Task Ctor_EmptyValue_IsKept()
    {
        var recorded = await Recorded.RunAsync(run =>
            Create(run, Contract, new() { ["username"] = Output.CreateSecret(""), ["password"] = Output.CreateSecret("") }));

        Assert.Equal("", ((ImmutableDictionary<string, object>)recorded.InputsOf(Secret)["data"])["username"]);
    }

    [Theory]
    [InlineData("3q2+7w==")]
    [InlineData("3q2+\r\n7w==\n")]
    [InlineData(" 3q2+ 7w== ")]
    public async Task Ctor_BinaryValue_IsItsBase64(string value)
    {
        var contract = Contract with { Keys = [new("keystore", new("tls", "keystore"), IsBase64: true)], DerivedKeys = [] };
        var recorded = await Recorded.RunAsync(run => Create(run, contract, new() { ["keystore"] = Output.CreateSecret(value) }));

        Assert.Equal("3q2+7w==", ((ImmutableDictionary<string, object>)recorded.InputsOf(Secret)["data"])["keystore"]);
    }

    [Fact]
    public async Task Ctor_PreviewWithKnownValues_IsTheSameSecret() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, Contract, Known), isPreview: true)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_LeavesTheDataUnknown() =>
        Assert.DoesNotContain("data", (await UnknownAsync()).InputsOf(Secret).Keys);

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_KnowsTheMetadata() => Assert.Contains("metadata", (await UnknownAsync()).InputsOf(Secret).Keys);

    private static Dictionary<string, Output<string>> Known =>
        new() { ["username"] = Output.CreateSecret("joe"), ["password"] = Output.CreateSecret("pä ss") };

    private static Task<Recorded> RunAsync(SecretContract? contract = null) => Recorded.RunAsync(run => Create(run, contract ?? Contract, Known));

    private static Task<Recorded> UnknownAsync() => Recorded.RunAsync(
        run =>
        {
            var password = new Random.RandomPassword("later", new() { Length = 20 }, new() { Provider = run.Earlier });
            Create(run, Contract, new() { ["username"] = Output.CreateSecret("joe"), ["password"] = password.Result });
        },
        isPreview: true);

    private static async Task<ResourceException> RefusalAsync(Dictionary<string, Output<string>> values)
    {
        ResourceException? refusal = null;
        await Recorded.RunAsync(run => refusal = Assert.Throws<ResourceException>(() => Create(run, Contract, values)));
        return refusal!;
    }

    private static PlainSecret Create(Recorded run, SecretContract contract, Dictionary<string, Output<string>> values) => new(
        "shop-db",
        new PlainSecretArgs { Application = "shop", Namespace = "production", Contract = contract, Values = values },
        run.Options);
}
