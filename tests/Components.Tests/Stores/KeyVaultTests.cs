using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class KeyVaultTests
{
    private const string Vault = "shop-vault-vault";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal((null, 90, true), (Minimal.Application, Minimal.RetentionInDays, Minimal.PurgeProtection));

    [Fact]
    public void Ctor_Args_RequireTheRest() => Assert.Equal(["Application", "RetentionInDays", "PurgeProtection"], Required.NotBy<KeyVaultArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:stores:KeyVault", (await RunAsync(Minimal)).TypeOf("shop-vault"));

    [Fact]
    public async Task Ctor_Component_CreatesOneVault() => Assert.Equal(["shop-vault", Vault], (await RunAsync(Minimal)).Names);

    [Fact]
    public async Task Ctor_Vault_BelongsToTheComponent() =>
        Assert.Equal("shop-vault", (await RunAsync(Minimal)).OptionsOf(Vault).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Vault_UsesTheProviderOfTheCaller() => Assert.Equal("azure", (await RunAsync(Minimal)).ProviderOf(Vault));

    [Fact]
    public async Task Ctor_Vault_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync(Minimal)).DependenciesOf(Vault));

    [Fact]
    public async Task Ctor_Vault_IsProtected() => Assert.True((await RunAsync(Minimal)).OptionsOf(Vault).Protect);

    [Theory]
    [InlineData("resourceGroupName", "secrets")]
    [InlineData("vaultName", "shop-prod")]
    [InlineData("location", "westeurope")]
    public async Task Ctor_Vault_IsWhereItIsTold(string input, string expected) =>
        Assert.Equal(expected, (await RunAsync(Minimal)).InputsOf(Vault)[input]);

    [Theory]
    [InlineData("enableRbacAuthorization", "true")]
    [InlineData("enableSoftDelete", "true")]
    [InlineData("softDeleteRetentionInDays", "90")]
    [InlineData("enablePurgeProtection", "true")]
    [InlineData("tenantId", "\"00000000-0000-0000-0000-000000000002\"")]
    public async Task Ctor_Vault_IsReadByRolesAndCannotBeLost(string property, string expected) =>
        Assert.Equal(expected, Properties(await RunAsync(Minimal))[property]!.ToJsonString());

    [Fact]
    public async Task Ctor_Vault_HasNoAccessPolicy() => Assert.False(Properties(await RunAsync(Minimal)).ContainsKey("accessPolicies"));

    [Fact]
    public async Task Ctor_Vault_IsOfTheTierWithoutHardware() =>
        Assert.Equal(SortedJson.OfYaml("{ family: A, name: standard }"), SortedJson.Of(Properties(await RunAsync(Minimal))["sku"]));

    /// <summary>Azure refuses false.</summary>
    [Fact]
    public async Task Ctor_NoPurgeProtection_IsNotSent() =>
        Assert.False(Properties(await RunAsync(ArgsOf(purgeProtection: false))).ContainsKey("enablePurgeProtection"));

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(90)]
    public async Task Ctor_Retention_IsTheVaults(int days) =>
        Assert.Equal(days, (int)Properties(await RunAsync(ArgsOf(days)))["softDeleteRetentionInDays"]!);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(91)]
    public async Task Ctor_RetentionThatAzureRefuses_IsRefused(int days) =>
        Assert.Equal($"retentionInDays must be 7 to 90, got {days}", await Recorded.RefusalAsync(run => Create(run, ArgsOf(days))));

    [Fact]
    public async Task Ctor_VaultOfNoApplication_IsThePlatforms() =>
        Assert.Equal(SortedJson.OfYaml("{ managed-by: secrets-ladder }"), SortedJson.Of((await RunAsync(Minimal)).InputsOf(Vault)["tags"]));

    [Fact]
    public async Task Ctor_VaultOfAnApplication_IsTagged() => Assert.Equal(
        SortedJson.OfYaml("{ managed-by: secrets-ladder, part-of: shop }"),
        SortedJson.Of((await RunAsync(ArgsOf(application: "shop"))).InputsOf(Vault)["tags"]));

    [Fact]
    public async Task Ctor_Preview_IsTheSameVault() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(Minimal)).InputsOf(Vault)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, Minimal), isPreview: true)).InputsOf(Vault)));

    private static KeyVaultArgs Minimal => new() { Vault = BackendForms.KeyVault, TenantId = BackendForms.Azure.TenantId, Location = "westeurope" };

    private static KeyVaultArgs ArgsOf(int retentionInDays = 90, bool purgeProtection = true, string? application = null) => new()
    {
        Vault = BackendForms.KeyVault,
        TenantId = BackendForms.Azure.TenantId,
        Location = "westeurope",
        RetentionInDays = retentionInDays,
        PurgeProtection = purgeProtection,
        Application = application,
    };

    private static JsonObject Properties(Recorded recorded) => JsonSerializer.SerializeToNode(recorded.InputsOf(Vault)["properties"])!.AsObject();

    private static Task<Recorded> RunAsync(KeyVaultArgs args) => Recorded.RunAsync(run => Create(run, args));

    private static KeyVault Create(Recorded run, KeyVaultArgs args) => new("shop-vault", args, run.With(run.Azure));
}
