using System.Text.Json.Nodes;
using SecretsLadder.Shared.Vault;

namespace SecretsLadder.Infra.Tests.Shared.Vault;

/// <summary>Roles, policies and entries of one invented Vault.</summary>
internal static class VaultText
{
    public const string Address = "https://vault.acme.com";
    public const string Issuer = "https://oidc.acme.com/prod";
    public const string Role = "kubernetes/pay";
    public const string ReadDb = """path "kv/data/pay/db" { capabilities = ["read"] }""";
    public const string KubernetesRole = "vault:kubernetes/authBackendRole:AuthBackendRole";
    public const string JwtRole = "vault:jwt/authBackendRole:AuthBackendRole";

    public static readonly VaultLogin Pay = new(Issuer, "pay", "reader", "vault");
    public static readonly VaultLogin Shop = Pay with { Namespace = "shop" };
    public static readonly VaultEntryUnderTest Db = Kv("pay/db");

    public static VaultEntryUnderTest Kv(string path) => VaultEntryUnderTest.KvV2(Address, "kv", path);

    public static VaultPlan Plan(params IEnumerable<JsonNode> resources) => In("", resources);

    /// <summary>The plan's part in a namespace.</summary>
    public static VaultPlan In(string space, params IEnumerable<JsonNode> resources) => new(
        PlanText.Plan(
        [
            PlanText.Provider("vault", new() { ["address"] = Address }),
            PlanText.Provider("other", new() { ["address"] = "https://other.acme.com" }),
            PlanText.Provider("team", new() { ["address"] = Address, ["namespace"] = "team/" }),
            .. resources,
        ]),
        Address,
        new Dictionary<string, string> { ["kubernetes"] = Issuer, ["jwt"] = Issuer },
        space);

    /// <summary>The role pay, which takes Pay's token, with one policy.</summary>
    public static VaultPlan Reading(string policy) => Plan(Policy("pay", policy), Kubernetes());

    /// <summary>The role pay with several policies, named p0, p1 and so on.</summary>
    public static VaultPlan Reading(params IReadOnlyList<string> policies) => Plan(
        [
            .. policies.Select((policy, index) => Policy($"p{index}", policy)),
            Kubernetes(("tokenPolicies", new JsonArray([.. policies.Select((_, index) => JsonValue.Create($"p{index}"))]))),
        ]);

    public static JsonObject Policy(string name, string policy, string package = "vault") =>
        PlanText.Resource("vault:index/policy:Policy", $"policy-{name}", package, new() { ["name"] = name, ["policy"] = policy });

    public static JsonObject Kubernetes(params IEnumerable<(string Name, JsonNode? Value)> others) => PlanText.Resource(
        KubernetesRole,
        "role",
        "vault",
        new JsonObject
        {
            ["backend"] = "kubernetes",
            ["roleName"] = "pay",
            ["boundServiceAccountNames"] = new JsonArray("reader"),
            ["boundServiceAccountNamespaces"] = new JsonArray("pay"),
            ["audience"] = "vault",
            ["tokenPolicies"] = new JsonArray("pay"),
            ["tokenTtl"] = 600,
        }.With(others));

    public static JsonObject Jwt(params IEnumerable<(string Name, JsonNode? Value)> others) => PlanText.Resource(
        JwtRole,
        "role",
        "vault",
        new JsonObject
        {
            ["backend"] = "jwt",
            ["roleName"] = "pay",
            ["roleType"] = "jwt",
            ["userClaim"] = "sub",
            ["boundAudiences"] = new JsonArray("vault"),
            ["boundSubject"] = "system:serviceaccount:pay:reader",
            ["tokenPolicies"] = new JsonArray("pay"),
        }.With(others));

    /// <summary>True if Pay reads an entry by policies.</summary>
    public static bool Reads(VaultEntryUnderTest entry, params IReadOnlyList<string> policies) => Reading(policies).CanRead(Role, Pay, entry);

    public static string Path(string path, string capabilities = "\"read\"") => $"path \"{path}\" {{ capabilities = [{capabilities}] }}";
}
