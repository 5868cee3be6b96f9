using System.Globalization;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>Whole stacks that read from existing Vaults, as the program plans them.</summary>
public sealed class VaultStackTests
{
    private const string Application = """
        owner: shop-team
        secrets:
          shop-secrets: { keys: { API_KEY: payment#apiKey, SESSION_KEY: { from: session, generate: 48 } } }
          shop-db:
            rotation: dynamic
            refresh: 5m
            keys: { username: db#username, password: db#password }
            template: { URL: "postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@db:5432/shop" }

        """;

    [Theory]
    [InlineData("")]
    [InlineData(", provision: true")]
    [InlineData(", auth: jwt")]
    [InlineData(", auth: jwt, authPath: clusters/test, audience: \"https://vault.acme.com\", provision: true")]
    [InlineData(", mount: kv/team, databaseMount: db/team, entry: \"{app}/{name}\"")]
    public async Task Judge_OneVault_FindsNothing(string settings) =>
        Assert.Empty(await JudgeAsync($$"""{ default: { kind: vault, address: "https://vault.acme.com"{{settings}} } }"""));

    [Fact]
    public async Task Judge_TwoVaults_FindsNothing() => Assert.Empty(await JudgeAsync(
        """{ default: { kind: vault, address: "https://vault.acme.com" }, """
        + """legacy: { kind: vault, address: "https://vault-legacy.acme.com:8200", auth: jwt, mount: kv } }""",
        ", backends: { shop-db: legacy }"));

    [Fact]
    public async Task Judge_StaticToken_IsAWarningAndNothingElse() => Assert.Equal(
        ["warning STO003"],
        (await JudgeAsync(StaticToken(100))).Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}"));

    [Theory]
    [InlineData(-1)]
    [InlineData(400)]
    public async Task Judge_StaticTokenWithoutASchedule_IsAnErrorForTheStoreAndTheGenerator(int days) => Assert.Equal(
        ["STO002", "STO002"],
        (await JudgeAsync(StaticToken(days))).Select(finding => finding.Rule));

    private static string StaticToken(int days) => $$"""
        { default: { kind: vault, address: "https://vault.acme.com", staticCredential: { secret: vault-token, expires: "{{InDays(days)}}" } } }
        """;

    private static string InDays(int days) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Finding>> JudgeAsync(string backends, string settings = "")
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", $$"""
                config:
                  secrets-ladder:environment: production
                  secrets-ladder:level: external
                  secrets-ladder:cluster: { name: test, platform: other, context: test }
                  secrets-ladder:namespaces: { shop: managed }
                  secrets-ladder:backends: {{backends}}
                  secrets-ladder:apps: { shop: { namespace: shop, databases: { shop-db: shop-readwrite }{{settings}} } }

                """)
            .WithApplication("dev", "shop", Application);
        return GuardrailSet.Judge(await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read()), Purpose.Deployment);
    }
}
