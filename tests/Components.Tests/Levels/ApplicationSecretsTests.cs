using System.Collections.Immutable;
using System.Text;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;

namespace SecretsLadder.Components.Tests.Levels;

public sealed class ApplicationSecretsTests
{
    private const string Session = "shop/shop-session/SESSION_KEY";
    private const string SessionSecret = "shop/shop-session-secret";
    private const string DatabaseSecret = "shop/shop-db-secret";

    private static readonly Application Shop = new()
    {
        Name = "shop",
        Owner = "shop-team",
        Secrets =
        [
            new()
            {
                Name = "shop-db",
                Keys = [new("password", new("db", "password"))],
                DerivedKeys = [new("url", Template.Parse("pg://shop:{{ .password }}@${dbHost}"))],
            },
            new() { Name = "shop-session", Keys = [new("SESSION_KEY", new("session", "key"), Generate: 48)] },
        ],
        Workloads = [new() { Name = "web", Container = "web", Uses = [new SecretUse.EnvFrom("shop-db")] }],
    };

    [Fact]
    public void Ctor_EnsureDefaultValues() =>
        Assert.Equal(
            (0, 0, 0, null, false),
            (Minimal.Uses.Length, Minimal.Writes.Length, Minimal.Provisioned.Length, Minimal.Cluster, Minimal.Handover));

    [Fact]
    public void Ctor_Args_RequireTheRest() =>
        Assert.Equal(["Uses", "Writes", "Provisioned", "Cluster", "Handover"], Required.NotBy<ApplicationSecretsArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:levels:ApplicationSecrets", (await RunAsync()).TypeOf("shop"));

    [Fact]
    public async Task Ctor_Contracts_AreOneSecretEach() =>
        Assert.Equal(["shop", "shop/shop-db", DatabaseSecret, Session, "shop/shop-session", SessionSecret], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_NoContract_CreatesNothing() => Assert.Equal(["shop"], (await RunAsync(Shop with { Secrets = [] })).Names);

    [Fact]
    public async Task Ctor_Application_CreatesNoWorkload() => Assert.DoesNotContain("web", (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_ContractRemoved_LeavesTheNamesOfTheOthers() =>
        Assert.Equal(["shop", Session, "shop/shop-session", SessionSecret], (await RunAsync(Shop with { Secrets = [Shop.Secrets[1]] })).Names);

    [Theory]
    [InlineData("shop/shop-db", "shop")]
    [InlineData(Session, "shop")]
    [InlineData(DatabaseSecret, "shop/shop-db")]
    public async Task Ctor_Child_BelongsToItsComponent(string child, string parent) =>
        Assert.Equal(parent, (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_SuppliedValue_IsDelivered() => Assert.Equal("hunter2", Value(await RunAsync(), DatabaseSecret, "password"));

    [Fact]
    public async Task Ctor_Template_IsResolvedAndRendered() =>
        Assert.Equal("pg://shop:hunter2@db.svc", Value(await RunAsync(), DatabaseSecret, "url"));

    [Fact]
    public async Task Ctor_Generate_DeliversARandomValue() =>
        Assert.Equal($"random-{Session}", Value(await RunAsync(), SessionSecret, "SESSION_KEY"));

    [Fact]
    public async Task Ctor_Generate_AsksForLettersAndDigitsOfTheLength() => Assert.Equal(
        SortedJson.Of(new { length = 48, special = false }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Session)));

    [Fact]
    public async Task Ctor_Generate_StaysSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<PlainSecretArgs>("shop/shop-session").Values["SESSION_KEY"]));

    [Fact]
    public async Task Ctor_SuppliedValue_StaysSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<PlainSecretArgs>("shop/shop-db").Values["password"]));

    [Fact]
    public async Task Ctor_SuppliedValueForAGeneratedKey_GeneratesNothing() => Assert.DoesNotContain(Session, (await RunAsync(Shop, Supplied)).Names);

    [Fact]
    public async Task Ctor_SuppliedValueForAGeneratedKey_IsDelivered() =>
        Assert.Equal("mine", Value(await RunAsync(Shop, Supplied), SessionSecret, "SESSION_KEY"));

    [Theory]
    [InlineData(DatabaseSecret)]
    [InlineData(Session)]
    public async Task Ctor_Leaf_WaitsForWhatTheCallerWaitsFor(string leaf) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(leaf));

    [Theory]
    [InlineData(DatabaseSecret, "takeover")]
    [InlineData(SessionSecret, "takeover")]
    [InlineData(Session, "random")]
    public async Task Ctor_Leaf_UsesItsProvider(string leaf, string provider) => Assert.Equal(provider, (await RunAsync()).ProviderOf(leaf));

    [Theory]
    [InlineData("values")]
    [InlineData("parameters")]
    [InlineData("takeoverProvider")]
    public async Task Ctor_Component_RegistersNoValue(string input) => Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shop").Keys);

    [Fact]
    public async Task Ctor_Component_RegistersItsNamespace() => Assert.Equal("production", (await RunAsync()).InputsOf("shop")["namespace"]);

    [Fact]
    public async Task Ctor_ValueMissing_SaysWhichAndHowToSetIt()
    {
        ResourceException? refusal = null;
        await Recorded.RunAsync(run => refusal = Assert.Throws<ResourceException>(() => Create(run, Shop, [])));

        Assert.Equal(
            "the key 'password' of the Secret 'shop-db' has no value, and its contract does not generate one; "
            + "set it with 'pulumi config set --secret --path'",
            refusal!.Message);
    }

    [Fact]
    public async Task Ctor_DeliveryThatThereIsNot_IsRefused() => Assert.Equal(
        "the Secret 'shop-session' cannot be delivered Csi; this release delivers Plain, Sealed and External",
        await Recorded.RefusalAsync(run => _ = new ApplicationSecrets(
            "shop",
            new ApplicationSecretsArgs
            {
                Application = "shop",
                Namespace = "production",
                Deliveries = [new(Shop.Secrets[1], DeliveryKind.Csi, Backend: null, ImmutableDictionary<string, string>.Empty)],
                Values = Needed,
                TakeoverProvider = run.Takeover,
            },
            run.Options)));

    [Fact]
    public async Task Ctor_Preview_LeavesGeneratedDataUnknown() => Assert.DoesNotContain("data", (await PreviewAsync()).InputsOf(SessionSecret).Keys);

    [Fact]
    public async Task Ctor_Preview_KnowsSuppliedData() => Assert.Equal("hunter2", Value(await PreviewAsync(), DatabaseSecret, "password"));

    private static ApplicationSecretsArgs Minimal =>
        new() { Application = "shop", Namespace = "production", Deliveries = [], Values = Needed, TakeoverProvider = null! };

    private static Dictionary<SecretKeyName, Output<string>> Needed => new() { [new("shop-db", "password")] = Output.CreateSecret("hunter2") };

    private static Dictionary<SecretKeyName, Output<string>> Supplied =>
        new(Needed) { [new("shop-session", "SESSION_KEY")] = Output.CreateSecret("mine") };

    private static Task<Recorded> RunAsync() => RunAsync(Shop);

    private static Task<Recorded> RunAsync(Application application) => Recorded.RunAsync(run => Create(run, application, Needed));

    private static Task<Recorded> RunAsync(Application application, Dictionary<SecretKeyName, Output<string>> values) =>
        Recorded.RunAsync(run => Create(run, application, values));

    private static Task<Recorded> PreviewAsync() => Recorded.RunAsync(run => Create(run, Shop, Needed), isPreview: true);

    private static string Value(Recorded recorded, string secret, string key) => Encoding.UTF8.GetString(
        Convert.FromBase64String((string)((ImmutableDictionary<string, object>)recorded.InputsOf(secret)["data"])[key]));

    private static ApplicationSecrets Create(Recorded run, Application application, Dictionary<SecretKeyName, Output<string>> values) => new(
        "shop",
        new ApplicationSecretsArgs
        {
            Application = application.Name,
            Namespace = "production",
            Deliveries = [.. application.Secrets.Select(contract =>
                new ContractDelivery(Resolved(contract), DeliveryKind.Plain, Backend: null, ImmutableDictionary<string, string>.Empty))],
            Values = values,
            TakeoverProvider = run.Takeover,
        },
        run.Options);

    private static SecretContract Resolved(SecretContract contract) => contract with
    {
        DerivedKeys = [.. contract.DerivedKeys.Select(derived =>
            derived with { Template = derived.Template.Resolve(new Dictionary<string, string> { ["dbHost"] = "db.svc" }) })],
    };
}
