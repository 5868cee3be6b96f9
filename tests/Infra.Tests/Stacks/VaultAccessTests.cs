using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared.Vault;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Who may read what where production reads from a Vault: as the settings mean it, and as roles, policies and paths decide it.</summary>
public sealed class VaultAccessTests
{
    private const string Address = "https://vault.acme.com:8200";
    private const string Issuer = "https://kubernetes.example.com";

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("jwt")]
    public async Task Allowed_Stack_EveryReaderReadsItsEntriesAndCredentialsAndNothingElse(string auth)
    {
        using var copy = Copy(auth);
        var settings = copy.Read("prod");

        Assert.Equal(Expected(settings, auth), Allowed(settings, auth, await ProdCopy.PlanAsync(copy)));
    }

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("jwt")]
    public async Task Guardrails_Stack_FindThatCheckoutRestartsWithEachCredential(string auth)
    {
        using var copy = Copy(auth);

        var found = GuardrailSet.Judge(await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod")), Purpose.Review);

        Assert.Equal(("REF003", Severity.Warning), (Assert.Single(found).Rule, found[0].Severity));
    }

    [Fact]
    public async Task Allowed_KeyRemoved_ExactlyItsPermissionIsGone()
    {
        using var copy = Copy("kubernetes");
        var settings = copy.Read("prod");
        var before = Allowed(settings, "kubernetes", await ProdCopy.PlanAsync(copy));
        StackCopy.Replace(copy, "prod/apps/checkout.yaml", ", STRIPE_WEBHOOK_SECRET: stripe#webhookSecret", "");

        Assert.Equal(
            ["checkout -> kubernetes/prod-eu.checkout-secrets -> secret/data/production/checkout/stripe"],
            before.Except(Allowed(settings, "kubernetes", await ProdCopy.PlanAsync(copy))));
    }

    [Theory]
    [InlineData("secret/data/production/checkout/stripe", "secret/data/production/checkout/*")]
    [InlineData("secret/data/production/checkout/stripe", "secret/data/+/checkout/stripe")]
    [InlineData("secret/data/production/checkout/stripe", "secret/production/checkout/stripe")]
    [InlineData("\"audience\": \"vault\"", "\"audience\": \"other\"")]
    [InlineData("database/creds/checkout-readwrite", "database/creds/*")]
    [InlineData("\"read\\\"", "\"list\\\"")]
    public async Task Allowed_PlanIsNotAsMeant_CellsDiffer(string part, string replacement)
    {
        using var copy = Copy("kubernetes");
        var settings = copy.Read("prod");
        var plan = ShippedStacks.Json(await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod")));
        Assert.Contains(part, plan, StringComparison.Ordinal);

        Assert.NotEqual(Expected(settings, "kubernetes"), Allowed(
            settings, "kubernetes", JsonNode.Parse(plan.Replace(part, replacement, StringComparison.Ordinal))!));
    }

    /// <summary>Stack prod with a Vault in place of AWS, and a credential of checkout that is issued.</summary>
    private static TemporaryStacks Copy(string auth)
    {
        var copy = ProdCopy.Unchanged();
        var file = copy.Folder.StackFile("prod");
        var lines = File.ReadAllText(file).Split("  secrets-ladder:backends:\n");
        var rest = lines[1][lines[1].IndexOf("  secrets-ladder:apps:", StringComparison.Ordinal)..]
            .Replace("      backends: { app-secrets: params }\n", "", StringComparison.Ordinal)
            .Replace(
                "    checkout:\n", "    checkout:\n      databases: { checkout-db-credentials: checkout-readwrite }\n",
                StringComparison.Ordinal);
        StackCopy.Replace(copy, "prod/apps/checkout.yaml", "rotation: automatic", "rotation: dynamic");
        return copy.WithStack(
            "prod", $"{lines[0]}  secrets-ladder:backends: {{ default: {{ kind: vault, address: \"{Address}\", auth: {auth} }} }}\n{rest}");
    }

    private static IReadOnlyList<string> Expected(StackSettings settings, string auth) =>
    [
        .. NamedEntry.Of(settings).Select(entry => Cell(entry.Application, auth, $"secret/data/{entry.Name}"))
            .Append(Cell("checkout", auth, "database/creds/checkout-readwrite"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Cell(string application, string auth, string path) => $"{application} -> {auth}/prod-eu.{application}-secrets -> {path}";

    private static IReadOnlyList<string> Allowed(StackSettings settings, string auth, JsonNode plan) =>
        new VaultPlan(plan, Address, new Dictionary<string, string> { [auth] = Issuer }).Allowed(Logins(settings), Entries(settings));

    private static Dictionary<string, VaultLogin> Logins(StackSettings settings) => new(
        from application in settings.Applications
        let space = settings.ApplicationSettings[application.Name].Namespace
        let right = new VaultLogin(Issuer, space, $"{application.Name}-secrets", "vault")
        from login in (IEnumerable<(string Label, VaultLogin Login)>)
        [
            (application.Name, right),
            ($"{application.Name} of another cluster", right with { Issuer = "https://other.example.com" }),
            ($"{application.Name} with another audience", right with { Audience = "sts.amazonaws.com" }),
            ($"{application.Name} without audience", right with { Audience = null }),
            ($"{application.Name} in another namespace", right with { Namespace = $"{space}-x" }),
            ($"{application.Name}'s own account", right with { ServiceAccount = application.Name }),
            ($"{application.Name}: the operator", right with { Namespace = "external-secrets", ServiceAccount = "external-secrets" }),
        ]
        select KeyValuePair.Create(login.Label, login.Login));

    private static Dictionary<string, VaultEntryUnderTest> Entries(StackSettings settings) => (
        from named in NamedEntry.Of(settings)
        from name in named.Neighbours.Prepend(named.Name)
        from entry in new[] { VaultEntryUnderTest.KvV2(Address, "secret", name), VaultEntryUnderTest.KvV2(Address, "kv", name) }
        select entry)
        .Append(VaultEntryUnderTest.Credential(Address, "database", "checkout-readwrite"))
        .Append(VaultEntryUnderTest.Credential(Address, "database", "checkout-readonly"))
        .DistinctBy(entry => entry.Path)
        .ToDictionary(entry => entry.Path);
}
