using System.Collections.Immutable;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class GcpWorkloadIdentityTests
{
    private const string Database = "shop-reader-shop-db";
    private const string Session = "shop-reader-shop-session";
    private const string Member =
        "principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/acme.svc.id.goog/subject/ns/production/sa/shop";

    public static TheoryData<int> Seeds => EntryNames.Seeds;

    [Fact]
    public void Ctor_EnsureDefaultValues() =>
        Assert.Equal([nameof(GcpWorkloadIdentityArgs.RegionalEntries)], Required.NotBy<GcpWorkloadIdentityArgs>());

    [Fact]
    public void RegionalEntries_Default_AreNone() =>
        Assert.Empty(new GcpWorkloadIdentityArgs { Project = "p", Member = "m", Entries = [] }.RegionalEntries);

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:identity:GcpWorkloadIdentity", (await RunAsync()).TypeOf("shop-reader"));

    [Fact]
    public async Task Ctor_Component_CreatesAPermissionAnEntry() => Assert.Equal(["shop-reader", Database, Session], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_NoEntry_CreatesNoPermission() => Assert.Equal(["shop-reader"], (await RunAsync([])).Names);

    [Theory]
    [InlineData(Database)]
    [InlineData(Session)]
    public async Task Ctor_Permission_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-reader", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Database)]
    [InlineData(Session)]
    public async Task Ctor_Permission_UsesTheProviderOfTheCaller(string child) => Assert.Equal("gcp", (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Database)]
    [InlineData(Session)]
    public async Task Ctor_Permission_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Theory]
    [InlineData(Database, "shop-db")]
    [InlineData(Session, "shop-session")]
    public async Task Ctor_Permission_ReadsOneEntry(string child, string entry) => Assert.Equal(
        SortedJson.Of(new { project = "acme-secrets", secretId = entry, role = "roles/secretmanager.secretAccessor", member = Member }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(child)));

    [Fact]
    public async Task Ctor_Preview_KnowsThePermission() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Database)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, ["shop-db"]), isPreview: true)).InputsOf(Database)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Ctor_EntriesAtRandom_AreReadAndNoOthers(int seed) =>
        Assert.Equal(EntryNames.Some(seed), await EntriesAsync(EntryNames.Some(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Ctor_EntryRemovedAtRandom_LosesExactlyItsPermission(int seed)
    {
        var (before, removed) = EntryNames.Removal(seed);

        Assert.Equal(
            Permissions(await RunAsync(before)).Where(permission => !permission.StartsWith($"shop-reader-{removed} ", StringComparison.Ordinal)),
            Permissions(await RunAsync(before.Remove(removed))));
    }

    private static async Task<IEnumerable<object>> EntriesAsync(ImmutableArray<string> entries)
    {
        var recorded = await RunAsync(entries);
        return recorded.Names.Skip(1).Select(name => recorded.InputsOf(name)["secretId"]);
    }

    private static IEnumerable<string> Permissions(Recorded recorded) =>
        recorded.Names.Skip(1).Select(name => $"{name} {SortedJson.Of((object)recorded.InputsOf(name))}");

    private static Task<Recorded> RunAsync() => RunAsync(["shop-db", "shop-session"]);

    private static Task<Recorded> RunAsync(ImmutableArray<string> entries) => Recorded.RunAsync(run => Create(run, entries));

    [Fact]
    public async Task Ctor_EntryOfARegion_IsPermittedThere() => Assert.Equal(
        SortedJson.Of(
            new
            {
                project = "acme-secrets",
                location = "europe-west3",
                secretId = "shop-db",
                role = "roles/secretmanager.secretAccessor",
                member = Member
            }),
        SortedJson.Of(
            (object)(await Recorded.RunAsync(run => Create(run, [], [new("europe-west3", "shop-db")])))
                .InputsOf("shop-reader-europe-west3/shop-db")));

    private static GcpWorkloadIdentity Create(Recorded run, ImmutableArray<string> entries, ImmutableArray<GcpRegionalEntry>? regional = null) => new(
        "shop-reader", new GcpWorkloadIdentityArgs { Project = "acme-secrets", Member = Member, Entries = entries, RegionalEntries = regional ?? [] },
        run.With(run.Gcp));
}
