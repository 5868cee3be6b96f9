using System.Text.Json.Nodes;
using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class AccessMatrixTests
{
    private static readonly Dictionary<string, WorkloadIdentity> Identities = new()
    {
        ["shop"] = Shop,
        ["pay"] = Pay,
        ["pay without aud"] = Pay with { Audience = null },
    };

    private static readonly Dictionary<string, AwsEntryUnderTest> Entries =
        new[] { "shop/db", "payments/db", "pay/db-zz", "pay/db" }.ToDictionary(name => name, name => SecretEntry(name));

    [Fact]
    public void Allowed_ExactPolicies_OnlyTheOwnCells() => Assert.Equal(
        ["pay -> pay-role -> pay/db", "shop -> shop-role -> shop/db"],
        AccessMatrix.Allowed(Plan([.. Role("pay", "pay/db-??????"), .. Role("shop", "shop/db-??????")]), Identities, Entries));

    [Fact]
    public void Allowed_PrefixPolicy_ShowsWhatElseIsRead() => Assert.Equal(
        ["pay -> pay-role -> pay/db", "pay -> pay-role -> pay/db-zz", "pay -> pay-role -> payments/db"],
        AccessMatrix.Allowed(Plan(Role("pay", "pay*")), Identities, Entries));

    [Fact]
    public void Allowed_NamedRoles_OnlyThose() => Assert.Equal(
        ["shop -> shop-role -> shop/db"],
        AccessMatrix.Allowed(Plan([.. Role("pay", "pay*"), .. Role("shop", "shop/db-??????")]), Identities, Entries, ["shop-role"]));

    [Fact]
    public void Allowed_NoRoles_None() => Assert.Empty(AccessMatrix.Allowed(Plan([]), Identities, Entries));

    private static AwsPlan Plan(JsonNode[] resources) => new(new JsonObject { ["resources"] = new JsonArray(resources) }, Account);

    private static JsonNode[] Role(string tenant, string secret) =>
    [
        new JsonObject
        {
            ["type"] = "aws:iam/role:Role",
            ["inputs"] = new JsonObject
            {
                ["name"] = $"{tenant}-role",
                ["assumeRolePolicy"] = Policy(Trust(Provider, PayOnly.Replace(":pay:", $":{tenant}:", StringComparison.Ordinal))),
            },
        },
        new JsonObject
        {
            ["type"] = "aws:iam/rolePolicy:RolePolicy",
            ["inputs"] = new JsonObject { ["role"] = $"{tenant}-role", ["policy"] = Policy(Allow("secretsmanager:GetSecretValue", Secret + secret)) },
        },
    ];
}
