using Pulumi;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class VaultKubernetesRoleTests
{
    private const string Policy = "shop-reader-policy";
    private const string Role = "shop-reader-role";

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:identity:VaultKubernetesRole", (await RunAsync()).TypeOf("shop-reader"));

    [Fact]
    public async Task Ctor_Component_CreatesPolicyAndRole() => Assert.Equal(["shop-reader", Policy, Role], (await RunAsync()).Names);

    [Theory]
    [InlineData(Policy)]
    [InlineData(Role)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-reader", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Policy)]
    [InlineData(Role)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("vault", (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Policy)]
    [InlineData(Role)]
    public async Task Ctor_Child_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Theory]
    [InlineData(Policy)]
    [InlineData(Role)]
    public async Task Ctor_FixedName_IsDeletedBeforeItIsReplaced(string child) =>
        Assert.True(((CustomResourceOptions)(await RunAsync()).OptionsOf(child)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_Policy_IsWhatItIsTold() => Assert.Equal(
        SortedJson.Of(new { name = "prod-eu.shop-secrets", policy = PolicyText }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Policy)));

    [Fact]
    public async Task Ctor_Role_LetsOneServiceAccountIn() => Assert.Equal(
        SortedJson.OfYaml(
            """
            backend: kubernetes/prod-eu
            roleName: prod-eu.shop-secrets
            boundServiceAccountNames: [shop-secrets]
            boundServiceAccountNamespaces: [production]
            audience: vault-prod
            tokenPolicies: [prod-eu.shop-secrets]
            tokenTtl: 1200
            tokenMaxTtl: 1200
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Role)));

    [Theory]
    [InlineData("tokenTtl")]
    [InlineData("tokenMaxTtl")]
    public async Task Ctor_TokenLifetime_IsTheTokensFromTheBeginningToTheEnd(string input) =>
        Assert.Equal(5400.0, (await Recorded.RunAsync(run => Create(run, lifetime: TimeSpan.FromMinutes(90)))).InputsOf(Role)[input]);

    [Theory]
    [InlineData(Policy)]
    [InlineData(Role)]
    public async Task Ctor_VaultNamespace_IsTheProvidersAlone(string child) =>
        Assert.DoesNotContain("namespace", (await RunAsync()).InputsOf(child).Keys);

    [Theory]
    [InlineData(Policy)]
    [InlineData(Role)]
    public async Task Ctor_Preview_IsTheSame(string child) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(child)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run), isPreview: true)).InputsOf(child)));

    [Fact]
    public void NameOf_Reader_IsClusterAndReader() => Assert.Equal("prod-eu.shop-secrets", VaultKubernetesRole.NameOf("prod-eu", "shop-secrets"));

    [Fact]
    public void NameOf_NamesThatWouldRunTogether_StayApart() =>
        Assert.NotEqual(VaultKubernetesRole.NameOf("prod", "eu-shop-secrets"), VaultKubernetesRole.NameOf("prod-eu", "shop-secrets"));

    private static string PolicyText => VaultReadPolicy.Of(["secret/data/prod/shop/db"]);

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run));

    private static VaultKubernetesRole Create(Recorded run, TimeSpan? lifetime = null) => new(
        "shop-reader",
        new VaultRoleArgs
        {
            RoleName = "prod-eu.shop-secrets",
            Policy = PolicyText,
            Login = new(VaultLoginMethod.Kubernetes, "kubernetes/prod-eu", "vault-prod"),
            Namespace = "production",
            ServiceAccount = "shop-secrets",
            TokenLifetime = lifetime ?? VaultRoleArgs.ShortestLifetime,
        },
        run.With(run.Vault));
}
