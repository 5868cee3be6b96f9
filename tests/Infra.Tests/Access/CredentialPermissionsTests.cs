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

    [Fact]
    public async Task Between_CredentialIsToBeReplacedLater_Widens() =>
        Assert.Equal([Widening.Condition], (await BetweenAsync(Azure, "2099-03-31", "2099-04-30")).Select(change => change.Widens!.Value));

    private static async Task<IEnumerable<PermissionChange>> BetweenAsync(string backend, string? before, string after) =>
        PermissionChanges.Between(before is null ? null : await PlanAsync(backend, before), await PlanAsync(backend, after));

    private static async Task<ComparedPlan> PlanAsync(string backend, string expires)
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal.Replace("level: plain", "level: external", StringComparison.Ordinal)
                + $"  secrets-ladder:backends: {{ default: {{ {backend}, staticCredential: {{ secret: login, expires: \"{expires}\" }} }} }}\n"
                + "  secrets-ladder:apps: { shop: { namespace: shop } }\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop);
        return Compared.Of(await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read()));
    }
}
