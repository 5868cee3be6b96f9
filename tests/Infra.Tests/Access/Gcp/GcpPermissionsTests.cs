using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Tests.Differences;

namespace SecretsLadder.Infra.Tests.Access.Gcp;

public sealed class GcpPermissionsTests
{
    private const string Set = $"principalSet://iam.googleapis.com/{ComparedCloud.Pool}";

    [Fact]
    public void Between_NewReader_IsTheServiceAccountOnTheEntry() => Assert.Equal(
        ("shop/shop-secrets", "projects/acme/secrets/shop-db", "roles/secretmanager.secretAccessor", Widening.Identity),
        Whole(null, ComparedCloud.Gcp()));

    [Fact]
    public void Between_Equal_Nothing() => Assert.Empty(PermissionChanges.Between(ComparedCloud.Gcp(), ComparedCloud.Gcp()));

    [Theory]
    [InlineData("principal://iam.googleapis.com/" + ComparedCloud.Pool + "/subject/system:serviceaccount:shop:shop-secrets", "shop/shop-secrets")]
    [InlineData("serviceAccount:reader@acme.iam.gserviceaccount.com", "serviceAccount:reader@acme.iam.gserviceaccount.com")]
    [InlineData("group:all@acme.com", "group:all@acme.com")]
    [InlineData("principal://iam.googleapis.com/elsewhere", "principal://iam.googleapis.com/elsewhere")]
    [InlineData("allUsers", "*")]
    [InlineData("allAuthenticatedUsers", "*")]
    [InlineData(Set + "/*", "*")]
    [InlineData(Set + "/group/admins", "*")]
    [InlineData(Set + "/namespace/shop", "shop/*")]
    public void Between_Member_IsWhoItNames(string member, string identity) =>
        Assert.Equal(identity, PermissionChanges.Between(null, ComparedCloud.Gcp(member)).Single().Identity);

    [Theory]
    [InlineData(Set + "/namespace/shop")]
    [InlineData(Set + "/*")]
    [InlineData("allUsers")]
    public void Between_OneBecomesSeveral_Widens(string member) =>
        Assert.Equal([Widening.Identity], Widenings(ComparedCloud.Gcp(), ComparedCloud.Gcp(member)));

    [Theory]
    [InlineData(Set + "/namespace/shop")]
    [InlineData(Set + "/*")]
    [InlineData("allUsers")]
    public void Between_SeveralBecomeOneOfThem_NoWider(string member) => Assert.Empty(Widenings(ComparedCloud.Gcp(member), ComparedCloud.Gcp()));

    [Theory]
    [InlineData("allAuthenticatedUsers", "allUsers")]
    [InlineData(Set + "/group/admins", Set + "/*")]
    [InlineData(Set + "/group/admins", Set + "/group/users")]
    public void Between_ConditionOfEverybodyIsDropped_Widens(string before, string after) =>
        Assert.Equal([Widening.Condition], Widenings(ComparedCloud.Gcp(before), ComparedCloud.Gcp(after)));

    [Fact]
    public void Between_AnotherPool_Widens() =>
        Assert.Equal([Widening.Condition], Widenings(
            ComparedCloud.Gcp(), ComparedCloud.Gcp(ComparedCloud.Member.Replace("acme.svc", "other.svc", StringComparison.Ordinal))));

    [Fact]
    public void Between_AnotherRole_Widens() =>
        Assert.Equal([Widening.Action], Widenings(ComparedCloud.Gcp(), ComparedCloud.Gcp(role: "roles/secretmanager.admin")));

    [Theory]
    [InlineData("a", null, Widening.Condition)]
    [InlineData("a", "b", Widening.Condition)]
    [InlineData(null, "a", null)]
    public void Between_Condition_WidensWhereItIsTakenOff(string? before, string? after, object? expected) =>
        Assert.Equal((Widening?)expected, Whole(ComparedCloud.Gcp(expression: before), ComparedCloud.Gcp(expression: after)).Widens);

    [Fact]
    public async Task Between_KeyMore_IsExactlyThatEntry() => Assert.Equal(
        ("production/checkout-secrets.prod-gcp", "projects/acme-prod/secrets/checkout--fraud", "roles/secretmanager.secretAccessor", Widening.Entry),
        Whole(await Compared.ShippedAsync("prod-gcp"),
            await ComparedCloud.CopyAsync("prod-gcp", ("checkout.yaml", "stripe#webhookSecret }", "stripe#webhookSecret, FRAUD: fraud#apiKey }"))));

    [Fact]
    public async Task Between_KeyLess_LosesExactlyThatEntry() => Assert.Equal(
        ("production/checkout-secrets.prod-gcp", "projects/acme-prod/secrets/checkout--stripe", "", null),
        Whole(await Compared.ShippedAsync("prod-gcp"),
            await ComparedCloud.CopyAsync("prod-gcp", ("checkout.yaml", ", STRIPE_WEBHOOK_SECRET: stripe#webhookSecret }", " }"))));

    private static (string Identity, string Entry, string After, Widening? Widens) Whole(ComparedPlan? before, ComparedPlan after)
    {
        var change = Assert.Single(PermissionChanges.Between(before, after));
        return (change.Identity, change.Entry, string.Join(';', change.After), change.Widens);
    }

    private static IEnumerable<Widening> Widenings(ComparedPlan before, ComparedPlan after) =>
        PermissionChanges.Between(before, after).Select(change => change.Widens).OfType<Widening>();
}
