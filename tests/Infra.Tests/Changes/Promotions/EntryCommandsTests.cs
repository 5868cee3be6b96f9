using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Changes.Promotions;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Changes.Promotions;

public sealed class EntryCommandsTests
{
    private const string Subscription = "66666666-6666-6666-6666-666666666666";

    private static readonly Backend Azure =
        new AzureBackend("default", "{app}-{name}", false, "t", Subscription, "g", "westeurope", IsShared: false, "acme-{app}");
    private static readonly Backend Gcp = new GcpBackend("default", "{app}-{name}", false, "acme-prod", "7", null, null, null);
    private static readonly Backend Vault = new VaultBackend("default", "{app}/{name}", false, "https://vault.acme.com", "secret", new(
        VaultLoginMethod.Kubernetes, "kubernetes", "vault"), "database", null, null);

    private static readonly Backend Store = new StoreBackend("default", "{name}", new("doppler", ImmutableDictionary<string, object>.Empty));

    [Fact]
    public void ToShortfall_NewInAzure_CommandNamesTheVaultOfTheApplicationAndPrintsNothing() => Assert.Equal(
        $"az keyvault secret set --subscription {Subscription} --vault-name acme-shop --name shop-db --file /dev/stdin --encoding utf-8 --output "
        + "none", Only(Azure, "shop-db", isNew: true, "password"));

    [Fact]
    public void ToShortfall_NewInGcp_CommandCreates() =>
        Assert.Equal(
            "gcloud secrets create shop-db --project=acme-prod --replication-policy=automatic --data-file=-",
            Only(Gcp, "shop-db", isNew: true, "password"));

    [Fact]
    public void ToShortfall_MoreInGcp_CommandAddsAVersion() =>
        Assert.Equal("gcloud secrets versions add shop-db --project=acme-prod --data-file=-", Only(Gcp, "shop-db", isNew: false, "password"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ToShortfall_SourceOfAnotherProvider_HasNoCommand(bool isNew) => Assert.Empty(Shortfall(Store, "DB", isNew, "password").Remedy);

    [Theory]
    [InlineData("password", "-")]
    [InlineData("", "value=-")]
    public void ToShortfall_NewInVault_CommandOverwritesNothing(string property, string data) =>
        Assert.Equal(
            $"vault kv put -address=https://vault.acme.com -mount=secret -cas=0 shop/db {data}", Only(Vault, "shop/db", isNew: true, property));

    [Fact]
    public void ToShortfall_MoreInVault_OneCommandAPropertyAndTheOthersStay() => Assert.Equal(
        ["vault kv patch -address=https://vault.acme.com -mount=secret shop/db password=-",
            "vault kv patch -address=https://vault.acme.com -mount=secret shop/db user=-"],
        Shortfall(Vault, "shop/db", isNew: false, "password", "user").Remedy.AsEnumerable());

    [Fact]
    public void ToShortfall_NamespaceOfVault_IsInTheCommand() =>
        Assert.Contains(" -namespace=team ", Only(
            ((VaultBackend)Vault) with { VaultNamespace = "team" }, "shop/db", isNew: true, "password"), StringComparison.Ordinal);

    public static TheoryData<string, string> Sentences => new()
    {
        { "azure",
            "the entry 'e' in Azure Key Vault acme-shop, unless it is there; the command reads a JSON object with \"a\" from standard input:" },
        { "gcp",
            "the entry 'e' in GCP Secret Manager of project acme-prod, unless it is there; "
                + "the command reads a JSON object with \"a\" from standard input:" },
        { "vault",
            "the entry 'e' in Vault https://vault.acme.com under secret, unless it is there; "
                + "the command reads a JSON object with \"a\" from standard input:" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void ToShortfall_New_SentenceSaysWhereAndWhat(string kind, string expected) =>
        Assert.Equal(expected, Shortfall(Of(kind), "e", isNew: true, "a").What);

    [Fact]
    public void ToShortfall_MoreInVault_SentenceSaysThatTheOthersStay() => Assert.Equal(
        "in the entry 'e' in Vault https://vault.acme.com under secret, unless it is there: a JSON object with \"a\"; "
        + "each command reads the value of one property from standard input, and the others stay:",
        Shortfall(Vault, "e", isNew: false, "a").What);

    /// <summary>A value is never an argument: every command reads standard input.</summary>
    [Theory]
    [InlineData("azure", true)]
    [InlineData("azure", false)]
    [InlineData("gcp", true)]
    [InlineData("gcp", false)]
    [InlineData("vault", true)]
    [InlineData("vault", false)]
    public void ToShortfall_AnyCommand_ReadsStandardInput(string kind, bool isNew) =>
        AssertEach.Of(Shortfall(Of(kind), "e", isNew, "a", "b").Remedy, command => Assert.Matches("( -|=-|/dev/stdin .*)$", command));

    [Fact]
    public void Of_OneNameInTwoVaults_TwoEntries() => Assert.Equal(2, NeededEntry.Of(Settings(Azure with { Entry = "{name}" })).Count());

    [Fact]
    public void Of_OneNameInOneProject_OneEntry() => Assert.Single(NeededEntry.Of(Settings(Gcp with { Entry = "{name}" })));

    [Fact]
    public void Of_ContractThatAVaultIssues_NoEntry() => Assert.Empty(NeededEntry.Of(Settings(Vault, Rotation.Dynamic)));

    [Fact]
    public void Of_DynamicContractElsewhere_ItsEntries() => Assert.Equal(2, NeededEntry.Of(Settings(Gcp, Rotation.Dynamic)).Count());

    [Fact]
    public void Shortfalls_ContractThatAVaultIssues_LinesLeaveItsDatabaseRoleOpen()
    {
        var settings = Settings(Vault, Rotation.Dynamic);

        Assert.Equal(
            ["  secrets-ladder:apps:", "    mall:", "      databases:", "        app-secrets: <the database role in dev>"],
            Shortfalls.Of(settings, [settings.Applications.Single(application => application.Name == "mall")]).Single().Remedy.AsEnumerable());
    }

    private static Backend Of(string kind) => kind switch
    {
        "azure" => Azure,
        "gcp" => Gcp,
        _ => Vault,
    };

    private static StackSettings Settings(Backend backend, Rotation rotation = Rotation.Static)
    {
        var contract = PlanBuilder.Contract("app-secrets") with { Rotation = rotation };
        return new PlanBuilder().WithApplication("mall", [contract], null, "mall").WithApplication("shop", [contract])
            .With(settings =>
                settings with
                {
                    Level = Level.External,
                    Backends = ImmutableDictionary<string, Backend>.Empty.Add("default", backend),
                }).Plan.Settings;
    }

    private static string Only(Backend backend, string name, bool isNew, params string[] added) =>
        Shortfall(backend, name, isNew, added).Remedy.Single();

    private static Shortfall Shortfall(Backend backend, string name, bool isNew, params string[] added) =>
        new NeededEntry(backend, "shop", "place", name, [.. added], IsProvisioned: false).ToShortfall(
            new PlanBuilder().Plan.Settings, isNew, [.. added]);
}
