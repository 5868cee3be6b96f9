using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Access.Azure;

public sealed class AzurePermissionsTests
{
    private const string Entry = $"{ComparedCloud.Vault}/secrets/db";

    private static readonly (string, string, string) Shared =
        ("Pulumi.prod-azure.yaml", "      location: westeurope\n", "      location: westeurope\n      vaults: shared\n");
    private static readonly (string, string, string) MoreKeys =
        ("checkout.yaml", "stripe#webhookSecret }", "stripe#webhookSecret, FRAUD: fraud#apiKey }");
    private static readonly (string, string, string) FewerKeys = ("checkout.yaml", ", STRIPE_WEBHOOK_SECRET: stripe#webhookSecret }", " }");

    [Fact]
    public void Between_NewReader_IsTheServiceAccountOnTheVaultByName() => Assert.Equal(
        ("shop/shop-secrets", ComparedCloud.Vault.ToLowerInvariant(), "Key Vault Secrets User", Widening.Identity),
        Whole(Assert.Single(PermissionChanges.Between(null, ComparedCloud.AzureReader()))));

    [Fact]
    public void Between_NothingButTheCase_Nothing() =>
        Assert.Empty(PermissionChanges.Between(ComparedCloud.AzureReader(), ComparedCloud.AzureReader(ComparedCloud.Vault.ToUpperInvariant())));

    [Fact]
    public void Between_WholeVaultBecomesOneEntry_NoWider() => Assert.Empty(Widenings(ComparedCloud.AzureReader(), ComparedCloud.AzureReader(Entry)));

    [Theory]
    [InlineData(ComparedCloud.Vault)]
    [InlineData("/subscriptions/s/resourceGroups/G")]
    [InlineData(Entry + "2")]
    public void Between_OneEntryBecomesAnotherScope_Widens(string scope) =>
        Assert.Equal([Widening.Entry], Widenings(ComparedCloud.AzureReader(Entry), ComparedCloud.AzureReader(scope)));

    [Fact]
    public void Between_VaultWhoseNameBeginsAlike_Widens() =>
        Assert.Equal([Widening.Entry], Widenings(ComparedCloud.AzureReader(), ComparedCloud.AzureReader($"{ComparedCloud.Vault}3")));

    [Fact]
    public void Between_AnotherRole_Widens() =>
        Assert.Equal(
            [Widening.Action], Widenings(ComparedCloud.AzureReader(), ComparedCloud.AzureReader(role: "b86a8fe4-44ce-4948-aee5-eccb2c155cd7")));

    [Fact]
    public void Between_UnknownRole_IsCalledByItsId() => Assert.Equal(
        "role 00000000-0000-0000-0000-00000000000a",
        PermissionChanges.Between(null, ComparedCloud.AzureReader(role: "00000000-0000-0000-0000-00000000000A")).Single().After.Single());

    [Fact]
    public void Between_SecondSubject_IsSomebodyNew() => Assert.Equal(
        ("shop/web", Widening.Identity),
        PermissionChanges.Between(
            ComparedCloud.AzureReader(), ComparedCloud.Azure(credentials: [ComparedCloud.Credential(), ComparedCloud.Credential("web")]))
                .Select(change => (change.Identity, change.Widens!.Value)).Single());

    [Theory]
    [InlineData("https://other/", "api://AzureADTokenExchange")]
    [InlineData(null, "api://AzureADTokenExchange")]
    [InlineData("https://issuer/", "api://AzureADTokenExchange", "other")]
    [InlineData("https://issuer/", "")]
    public void Between_CredentialLetsOthersIn_Widens(string? issuer, params string[] audiences) => Assert.Equal(
        [Widening.Condition],
        Widenings(ComparedCloud.AzureReader(), ComparedCloud.Azure(credentials: ComparedCloud.Credential("shop-secrets", issuer, audiences))));

    [Theory]
    [InlineData("a", null, Widening.Condition)]
    [InlineData("a", "b", Widening.Condition)]
    [InlineData(null, "a", null)]
    public void Between_Condition_WidensWhereItIsTakenOff(string? before, string? after, object? expected) => Assert.Equal(
        (Widening?)expected,
        Assert.Single(PermissionChanges.Between(ComparedCloud.AzureReader(condition: before), ComparedCloud.AzureReader(condition: after))).Widens);

    [Fact]
    public void Between_PrincipalFromElsewhere_IsItsOwn() =>
        Assert.Equal("principal 1b", PermissionChanges.Between(null, Compared.Plan(ComparedCloud.Assignment("1B"))).Single().Identity);

    [Fact]
    public void Between_IdentityThatNobodyTakesOn_IsItsOwn() =>
        Assert.Equal("identity reader", PermissionChanges.Between(null, ComparedCloud.Azure()).Single().Identity);

    [Fact]
    public async Task Between_KeyMoreInASharedVault_IsExactlyThatEntry() => Assert.Equal(
        ("production/checkout-secrets", "checkout--fraud", "Key Vault Secrets User", Widening.Entry),
        Named(Assert.Single(PermissionChanges.Between(
            await ComparedCloud.CopyAsync("prod-azure", Shared), await ComparedCloud.CopyAsync("prod-azure", Shared, MoreKeys)))));

    [Fact]
    public async Task Between_KeyLessInASharedVault_LosesExactlyThatEntry() => Assert.Equal(
        ("production/checkout-secrets", "checkout--stripe", "", null),
        Named(Assert.Single(PermissionChanges.Between(
            await ComparedCloud.CopyAsync("prod-azure", Shared), await ComparedCloud.CopyAsync("prod-azure", Shared, FewerKeys)))));

    [Fact]
    public async Task Between_KeyMoreInAVaultOfItsOwn_IsReadAlready() =>
        Assert.Empty(PermissionChanges.Between(await Compared.ShippedAsync("prod-azure"), await ComparedCloud.CopyAsync("prod-azure", MoreKeys)));

    [Fact]
    public async Task Between_VaultOfItsOwnBecomesShared_EveryPermissionIsNew() => AssertEach.Of(
        PermissionChanges.Between(await Compared.ShippedAsync("prod-azure"), await ComparedCloud.CopyAsync("prod-azure", Shared)),
        change => Assert.Equal(change.After.IsEmpty ? null : Widening.Entry, change.Widens));

    [Fact]
    public async Task Between_AwsBecomesAzure_NobodyIsNew() => Assert.Equal(
        Enumerable.Repeat<Widening?>(Widening.Entry, 6),
        PermissionChanges.Between(await Compared.ShippedAsync("prod"), await Compared.ShippedAsync("prod-azure")).Select(change => change.Widens)
            .Where(widens => widens is not null));

    private static (string Identity, string Entry, string After, Widening? Widens) Whole(PermissionChange change) =>
        (change.Identity, change.Entry, string.Join(';', change.After), change.Widens);

    private static (string Identity, string Entry, string After, Widening? Widens) Named(PermissionChange change) =>
        (change.Identity, EntryNames.EntryOf(change.Entry)!, string.Join(';', change.After), change.Widens);

    private static IEnumerable<Widening> Widenings(ComparedPlan before, ComparedPlan after) =>
        PermissionChanges.Between(before, after).Select(change => change.Widens).OfType<Widening>();
}
