using System.Text.Json.Nodes;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared.Azure;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Who may read what in stack prod-azure: as the settings mean it, and as federated credentials, roles and scopes decide it.</summary>
public sealed class AzureAccessTests
{
    private const string Stack = "prod-azure";
    private const string Audience = "api://AzureADTokenExchange";

    [Fact]
    public async Task Allowed_OwnVaults_EveryReaderReadsWhatIsInItsVaultAndNothingElse()
    {
        var settings = ShippedStacks.Read(Stack);
        var plan = new AzurePlan(await ShippedStacks.JsonAsync(Stack));

        Assert.Equal(
            Expected(settings, (reader, entry) => entry.Vault == VaultOf(settings, reader)), plan.Allowed(Tokens(settings), Entries(settings)));
    }

    [Fact]
    public async Task Allowed_SharedVault_EveryReaderReadsItsEntriesAndNothingElse()
    {
        using var copy = Shared();
        var settings = copy.Read(Stack);
        var named = NamedEntry.Of(settings).ToLookup(entry => entry.Application, entry => entry.Name);

        Assert.Equal(
            Expected(
                settings,
                (reader, entry) => entry.Vault == VaultOf(settings, reader)
                    && entry.SubscriptionId == BackendOf(settings).SubscriptionId
                    && named[reader].Contains(entry.Secret)),
            new AzurePlan(await StackCopy.PlanAsync(copy, Stack)).Allowed(Tokens(settings), Entries(settings)));
    }

    [Fact]
    public async Task Allowed_SharedVaultAndKeyRemoved_ExactlyItsPermissionIsGone()
    {
        using var copy = Shared();
        var settings = copy.Read(Stack);
        var before = new AzurePlan(await StackCopy.PlanAsync(copy, Stack)).Allowed(Tokens(settings), Entries(settings));
        StackCopy.Replace(copy, $"{Stack}/apps/checkout.yaml", ", STRIPE_WEBHOOK_SECRET: stripe#webhookSecret", "");
        var after = new AzurePlan(await StackCopy.PlanAsync(copy, Stack)).Allowed(Tokens(settings), Entries(settings));

        Assert.Equal(
            ["checkout -> prod-secrets/prod-azure_checkout-secrets -> " + Label(EntryOf(settings, "checkout", "checkout--stripe"))],
            before.Except(after));
    }

    [Theory]
    [InlineData("/secrets/checkout--stripe\"", "\"")]
    [InlineData("55555555-5555-5555-5555-555555555555/\"", "55555555-5555-5555-5555-555555555555\"")]
    [InlineData("4633458b-17de-408a-b874-0445c86b69e6\"", "21090545-7ca7-4776-b22c-e363652d74d2\"")]
    [InlineData("serviceaccount:production:checkout-secrets\"", "serviceaccount:production:default\"")]
    [InlineData("api://AzureADTokenExchange", "vault")]
    public async Task Allowed_PlanIsNotAsMeant_CellsDiffer(string part, string replacement)
    {
        using var copy = Shared();
        var settings = copy.Read(Stack);
        var plan = (await StackCopy.PlanAsync(copy, Stack)).ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains(part, plan, StringComparison.Ordinal);

        Assert.NotEqual(
            new AzurePlan(JsonNode.Parse(plan)!).Allowed(Tokens(settings), Entries(settings)),
            new AzurePlan(JsonNode.Parse(plan.Replace(part, replacement, StringComparison.Ordinal))!).Allowed(Tokens(settings), Entries(settings)));
    }

    [Fact]
    public async Task Credentials_EveryIdentity_AreNotMadeAtTheSameTime() =>
        Assert.Empty(new AzurePlan(await ShippedStacks.JsonAsync(Stack)).ConcurrentCredentials());

    private static TemporaryStacks Shared() =>
        StackCopy.With(Stack, "      provision: true\n", "      provision: true\n      vaults: shared\n      vault: acme-prod\n");

    private static IEnumerable<string> Expected(StackSettings settings, Func<string, AzureEntryUnderTest, bool> isAllowed) => (
        from reader in settings.Applications.Select(application => application.Name)
        from entry in Entries(settings)
        where entry.Value.SubscriptionId == BackendOf(settings).SubscriptionId && isAllowed(reader, entry.Value)
        select $"{reader} -> prod-secrets/prod-azure_{reader}-secrets -> {entry.Key}").Order(StringComparer.Ordinal);

    /// <summary>For every reader the right token, and those that are wrong in one claim.</summary>
    private static Dictionary<string, AzureFederatedToken> Tokens(StackSettings settings) => new(
        from application in settings.Applications
        let space = settings.ApplicationSettings[application.Name].Namespace
        let issuer = settings.Cluster.OidcIssuer!
        let right = new AzureFederatedToken(issuer, $"system:serviceaccount:{space}:{application.Name}-secrets", Audience)
        from token in (IEnumerable<(string Label, AzureFederatedToken Token)>)
        [
            (application.Name, right),
            ($"{application.Name} with the issuer but its slash", right with { Issuer = issuer.TrimEnd('/') }),
            ($"{application.Name} of another cluster", right with { Issuer = issuer.Replace('5', '6') }),
            ($"{application.Name} with another audience", right with { Audience = "sts.amazonaws.com" }),
            ($"{application.Name} in another namespace", right with { Subject = $"system:serviceaccount:{space}-x:{application.Name}-secrets" }),
            ($"{application.Name}'s own account", right with { Subject = $"system:serviceaccount:{space}:{application.Name}" }),
            ($"{application.Name} of the operator", right with { Subject = "system:serviceaccount:external-secrets:external-secrets" }),
        ]
        select KeyValuePair.Create(token.Label, token.Token));

    /// <summary>
    /// Every entry that a contract names, its neighbours, the same in every other application's vault, and in another subscription.
    /// </summary>
    private static Dictionary<string, AzureEntryUnderTest> Entries(StackSettings settings) => (
        from named in NamedEntry.Of(settings)
        from name in named.Neighbours.Prepend(named.Name)
        from owner in settings.Applications.Select(application => application.Name)
        from entry in new[] { EntryOf(settings, owner, name), EntryOf(settings, owner, name) with { SubscriptionId = Guid.Empty.ToString() } }
        select entry).Distinct().ToDictionary(Label);

    private static string Label(AzureEntryUnderTest entry) => $"{entry.SubscriptionId}/{entry.Vault}/{entry.Secret}";

    private static AzureEntryUnderTest EntryOf(StackSettings settings, string owner, string name) =>
        new(BackendOf(settings).SubscriptionId, BackendOf(settings).ResourceGroup, VaultOf(settings, owner), name);

    private static string VaultOf(StackSettings settings, string owner) => BackendOf(settings).VaultOf(settings.Environment, owner).Name;

    private static AzureBackend BackendOf(StackSettings settings) => (AzureBackend)settings.Backends[Backend.DefaultName];
}
