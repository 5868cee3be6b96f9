using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Identity;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>The identities that the readers of <see cref="ApplicationStores"/> take on outside AWS.</summary>
public sealed class ReaderIdentityTests
{
    private const string Identity = $"{CloudStores.Reader}-identity";
    private const string Role = $"{CloudStores.Reader}-role";
    private const string Assignment = "azure-native:authorization:RoleAssignment";
    private const string Member = "gcp:secretmanager/secretIamMember:SecretIamMember";

    private static readonly AzureSecretBackend Shared = BackendForms.Azure with { IsShared = true };

    public static TheoryData<int> Seeds => EntryNames.Seeds;

    [Theory]
    [InlineData("azure", Identity)]
    [InlineData("gcp", Identity)]
    [InlineData("vault", Role)]
    [InlineData("aws", Role)]
    public async Task Create_Identity_BelongsToTheStores(string backend, string identity) =>
        Assert.Equal("shop-stores", (await RunAsync(backend)).OptionsOf(identity).Parent!.GetResourceName());

    [Theory]
    [InlineData("azure", $"{Identity}-identity", "azure")]
    [InlineData("gcp", $"{Identity}-shop-db", "gcp")]
    [InlineData("vault", $"{Role}-policy", "vault")]
    [InlineData("vault", $"{CloudStores.Reader}-account", "kubernetes")]
    [InlineData("azure", "shop-stores-default-store", "kubernetes")]
    public async Task Create_Leaf_UsesItsProvider(string backend, string leaf, string provider) =>
        Assert.Equal(provider, (await RunAsync(backend)).ProviderOf(leaf));

    [Theory]
    [InlineData("azure", Identity)]
    [InlineData("gcp", Identity)]
    [InlineData("vault", Role)]
    public async Task Ctor_Store_WaitsForItsReaderAndIdentity(string backend, string identity) =>
        Assert.Equal(["earlier", identity, CloudStores.Reader], await (await RunAsync(backend)).DependenciesOf("shop-stores-default-store"));

    [Theory]
    [InlineData("azure", $"{Identity}-identity")]
    [InlineData("gcp", $"{Identity}-shop-db")]
    [InlineData("vault", $"{Role}-role")]
    public async Task Create_Leaf_WaitsForWhatItIsGiven(string backend, string leaf) => Assert.Equal(
        ["earlier"],
        await (await CloudStores.RunAsync(run => [CloudStores.UseOf(run, CloudStores.Named(backend), ["shop-db"]) with { After = [run.Earlier] }]))
            .DependenciesOf(leaf));

    [Fact]
    public async Task Create_Azure_AnnotatesTheReaderWithIdentityAndTenant() => AssertAnnotations(
        """
        azure.workload.identity/client-id: client-of-prod-eu_shop-secrets
        azure.workload.identity/tenant-id: 00000000-0000-0000-0000-000000000002
        """,
        await RunAsync("azure"));

    [Theory]
    [InlineData("gcp")]
    [InlineData("vault")]
    public async Task Create_PrincipalOfItsOwn_NeedsNoAnnotation(string backend) =>
        Assert.False(MetadataOf(await RunAsync(backend)).ContainsKey("annotations"));

    [Theory]
    [InlineData("azure", "shop-secrets")]
    [InlineData("gcp", "shop-secrets.prod-eu")]
    [InlineData("vault", "shop-secrets")]
    public async Task Create_Reader_IsNamedAsItsBackendSays(string backend, string expected) =>
        Assert.Equal(expected, (string?)MetadataOf(await RunAsync(backend))["name"]);

    [Fact]
    public async Task Create_Azure_TrustsTheReaderOfThisClusterAlone() => Assert.Equal(
        (CloudStores.Issuer, "system:serviceaccount:production:shop-secrets"),
        (Credential(await RunAsync("azure"))["issuer"], Credential(await RunAsync("azure"))["subject"]));

    [Fact]
    public async Task Create_VaultOfTheApplication_IsGivenAsAWhole() =>
        Assert.Equal([BackendForms.KeyVault.Id], await ScopesAsync(BackendForms.Azure, ["a", "b"]));

    [Fact]
    public async Task Create_VaultOfTheApplication_IsTheSameWhateverItsEntries() =>
        Assert.Equal(await ScopesAsync(BackendForms.Azure, ["a"]), await ScopesAsync(BackendForms.Azure, ["b", "c"]));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Create_EntriesOfASharedVault_AreGivenOneByOne(int seed) => Assert.Equal(
        EntryNames.Some(seed).Select(BackendForms.KeyVault.EntryId).Order(StringComparer.Ordinal),
        (await ScopesAsync(Shared, EntryNames.Some(seed))).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Create_EntryOfASharedVaultRemoved_LosesExactlyItsScope(int seed)
    {
        var (before, removed) = EntryNames.Removal(seed);

        Assert.Equal(
            (await ScopesAsync(Shared, before)).Where(scope => scope != BackendForms.KeyVault.EntryId(removed)),
            await ScopesAsync(Shared, before.Remove(removed)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Create_EntriesOfAProject_AreGivenOneByOneInAnyOrder(int seed) =>
        Assert.Equal(EntryNames.Some(seed).Order(StringComparer.Ordinal), await MembersAsync(EntryNames.Shuffled(seed)));

    [Fact]
    public async Task Create_Gcp_IsThePrincipalOfTheReader() => Assert.Equal(
        BackendForms.Gke.MemberOf("production", "shop-secrets.prod-eu"),
        (await RunAsync("gcp")).InputsOf($"{Identity}-shop-db")["member"]);

    [Fact]
    public async Task Create_GcpOutsideGke_IsTheSubjectOfTheReadersTokens() => Assert.Equal(
        BackendForms.Federated.MemberOf("production", "shop-secrets.prod-eu"),
        (await RunAsync("gcp outside gke")).InputsOf($"{Identity}-shop-db")["member"]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Create_EntriesOfAVault_AreThePolicy(int seed) => Assert.Equal(
        VaultReadPolicy.Of(EntryNames.Some(seed).Select(entry => $"secret/data/{entry}")),
        (await CloudStores.RunAsync(BackendForms.Vault, EntryNames.Shuffled(seed))).InputsOf($"{Role}-policy")["policy"]);

    [Fact]
    public async Task Create_DatabaseRoles_AreInThePolicy() => Assert.Equal(
        VaultReadPolicy.Of(["secret/data/shop-db", "database/creds/shop-read"]),
        (await DynamicAsync(TimeSpan.FromMinutes(90))).InputsOf($"{Role}-policy")["policy"]);

    [Fact]
    public async Task Create_TokenLifetime_IsTheLongestOfTheUses() =>
        Assert.Equal(5400.0, (await DynamicAsync(TimeSpan.FromMinutes(90))).InputsOf($"{Role}-role")["tokenTtl"]);

    [Fact]
    public async Task Create_NoTokenLifetime_IsTheShortest() => Assert.Equal(1200.0, (await RunAsync("vault")).InputsOf($"{Role}-role")["tokenTtl"]);

    [Theory]
    [InlineData(VaultLoginMethod.Kubernetes, "secrets-ladder:identity:VaultKubernetesRole")]
    [InlineData(VaultLoginMethod.Jwt, "secrets-ladder:identity:VaultJwtRole")]
    public async Task Create_VaultLogin_IsARoleOfItsMethod(VaultLoginMethod method, string type) =>
        Assert.Equal(type, (await CloudStores.RunAsync(BackendForms.Vault with { Login = new(method, "path", "vault") }, ["db"])).TypeOf(Role));

    [Theory]
    [InlineData(VaultLoginMethod.Kubernetes, "kubernetes")]
    [InlineData(VaultLoginMethod.Jwt, "jwt")]
    public async Task Create_VaultRole_IsTheOneThatTheStoreLogsInTo(VaultLoginMethod method, string auth)
    {
        var recorded = await CloudStores.RunAsync(BackendForms.Vault with { Login = new(method, "path", "vault") }, ["db"]);
        var store = JsonSerializer.SerializeToNode(recorded.InputsOf("shop-stores-default-store")["spec"])!["provider"]!["vault"]!["auth"]![auth]!;

        Assert.Equal((string?)store["role"], recorded.InputsOf($"{Role}-role")["roleName"]);
    }

    [Fact]
    public async Task Create_OtherKind_IsRefused() => Assert.Equal(
        "the backend 'other' is of a kind that has no readers: OtherBackend",
        await Recorded.RefusalAsync(run => CloudStores.Create(run, [new(new OtherBackend(), ["db"], run.Aws)])));

    [Fact]
    public async Task Create_PreviewInAzure_LeavesTheAnnotationsUnknown() => Assert.DoesNotContain(
        "metadata",
        (await CloudStores.RunAsync(BackendForms.Azure, ["shop-db"], isPreview: true)).InputsOf($"{CloudStores.Reader}-account").Keys);

    [Theory]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("vault")]
    public async Task Ctor_Preview_KnowsTheStore(string backend) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(backend)).InputsOf("shop-stores-default-store")),
        SortedJson.Of(
            (object)(await CloudStores.RunAsync(CloudStores.Named(backend), ["shop-db"], isPreview: true)).InputsOf("shop-stores-default-store")));

    private static Task<Recorded> RunAsync(string backend) => CloudStores.RunAsync(CloudStores.Named(backend), ["shop-db"]);

    private static Task<Recorded> DynamicAsync(TimeSpan lifetime) => CloudStores.RunAsync(run =>
    [
        CloudStores.UseOf(run, BackendForms.Vault, ["shop-db"]),
        CloudStores.UseOf(run, BackendForms.Vault with { Name = "other" }, []) with { DatabaseRoles = ["shop-read"], TokenLifetime = lifetime },
    ]);

    private static ImmutableDictionary<string, object> Credential(Recorded recorded) =>
        recorded.InputsOf(Assert.Single(recorded.OfType("azure-native:managedidentity:FederatedIdentityCredential")));

    private static async Task<IEnumerable<string>> ScopesAsync(AzureSecretBackend backend, ImmutableArray<string> entries)
    {
        var recorded = await CloudStores.RunAsync(backend, entries);
        return recorded.OfType(Assignment).Select(name => (string)recorded.InputsOf(name)["scope"]);
    }

    private static async Task<IEnumerable<string>> MembersAsync(ImmutableArray<string> entries)
    {
        var recorded = await CloudStores.RunAsync(BackendForms.Gcp, entries);
        return recorded.OfType(Member).Select(name => (string)recorded.InputsOf(name)["secretId"]);
    }

    private static JsonObject MetadataOf(Recorded recorded) =>
        JsonSerializer.SerializeToNode(recorded.InputsOf($"{CloudStores.Reader}-account")["metadata"])!.AsObject();

    private static void AssertAnnotations(string yaml, Recorded recorded) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of(MetadataOf(recorded)["annotations"]));
}
