using System.Text.Json.Nodes;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Files;

[Collection(EnvironmentVariablesCollection.Name)]
public sealed class EngineConfigTests
{
    private const string Minimal = TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop } }\n";

    private const string Everything = """
        config:
          pulumi:disable-default-providers: ["*"]
          secrets-ladder:environment: production
          secrets-ladder:level: external
          secrets-ladder:cluster: { name: prod-eu, platform: eks, context: prod-eu,
            oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE" }
          secrets-ladder:namespaces: { shop: managed, default: existing }
          secrets-ladder:controllers: { external-secrets: { version: 2.9.0 }, sealed-secrets: existing }
          secrets-ladder:backends:
            default: { kind: aws, accountId: "111122223333", region: eu-west-1, provision: true }
            legacy: { kind: vault, address: "https://vault.acme.com" }
          secrets-ladder:apps: { shop: { namespace: shop, entries: { payment: acme/payment } } }
          secrets-ladder:shared: { ca: { keys: { ca.crt: pki#ca }, namespaces: [shop] } }
          secrets-ladder:gitops: { engine: argocd, repo: "https://git.example.com/p.git", path: rendered }
          secrets-ladder:facts: { teamSize: 14, clusters: 3, compliance: [SOC2], clouds: [aws] }
          secrets-ladder:vaultServer: { replicas: 5, recoveryKeys: [abc] }
          secrets-ladder:handover: true

        """;

    [Theory]
    [InlineData(Everything)]
    [InlineData(Minimal)]
    public async Task Read_SameConfiguration_IsTheSameSettingsAsFromTheFile(string yaml)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", yaml).WithApplication("dev", "shop", TemporaryStacks.Shop);

        Assert.Equal(Describe(stacks.Read()), Describe(await EngineRun.ReadAsync(stacks, EngineRun.Configuration(yaml))));
    }

    [Fact]
    public async Task Read_Values_AreOpened()
    {
        var config = EngineRun.Configuration(Minimal);
        config["secrets-ladder:values"] = """{"shop":{"shop-secrets":{"API_KEY":"12345"}}}""";
        using var stacks = TemporaryStacks.WithShop();

        Assert.Equal(5, (await EngineRun.ReadAsync(stacks, config)).Values.SizeOf("shop", "shop-secrets"));
    }

    [Fact]
    public async Task Read_ValuesTooLargeForASecret_SaysHowLarge()
    {
        var config = EngineRun.Configuration(Minimal);
        config["secrets-ladder:values"] =
            """{"shop":{"shop-secrets":{"API_KEY":"?"}}}""".Replace("?", new string('x', (1024 * 1024) + 1), StringComparison.Ordinal);
        using var stacks = TemporaryStacks.WithShop();

        Assert.Equal(
            ["config: secrets-ladder:values.shop.shop-secrets: the values have 1048577 bytes; a Secret holds at most 1048576"],
            await MistakesAsync(stacks, config));
    }

    [Theory]
    [InlineData(
        "level", "extrenal",
        "config: secrets-ladder:level: must be one of plain, sealed, external, vault; found 'extrenal'; did you mean 'external'?")]
    [InlineData(
        "cluster", "{",
        "config: secrets-ladder:cluster: the value is not valid JSON, or nested too deeply; set it again with 'pulumi config set --path'")]
    [InlineData("facts", """{"teamSize":0}""", "config: secrets-ladder:facts.teamSize: must be a whole number from 1 to 100000, found '0'")]
    public async Task Read_Mistake_NamesTheKeyAsThePlace(string key, string value, string expected)
    {
        var config = EngineRun.Configuration(Minimal);
        config[$"secrets-ladder:{key}"] = value;
        using var stacks = TemporaryStacks.WithShop();

        Assert.Contains(expected, await MistakesAsync(stacks, config));
    }

    [Fact]
    public async Task Read_OtherNamespaces_Pass()
    {
        var config = EngineRun.Configuration(Minimal + "  aws:region: [1]\n");
        using var stacks = TemporaryStacks.WithShop();

        Assert.Equal("dev", (await EngineRun.ReadAsync(stacks, config)).Stack);
    }

    [Theory]
    [InlineData("""{"shop":{"shop-secrets":{"API_KEY":["?"]}}}""")]
    [InlineData("""{"shop":{"shop-secrets":"?"}}""")]
    [InlineData("""{"shop":{"shop-secrets":{"OTHER":"?"}}}""")]
    [InlineData("""{"shop":"?"}""")]
    [InlineData("""["?"]""")]
    [InlineData("""{"shop":{"shop-secrets":{"API_KEY":"?"}""")]
    [InlineData("?")]
    public async Task Read_MistakeInTheValues_RepeatsNone(string values)
    {
        var canary = Canary.Value("engine");
        var config = EngineRun.Configuration(Minimal);
        config["secrets-ladder:values"] = values.Replace("?", canary, StringComparison.Ordinal);
        using var stacks = TemporaryStacks.WithShop();

        Assert.Empty(Canary.FormsIn(string.Join('\n', await MistakesAsync(stacks, config)), canary));
    }

    private static async Task<IEnumerable<string>> MistakesAsync(TemporaryStacks stacks, JsonObject config) =>
        (await Assert.ThrowsAsync<SettingsException>(() => EngineRun.ReadAsync(stacks, config))).Mistakes.Select(mistake => mistake.ToString());

    /// <summary>Everything that was read, places left out.</summary>
    private static string Describe(StackSettings settings) => string.Join('\n',
    [
        $"{settings.Stack} {settings.Environment} {settings.Level} {settings.Cluster} {settings.GitOps} {settings.Handover} {settings.Values}",
        $"{settings.Facts?.TeamSize} {settings.Facts?.Clusters} {string.Join(',', settings.Facts?.Compliance ?? [])} "
        + $"{string.Join(',', settings.Facts?.Clouds ?? [])}",
        $"{settings.VaultServer?.Replicas} {string.Join(',', settings.VaultServer?.RecoveryKeys ?? [])}",
        .. settings.Namespaces.Select(pair => $"{pair}"),
        .. settings.Controllers.Select(pair => $"{pair}"),
        .. settings.Backends.Select(pair => $"{pair}"),
        .. settings.Shared.Values.SelectMany(shared =>
            shared.Keys.Select(pair => $"{shared.Name} {shared.Backend} {string.Join(',', shared.Namespaces)} {pair}")),
        .. settings.ApplicationSettings.Select(pair => $"{pair.Key} {pair.Value.Namespace} {string.Join(',', pair.Value.Entries)}"),
        .. settings.Applications.Select(application => application.Name),
    ]);
}
