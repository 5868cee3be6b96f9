using System.Collections.Immutable;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

/// <summary>Names that <see cref="AzureWorkloadIdentity"/> gives: a cloud replaces what is named anew.</summary>
public sealed class AzureRoleAssignmentTests
{
    private static readonly AzureVault Vault = new("00000000-0000-0000-0000-000000000001", "secrets", "shop-prod");

    public static TheoryData<int> Seeds => EntryNames.Seeds;

    [Fact]
    public async Task Ctor_AssignmentOnAnotherRun_HasTheSameName() =>
        Assert.Equal(await NameAsync("prod-eu_shop", "secrets", Vault.Id), await NameAsync("prod-eu_shop", "secrets", Vault.Id));

    [Fact]
    public async Task Ctor_Assignment_IsNamedByAGuid() =>
        Assert.True(Guid.TryParseExact(await NameAsync("prod-eu_shop", "secrets", Vault.Id), "D", out _));

    [Theory]
    [InlineData("prod-us_shop", "secrets", "")]
    [InlineData("prod-eu_shop", "other", "")]
    [InlineData("prod-eu_shop", "secrets", "/secrets/db")]
    public async Task Ctor_AssignmentOfAnotherIdentityOrScope_HasAnotherName(string identity, string group, string below) =>
        Assert.NotEqual(await NameAsync("prod-eu_shop", "secrets", Vault.Id), await NameAsync(identity, group, Vault.Id + below));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Ctor_ScopesAtRandom_HaveANameEach(int seed) =>
        Assert.Equal(EntryNames.Some(seed).Length, (await AssignmentsAsync(EntryNames.Some(seed))).Values.Distinct().Count());

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Ctor_ScopeRemovedAtRandom_LosesExactlyItsAssignment(int seed)
    {
        var (before, removed) = EntryNames.Removal(seed);

        Assert.Equal(
            (await AssignmentsAsync(before)).Where(pair => pair.Key != Vault.EntryId(removed)),
            await AssignmentsAsync(before.Remove(removed)));
    }

    [Fact]
    public void NameOf_ShortName_IsClusterAndReader() =>
        Assert.Equal("prod-eu_shop-secrets", AzureWorkloadIdentity.NameOf("prod-eu", "shop-secrets"));

    [Fact]
    public void NameOf_Dots_AreNotInIt() => Assert.Equal("prod-eu_shop-secrets_other", AzureWorkloadIdentity.NameOf("prod-eu", "shop-secrets.other"));

    [Fact]
    public void NameOf_LongName_IsAsLongAsAzureAllows() => Assert.Equal(128, AzureWorkloadIdentity.NameOf("prod-eu", new('a', 200)).Length);

    [Fact]
    public void NameOf_LongName_IsOfCharactersThatAzureAllows() =>
        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$", AzureWorkloadIdentity.NameOf("prod-eu", string.Join('.', Enumerable.Repeat("abc", 60))));

    [Fact]
    public void NameOf_LongNamesThatDifferAtTheirEnd_StayApart() =>
        Assert.NotEqual(
            AzureWorkloadIdentity.NameOf("prod-eu", new string('a', 199) + "b"), AzureWorkloadIdentity.NameOf("prod-eu", new string('a', 199) + "c"));

    private static async Task<string> NameAsync(string identity, string group, string scope) =>
        (string)(await RunAsync(identity, group, [scope])).InputsOf($"reader-{scope}-assignment")["roleAssignmentName"];

    private static async Task<ImmutableSortedDictionary<string, string>> AssignmentsAsync(ImmutableArray<string> entries)
    {
        var recorded = await RunAsync("prod-eu_shop", "secrets", [.. entries.Select(Vault.EntryId)]);
        return recorded.Names
            .Where(name => name.EndsWith("-assignment", StringComparison.Ordinal))
            .Select(recorded.InputsOf)
            .ToImmutableSortedDictionary(inputs => (string)inputs["scope"], inputs => (string)inputs["roleAssignmentName"], StringComparer.Ordinal);
    }

    private static Task<Recorded> RunAsync(string identity, string group, ImmutableArray<string> scopes) =>
        Recorded.RunAsync(run => _ = new AzureWorkloadIdentity(
        "reader",
        new AzureWorkloadIdentityArgs
        {
            IdentityName = identity,
            SubscriptionId = Vault.SubscriptionId,
            ResourceGroup = group,
            Location = "westeurope",
            Issuer = "https://oidc.example.com/",
            ServiceAccounts = [new("production", "shop-secrets")],
            Scopes = scopes.ToImmutableSortedDictionary(scope => scope, scope => scope, StringComparer.Ordinal),
        },
        run.With(run.Azure)));
}
