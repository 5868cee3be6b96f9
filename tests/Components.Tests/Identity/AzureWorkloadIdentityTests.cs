using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AzureWorkloadIdentityTests
{
    private const string Identity = "shop-reader-identity";
    private const string Credential = "shop-reader-production-shop-secrets-credential";
    private const string Assignment = "shop-reader-default-assignment";
    private const string Issuer = "https://westeurope.oic.prod-aks.azure.com/tenant/cluster/";
    private const string SubscriptionId = "00000000-0000-0000-0000-000000000001";
    private const string VaultId =
        $"/subscriptions/{SubscriptionId}/resourceGroups/secrets/providers/Microsoft.KeyVault/vaults/shop-prod";

    private static readonly ImmutableSortedDictionary<string, string> Scopes =
        ImmutableSortedDictionary<string, string>.Empty.Add("default", VaultId);

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(["PublicScopes"], Required.NotBy<AzureWorkloadIdentityArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:identity:AzureWorkloadIdentity", (await RunAsync()).TypeOf("shop-reader"));

    [Fact]
    public async Task Ctor_Component_CreatesIdentityCredentialAndAssignment() =>
        Assert.Equal(["shop-reader", Identity, Credential, Assignment], (await RunAsync()).Names);

    [Theory]
    [InlineData(Identity)]
    [InlineData(Credential)]
    [InlineData(Assignment)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-reader", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Identity)]
    [InlineData(Credential)]
    [InlineData(Assignment)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("azure", (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Identity)]
    [InlineData(Credential)]
    [InlineData(Assignment)]
    public async Task Ctor_FixedName_IsDeletedBeforeItIsReplaced(string child) =>
        Assert.True(((CustomResourceOptions)(await RunAsync()).OptionsOf(child)).DeleteBeforeReplace);

    [Theory]
    [InlineData(Identity)]
    [InlineData(Assignment)]
    public async Task Ctor_Child_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Fact]
    public async Task Ctor_FirstCredential_WaitsForTheIdentity() =>
        Assert.Equal(["earlier", Identity], await (await RunAsync()).DependenciesOf(Credential));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(20, 19)]
    public async Task Ctor_Credential_WaitsForTheOneBefore(int number, int before) => Assert.Equal(
        ["earlier", $"shop-reader-production-reader{before}-credential"],
        await (await RunAsync(Accounts(20))).DependenciesOf($"shop-reader-production-reader{number}-credential"));

    [Fact]
    public async Task Ctor_Identity_HasNamePlaceAndTags() => AssertInputs(
        """
        resourceGroupName: secrets
        resourceName: prod-eu_shop-secrets
        location: westeurope
        tags: { managed-by: secrets-ladder }
        """,
        (await RunAsync()).InputsOf(Identity));

    [Fact]
    public async Task Ctor_Credential_TrustsOneSubjectOfTheIssuerForOneAudience() => AssertInputs(
        $"""
        resourceGroupName: secrets
        resourceName: prod-eu_shop-secrets
        federatedIdentityCredentialResourceName: production_shop-secrets
        issuer: {Issuer}
        subject: "system:serviceaccount:production:shop-secrets"
        audiences: ["api://AzureADTokenExchange"]
        """,
        (await RunAsync()).InputsOf(Credential));

    [Fact]
    public async Task Ctor_Assignment_GivesTheRoleThatReadsValuesOnTheScopeAlone() => AssertInputs(
        $"""
        roleAssignmentName: 0fee1df9-47df-2dca-897d-057c107ae688
        roleDefinitionId: /subscriptions/{SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6
        scope: {VaultId}
        principalId: principal-of-prod-eu_shop-secrets
        principalType: ServicePrincipal
        """,
        (await RunAsync()).InputsOf(Assignment));

    [Fact]
    public async Task Ctor_SeveralScopes_AreAnAssignmentEach() => Assert.Equal(
        ["shop-reader-a-assignment", "shop-reader-b-assignment"],
        (await RunAsync(ArgsOf(scopes: ScopesOf("b", "a")))).Names.Where(name => name.EndsWith("-assignment", StringComparison.Ordinal)));

    [Fact]
    public async Task Ctor_SeveralServiceAccounts_AreACredentialEach() =>
        Assert.Equal(20, (await RunAsync(Accounts(20))).Names.Count(name => name.EndsWith("-credential", StringComparison.Ordinal)));

    [Theory]
    [InlineData("production", "shop-secrets.other", "production_shop-secrets_other")]
    [InlineData("p", "s", "p_s")]
    public async Task Ctor_CredentialsName_HasNoDot(string space, string account, string expected) => Assert.Equal(
        expected,
        (await RunAsync(ArgsOf([new(space, account)]))).InputsOf(
            $"shop-reader-{space}-{account}-credential")["federatedIdentityCredentialResourceName"]);

    [Fact]
    public async Task Ctor_CredentialOfLongNames_IsNamedAsAzureAllows()
    {
        var account = $"{new string('a', 60)}.{new string('b', 120)}";
        var recorded = await RunAsync(ArgsOf([new(new('n', 63), account)]));

        Assert.Matches(
            "^[a-z0-9][a-z0-9_-]{2,119}$",
            (string)recorded.InputsOf($"shop-reader-{new string('n', 63)}-{account}-credential")["federatedIdentityCredentialResourceName"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task Ctor_ServiceAccountsThatAzureRefuses_AreRefused(int count) => Assert.Equal(
        $"the identity 'prod-eu_shop-secrets' is for {count} service accounts, Azure allows 1 to 20; give each application an identity of its own",
        await Recorded.RefusalAsync(run => Create(run, ArgsOf(Accounts(count)))));

    [Fact]
    public async Task ClientId_Identity_IsTheIdentitys() => Assert.Equal("client-of-prod-eu_shop-secrets", await ClientIdAsync(isPreview: false));

    [Fact]
    public async Task ClientId_Preview_IsUnknown() => Assert.Null(await ClientIdAsync(isPreview: true));

    [Fact]
    public async Task Ctor_Preview_LeavesThePrincipalUnknown() =>
        Assert.DoesNotContain("principalId", (await PreviewAsync()).InputsOf(Assignment).Keys);

    [Theory]
    [InlineData("scope")]
    [InlineData("roleAssignmentName")]
    [InlineData("roleDefinitionId")]
    public async Task Ctor_Preview_KnowsWhatIsGiven(string input) =>
        Assert.Equal((await RunAsync()).InputsOf(Assignment)[input], (await PreviewAsync()).InputsOf(Assignment)[input]);

    [Theory]
    [InlineData(Identity)]
    [InlineData(Credential)]
    public async Task Ctor_Preview_KnowsWhoIsTrusted(string child) =>
        Assert.Equal(SortedJson.Of((object)(await RunAsync()).InputsOf(child)), SortedJson.Of((object)(await PreviewAsync()).InputsOf(child)));

    private static void AssertInputs(string yaml, ImmutableDictionary<string, object> inputs) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)inputs));

    private static async Task<string?> ClientIdAsync(bool isPreview)
    {
        AzureWorkloadIdentity? identity = null;
        await Recorded.RunAsync(run => identity = Create(run, ArgsOf()), isPreview);
        return await OutputUtilities.GetValueAsync(identity!.ClientId);
    }

    private static ImmutableSortedDictionary<string, string> ScopesOf(params string[] keys) =>
        keys.ToImmutableSortedDictionary(key => key, key => $"{VaultId}/secrets/{key}");

    private static ImmutableArray<NamespacedName> Accounts(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new NamespacedName("production", $"reader{number}"))];

    private static Task<Recorded> RunAsync() => RunAsync(ArgsOf());

    private static Task<Recorded> RunAsync(ImmutableArray<NamespacedName> accounts) => RunAsync(ArgsOf(accounts));

    private static Task<Recorded> RunAsync(AzureWorkloadIdentityArgs args) => Recorded.RunAsync(run => Create(run, args));

    private static Task<Recorded> PreviewAsync() => Recorded.RunAsync(run => Create(run, ArgsOf()), isPreview: true);

    private static AzureWorkloadIdentityArgs ArgsOf(
        ImmutableArray<NamespacedName>? accounts = null, ImmutableSortedDictionary<string, string>? scopes = null) => new()
        {
            IdentityName = "prod-eu_shop-secrets",
            SubscriptionId = SubscriptionId,
            ResourceGroup = "secrets",
            Location = "westeurope",
            Issuer = Issuer,
            ServiceAccounts = accounts ?? [new("production", "shop-secrets")],
            Scopes = scopes ?? Scopes,
        };

    private static AzureWorkloadIdentity Create(Recorded run, AzureWorkloadIdentityArgs args) => new("shop-reader", args, run.With(run.Azure));
}
