using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>Entries and vaults that the stack creates, and what comes after which.</summary>
public sealed class EntryHomeTests
{
    private const string Entry = "shop/entry/session";
    private const string Vault = "shop/vault/default";
    private const string Secret = "shop/shop-session-external-secret";

    private static readonly ContractKey Generated = new("SESSION_KEY", new("session", "key"), Generate: 48);
    private static readonly SecretContract Contract = new() { Name = "shop-session", Keys = [Generated] };

    [Theory]
    [InlineData("aws", "secrets-ladder:stores:AwsSecretEntry")]
    [InlineData("parameters", "secrets-ladder:stores:AwsSecretEntry")]
    [InlineData("azure", "secrets-ladder:stores:AzureSecretEntry")]
    [InlineData("gcp", "secrets-ladder:stores:GcpSecretEntry")]
    [InlineData("vault", "secrets-ladder:stores:VaultSecretEntry")]
    public async Task Create_Entry_IsOfItsBackend(string backend, string type) => Assert.Equal(type, (await RunAsync(backend)).TypeOf(Entry));

    [Theory]
    [InlineData("aws", $"{Entry}-secret", "name")]
    [InlineData("azure", $"{Entry}-secret", "secretName")]
    [InlineData("gcp", $"{Entry}-secret", "secretId")]
    [InlineData("vault", $"{Entry}-secret", "name")]
    public async Task Create_Entry_HasItsFullName(string backend, string leaf, string input) =>
        Assert.Equal("shop-session", (await RunAsync(backend)).InputsOf(leaf)[input]);

    [Theory]
    [InlineData("aws", $"{Entry}-secret", "aws")]
    [InlineData("azure", $"{Entry}-secret", "azure")]
    [InlineData("gcp", $"{Entry}-version", "gcp")]
    [InlineData("vault", $"{Entry}-secret", "vault")]
    public async Task Create_Entry_UsesTheProviderOfItsHome(string backend, string leaf, string provider) =>
        Assert.Equal(provider, (await RunAsync(backend)).ProviderOf(leaf));

    [Theory]
    [InlineData("aws", $"{Entry}-version", "secretString")]
    [InlineData("gcp", $"{Entry}-version", "secretData")]
    [InlineData("vault", $"{Entry}-secret", "dataJson")]
    public async Task Create_Entry_HoldsTheSameInEveryBackend(string backend, string leaf, string input) =>
        Assert.Equal("""{"key":"random-shop/shop-session/SESSION_KEY"}""", (await RunAsync(backend)).InputsOf(leaf)[input]);

    [Fact]
    public async Task Create_EntryOfAKeyVault_HoldsTheSame() => Assert.Equal(
        """{"key":"random-shop/shop-session/SESSION_KEY"}""",
        ((ImmutableDictionary<string, object>)(await RunAsync("azure")).InputsOf($"{Entry}-secret")["properties"])["value"]);

    [Theory]
    [InlineData("aws", $"{Entry}-secret")]
    [InlineData("parameters", $"{Entry}-parameter")]
    [InlineData("azure", $"{Entry}-secret")]
    [InlineData("gcp", $"{Entry}-secret")]
    [InlineData("vault", $"{Entry}-secret")]
    [InlineData("aws", "shop/shop-session/SESSION_KEY")]
    public async Task Create_GeneratedValueAndItsEntry_AreProtected(string backend, string leaf) =>
        Assert.True((await RunAsync(backend)).OptionsOf(leaf).Protect);

    /// <summary>Another value makes another version, which must not stop an update.</summary>
    [Theory]
    [InlineData("aws")]
    [InlineData("gcp")]
    public async Task Create_Version_IsNotProtected(string backend) => Assert.Null((await RunAsync(backend)).OptionsOf($"{Entry}-version").Protect);

    [Theory]
    [InlineData("azure", $"{Entry}-secret")]
    [InlineData("gcp", $"{Entry}-secret")]
    [InlineData("vault", $"{Entry}-secret")]
    public async Task Create_Entry_WaitsForWhatItsHomeWaitsFor(string backend, string leaf) =>
        Assert.Equal(
            ["earlier"],
            await (await Recorded.RunAsync(run => Create(run, CloudStores.Named(backend), home => home with { After = [run.Earlier] })))
                .DependenciesOf(leaf));

    [Theory]
    [InlineData("azure", "shop-stores-reader-identity-default-assignment")]
    [InlineData("gcp", "shop-stores-reader-identity-shop-session")]
    [InlineData("vault", "shop-stores-reader-role-policy")]
    public async Task Create_PermissionOnAnEntry_ComesAfterIt(string backend, string permission) =>
        Assert.Equal([Entry], await (await RunAsync(backend)).DependenciesOf(permission));

    /// <summary>A policy of AWS names entries as text, so that nothing has to wait.</summary>
    [Fact]
    public async Task Create_PolicyOfAws_WaitsForNoEntry() =>
        Assert.Empty(await (await RunAsync("aws")).DependenciesOf("shop-stores-reader-role-policy"));

    [Theory]
    [InlineData("aws")]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("vault")]
    public async Task Ctor_ExternalSecret_ComesAfterEntryAndStores(string backend) =>
        Assert.Equal(["earlier", Entry, "shop-stores"], await (await RunAsync(backend)).DependenciesOf(Secret));

    [Fact]
    public async Task Ctor_OwnVault_IsTheApplications() => Assert.Equal("shop", (await OwnVaultAsync()).OptionsOf(Vault).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_OwnVault_UsesTheProviderOfItsBackend() => Assert.Equal("azure", (await OwnVaultAsync()).ProviderOf($"{Vault}-vault"));

    [Fact]
    public async Task Ctor_EntryOfAnOwnVault_ComesAfterIt() => Assert.Equal([Vault], await (await OwnVaultAsync()).DependenciesOf($"{Entry}-secret"));

    [Fact]
    public async Task Ctor_PermissionOnAnOwnVault_ComesAfterVaultAndEntries() =>
        Assert.Equal([Vault, Entry], await (await OwnVaultAsync()).DependenciesOf("shop-stores-reader-identity-default-assignment"));

    [Fact]
    public async Task Ctor_NoOwnVault_MakesNone() => Assert.DoesNotContain(Vault, (await RunAsync("azure")).Names);

    [Fact]
    public async Task Create_OtherKind_IsRefused() => Assert.Contains(
        "the backend 'other' is of a kind that has no entries: OtherBackend",
        await Recorded.FailureAsync(run => Create(run, new OtherBackend(), home => home)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("azure", $"{Entry}-secret", "properties")]
    [InlineData("gcp", $"{Entry}-version", "secretData")]
    [InlineData("vault", $"{Entry}-secret", "dataJson")]
    public async Task Create_PreviewOfAGeneratedValue_LeavesItUnknown(string backend, string leaf, string input) => Assert.DoesNotContain(
        input,
        (await Recorded.RunAsync(run => Create(run, CloudStores.Named(backend), home => home), isPreview: true)).InputsOf(leaf).Keys);

    [Theory]
    [InlineData("azure", "azure")]
    [InlineData("gcp", "gcp")]
    [InlineData("vault", "vault")]
    public async Task Create_CopyOfASealingKey_LiesInTheCloud(string backend, string provider) =>
        Assert.Equal(provider, (await EscrowAsync(backend)).ProviderOf("platform-sealing-key-escrow-default-1-secret"));

    [Theory]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("vault")]
    public async Task Create_CopyOfASealingKey_IsProtected(string backend) =>
        Assert.True((await EscrowAsync(backend)).OptionsOf("platform-sealing-key-escrow-default-1").Protect);

    [Theory]
    [InlineData("azure", "tags")]
    [InlineData("gcp", "labels")]
    public async Task Create_CopyOfASealingKey_IsThePlatforms(string backend, string input) => Assert.Equal(
        SortedJson.OfYaml("{ managed-by: secrets-ladder }"),
        SortedJson.Of((await EscrowAsync(backend)).InputsOf("platform-sealing-key-escrow-default-1-secret")[input]));

    private static Task<Recorded> RunAsync(string backend) => Recorded.RunAsync(run => Create(run, CloudStores.Named(backend), home => home));

    private static Task<Recorded> OwnVaultAsync() => Recorded.RunAsync(run => Create(
        run,
        BackendForms.Azure,
        home => home,
        new()
        {
            Vault = BackendForms.KeyVault,
            TenantId = BackendForms.Azure.TenantId,
            Location = BackendForms.Azure.Location,
            Application = "shop",
        }));

    private static Task<Recorded> EscrowAsync(string backend) => Recorded.RunAsync(run => _ = new SecretsPlatform(
        "platform",
        new SecretsPlatformArgs
        {
            ManagedNamespaces = [],
            TakeoverProvider = run.Takeover,
            SealingKey = new(),
            Escrow = [new(
                "sealing-key-{generation}", new(CloudStores.Named(backend), CloudStores.UseOf(run, CloudStores.Named(backend), []).Provider!, 30))],
        },
        run.Options));

    private static ApplicationSecrets Create(Recorded run, SecretBackend backend, Func<EntryHome, EntryHome> home, KeyVaultArgs? vault = null)
    {
        var use = CloudStores.UseOf(run, backend, ["shop-session"]) with { OwnVault = vault };
        return CloudApplication.Create(
            run,
            new ContractDelivery(Contract, DeliveryKind.External, backend.Name, CloudApplication.Entries),
            use,
            new ProvisionedEntry(
                "session", "shop-session", [("shop-session", Generated)], home(new(backend, use.Provider!, RecoveryWindowInDays: 7))));
    }
}
