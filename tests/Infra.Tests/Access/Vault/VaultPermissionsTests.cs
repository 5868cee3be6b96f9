using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Access.Vault;

public sealed class VaultPermissionsTests
{
    private const string Entry = "https://vault.acme.com/v1/secret/data/shop/db";
    private const string Stack = """
        config:
          secrets-ladder:environment: production
          secrets-ladder:level: external
          secrets-ladder:cluster: { name: test, platform: local, context: kind-test }
          secrets-ladder:namespaces: { shop: managed }
          secrets-ladder:backends: { default: { kind: vault, address: "https://vault.acme.com" } }
          secrets-ladder:apps: { shop: { namespace: shop } }

        """;

    [Fact]
    public void Between_NewReader_IsTheServiceAccountOnThePath() =>
        Assert.Equal(("shop/shop-secrets", Entry, "read", Widening.Identity), Whole(null, ComparedCloud.InVault()));

    [Fact]
    public void Between_Equal_Nothing() => Assert.Empty(PermissionChanges.Between(ComparedCloud.InVault(), ComparedCloud.InVault()));

    [Fact]
    public void Between_PolicyIsWrittenOtherwise_Nothing() =>
        Assert.Empty(PermissionChanges.Between(
            ComparedCloud.InVault(), ComparedCloud.InVault("# the same\npath \"/secret/data/shop/db\" { capabilities = [ \"read\", ] }")));

    [Theory]
    [InlineData("secret/data/shop/*")]
    [InlineData("secret/data/+/db")]
    [InlineData("secret/data/shop/db*")]
    [InlineData("secret/data/shop/db2")]
    public void Between_PathLetsMoreBeRead_Widens(string path) =>
        Assert.Equal([Widening.Entry], Widenings(ComparedCloud.InVault(), ComparedCloud.InVault(Reading(path))));

    [Theory]
    [InlineData("secret/data/shop/*")]
    [InlineData("secret/data/+/db")]
    [InlineData("*")]
    public void Between_PatternBecomesAPathOfIt_NoWider(string path) =>
        Assert.Empty(Widenings(ComparedCloud.InVault(Reading(path)), ComparedCloud.InVault()));

    [Fact]
    public void Between_OneCapabilityMore_Widens() =>
        Assert.Equal(
            [Widening.Action],
            Widenings(ComparedCloud.InVault(), ComparedCloud.InVault(
                ComparedCloud.Read.Replace("\"read\"", "\"read\", \"update\"", StringComparison.Ordinal))));

    [Fact]
    public void Between_ParametersAreNoLongerLimited_Widens() =>
        Assert.Equal(
            [Widening.Condition],
            Widenings(ComparedCloud.InVault(
                ComparedCloud.Read.Replace("]\n", "]\n  required_parameters = [\"ttl\"]\n", StringComparison.Ordinal)), ComparedCloud.InVault()));

    [Fact]
    public void Between_DenialIsDropped_Widens() => Assert.Equal(
        [Widening.Denial],
        Widenings(
            ComparedCloud.InVault(Reading("secret/data/shop/*") + "path \"secret/data/shop/db\" { capabilities = [\"deny\"] }"),
            ComparedCloud.InVault(Reading("secret/data/shop/*"))));

    /// <summary>The more specific path decides alone, so that what it does not name comes back when it goes.</summary>
    [Fact]
    public void Between_SpecificPathThatAllowsLessIsDropped_Widens()
    {
        const string everything = "path \"secret/data/shop/*\" { capabilities = [\"read\", \"update\"] }\n";

        Assert.Equal([Widening.Denial], Widenings(ComparedCloud.InVault(everything + ComparedCloud.Read), ComparedCloud.InVault(everything)));
    }

    [Theory]
    [InlineData("not HCL")]
    [InlineData("path \"x\" { policy = \"write\" }")]
    [InlineData("path \"secret/data/shop/db\" { capabilities = [\"read\"] policy = \"sudo\" }")]
    [InlineData("path \"secret/data/shop/db\" { capabilities = [\"sudo\"] capabilities = [\"read\"] }")]
    public void Between_PolicyThatCannotBeRead_MayAllowAnything(string policy)
    {
        var change =
            Assert.Single(PermissionChanges.Between(ComparedCloud.InVault(), ComparedCloud.InVault(policy)), change => change.Widens is not null);

        Assert.Equal(("https://vault.acme.com/v1/*", true), (change.Entry,
            change.After.Single().EndsWith(" cannot be read) allows", StringComparison.Ordinal)));
    }

    [Fact]
    public void Between_OneUnreadablePolicyBecomesAnother_Widens() =>
        Assert.Equal([Widening.Action], Widenings(ComparedCloud.InVault("one"), ComparedCloud.InVault("other")));

    [Fact]
    public void Between_PolicyFromElsewhere_MayAllowAnything() => Assert.Equal(
        ("shop/shop-secrets", "https://vault.acme.com/v1/*", "all that the policy admin allows", Widening.Entry),
        Whole(ComparedCloud.InVault(), ComparedCloud.InVault(ComparedCloud.Read, ("tokenPolicies", PlanBuilder.List("reader", "admin")))));

    public static TheoryData<string, object, object> Holes => new()
    {
        { "audience", "", Widening.Condition },
        { "audience", "other", Widening.Condition },
        { "backend", "other", Widening.Condition },
        { "boundServiceAccountNames", PlanBuilder.List("shop-secrets", "web"), Widening.Identity },
        { "boundServiceAccountNames", PlanBuilder.List("*"), Widening.Identity },
        { "boundServiceAccountNamespaces", PlanBuilder.List("shop", "mall"), Widening.Identity },
        { "boundServiceAccountNamespaces", PlanBuilder.List("*"), Widening.Identity },
        { "boundServiceAccountNamespaceSelector", "{}", Widening.Identity },
    };

    [Theory]
    [MemberData(nameof(Holes))]
    public void Between_RoleLetsOthersIn_Widens(string input, object value, object expected) =>
        Assert.Equal([(Widening)expected], Widenings(ComparedCloud.InVault(), ComparedCloud.InVault(ComparedCloud.Read, (input, value))));

    [Fact]
    public void Between_EverybodyBecomesOne_NoWider() => Assert.Empty(Widenings(
        ComparedCloud.InVault(ComparedCloud.Read, ("boundServiceAccountNames", PlanBuilder.List("*")), ("boundServiceAccountNamespaces",
            PlanBuilder.List("*"))), ComparedCloud.InVault()));

    [Theory]
    [InlineData("tokenBoundCidrs", "10.0.0.0/8")]
    [InlineData("tokenNoDefaultPolicy", true)]
    public void Between_TokenIsBoundNoLonger_Widens(string input, object value) => Assert.Equal(
        [Widening.Condition], Widenings(
            ComparedCloud.InVault(ComparedCloud.Read, (input, value is string text ? PlanBuilder.List(text) : value)), ComparedCloud.InVault()));

    [Fact]
    public void Between_NewReaderByJwt_IsTheServiceAccount() =>
        Assert.Equal(("shop/shop-secrets", Entry, "read", Widening.Identity), Whole(null, ComparedCloud.ByJwt()));

    [Theory]
    [InlineData("boundSubject", "", Widening.Identity)]
    [InlineData("boundSubject", "system:serviceaccount:shop:web", Widening.Identity)]
    [InlineData("boundAudiences", "other", Widening.Condition)]
    public void Between_JwtRoleLetsOthersIn_Widens(string input, string value, object expected) => Assert.Equal(
        [(Widening)expected],
        Widenings(ComparedCloud.ByJwt(), ComparedCloud.ByJwt((input, input == "boundAudiences" ? PlanBuilder.List("vault", value) : value))));

    [Fact]
    public void Between_ClaimIsNoLongerAskedFor_Widens() =>
        Assert.Equal([Widening.Condition], Widenings(ComparedCloud.ByJwt(("boundClaims", PlanBuilder.Map(("iss", "i")))), ComparedCloud.ByJwt()));

    [Fact]
    public void Between_AnotherVault_IsAnotherEntry()
    {
        var before = ComparedCloud.InVault();
        var after = before with { Resources = [ComparedCloud.VaultProvider("https://other.acme.com"), .. before.Resources.Skip(1)] };

        Assert.Equal([Widening.Entry], Widenings(before, after));
    }

    [Fact]
    public void Between_AnotherNamespaceOfVault_IsAnotherEntry() => Assert.Equal(
        ["https://vault.acme.com/v1/team/secret/data/shop/db"],
        PermissionChanges.Between(ComparedCloud.InVault(), InNamespace(ComparedCloud.InVault())).Where(change => change.Widens is not null)
            .Select(change => change.Entry));

    [Theory]
    [InlineData("API_KEY: payment#apiKey", "API_KEY: payment#apiKey, OTHER: other#key", "production/shop/other", "read", Widening.Entry)]
    [InlineData("API_KEY: payment#apiKey, MORE: more#key", "API_KEY: payment#apiKey", "production/shop/more", "", null)]
    [InlineData("API_KEY: payment#apiKey", "API_KEY: payment#other", null, null, null)]
    public async Task Between_KeysOfAStack_AreExactlyTheirEntries(string before, string after, string? entry, string? action, object? widens) =>
        Assert.Equal(
        entry is null ? [] : [("shop/shop-secrets", $"https://vault.acme.com/v1/secret/data/{entry}", action!, (Widening?)widens)],
        PermissionChanges.Between(await PlanAsync(before), await PlanAsync(after)).Select(change =>
            (change.Identity, change.Entry, string.Join(';', change.After), change.Widens)));

    private static async Task<ComparedPlan> PlanAsync(string keys)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", Stack).WithApplication(
            "dev", "shop", TemporaryStacks.Shop.Replace("API_KEY: payment#apiKey", keys, StringComparison.Ordinal));
        return Compared.Of(await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read()));
    }

    private static ComparedPlan InNamespace(ComparedPlan plan) => plan with
    {
        Resources = [.. plan.Resources.Select(resource =>
            resource.IsProvider ? resource : resource with { Inputs = resource.Inputs.ToImmutableDictionary().SetItem("namespace", "team") })],
    };

    private static string Reading(string path) => ComparedCloud.Read.Replace("secret/data/shop/db", path, StringComparison.Ordinal);

    private static (string Identity, string Entry, string After, Widening? Widens) Whole(ComparedPlan? before, ComparedPlan after)
    {
        var change = Assert.Single(PermissionChanges.Between(before, after));
        return (change.Identity, change.Entry, string.Join(';', change.After), change.Widens);
    }

    private static IEnumerable<Widening> Widenings(ComparedPlan before, ComparedPlan after) =>
        PermissionChanges.Between(before, after).Select(change => change.Widens).OfType<Widening>();
}
