using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Differences;

namespace SecretsLadder.Infra.Tests.Access;

public sealed class CredentialPermissionsTests
{
    private const string Azure = "kind: azure, tenantId: 44444444-4444-4444-4444-444444444444, subscriptionId: 66666666-6666-6666-6666-666666666666, "
        + "resourceGroup: g, location: westeurope, vaults: shared, vault: acme";

    [Theory]
    [InlineData("kind: vault, address: \"https://vault.acme.com\"", "Vault https://vault.acme.com")]
    [InlineData(Azure, "Azure Key Vault https://acme.vault.azure.net")]
    [InlineData("kind: gcp, project: acme-prod, projectNumber: \"777777777777\"", "GCP Secret Manager of acme-prod")]
    [InlineData("kind: aws, accountId: \"111122223333\", region: eu-west-1", "AWS Secrets Manager in eu-west-1")]
    public async Task Between_StoreGetsAStaticCredential_WhoeverReadsItIsNew(string backend, string place) => Assert.Equal(
        ("whoever reads Secret shop/login", place, "all that its credential allows if StringEquals replaced by 2099-03-31", Widening.Identity),
        Assert.Single(
            (await BetweenAsync(backend, null, "2099-03-31")).Where(change => change.Widens is not null).Select(change =>
                (change.Identity, change.Entry, change.After.Single(), change.Widens!.Value))));

    /// <summary>Any Secret that the block names may hold a credential, whatever the provider calls it.</summary>
    [Fact]
    public async Task Between_StoreOfAnotherProviderIsNew_WhoeverReadsItsSecretsIs() => Assert.Equal(
        [
            ("whoever reads Secret shop/conjur-login", "conjur", "all that its credential allows"),
            ("whoever reads Secret shop/conjur-user", "conjur", "all that its credential allows"),
        ],
        PermissionChanges.Between(
            null,
            await PlanAsync(
                "{ kind: store, provider: { conjur: { url: \"https://conjur.acme.com\", auth: { apikey: { account: acme, "
                + "apiKeyRef: { name: conjur-login, key: apiKey }, userRef: { name: conjur-user, key: user } } } } } }"))
            .Where(change => change.Identity.StartsWith("whoever", StringComparison.Ordinal))
            .Select(change => (change.Identity, change.Entry, change.After.Single())).Order());

    [Fact]
    public async Task Between_CredentialIsToBeReplacedLater_Widens() =>
        Assert.Equal([Widening.Condition], (await BetweenAsync(Azure, "2099-03-31", "2099-04-30")).Select(change => change.Widens!.Value));

    private static async Task<IEnumerable<PermissionChange>> BetweenAsync(string backend, string? before, string after) =>
        PermissionChanges.Between(before is null ? null : await PlanAsync(backend, before), await PlanAsync(backend, after));

    private static Task<ComparedPlan> PlanAsync(string backend, string expires) =>
        PlanAsync($"{{ {backend}, staticCredential: {{ secret: login, expires: \"{expires}\" }} }}");

    private static async Task<ComparedPlan> PlanAsync(string backend)
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal.Replace("level: plain", "level: external", StringComparison.Ordinal)
                + $"  secrets-ladder:backends: {{ default: {backend} }}\n"
                + "  secrets-ladder:apps: { shop: { namespace: shop } }\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop);
        return Compared.Of(await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read()));
    }
}
