using System.Text.Json;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Infra.Tests.Settings;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>Stacks whose Secrets are sealed, planned as a whole.</summary>
[Collection(EnvironmentVariablesCollection.Name)]
public sealed class SealedStackTests
{
    private const string Key = "platform-sealing-key-1-secret";
    private const string Controller = "platform-sealed-secrets-release";
    private const string Definition = "platform-sealed-secret-definition-crd";
    private const string SealedSecret = "shop/shop-secrets-sealed-secret";

    private const string Escrow =
        "  secrets-ladder:backends: { default: { kind: aws, accountId: '111122223333', region: eu-west-1 } }\n  secrets-ladder:sealingKey: "
        + "{ generations: 2, escrow: [{ backend: default, entry: 'platform/{cluster}/sealing-key/{generation}' }] }\n";

    [Theory]
    [InlineData(Key)]
    [InlineData(Definition)]
    [InlineData(Controller)]
    public async Task Plan_SealedStack_HasEverything(string name) => Assert.Contains(name, await NamesAsync(Stack("sealed")));

    [Theory]
    [InlineData(Key)]
    [InlineData(Definition)]
    [InlineData(Controller)]
    [InlineData("tls")]
    public async Task Plan_StackThatSealsNothing_HasNothing(string name) => Assert.DoesNotContain(name, await NamesAsync(Stack("plain")));

    [Fact]
    public async Task Plan_StackThatSealsNothing_HasNoSealingCertificate() =>
        Assert.DoesNotContain("sealingCertificate", (await PlanAsync(Stack("plain"))).Outputs.Keys);

    [Theory]
    [InlineData("plain")]
    [InlineData("sealed")]
    public async Task Plan_CertificateInTheRepository_KeepsTheKey(string level) =>
        Assert.Contains(Key, await NamesAsync(Stack(level).WithFile("dev/sealing-cert.pem", TestKey.Short.Pem)));

    [Fact]
    public async Task Plan_CertificateInTheRepository_InstallsNoController() =>
        Assert.DoesNotContain(Controller, await NamesAsync(Stack("plain").WithFile("dev/sealing-cert.pem", TestKey.Short.Pem)));

    [Fact]
    public async Task Plan_KeyInTheSettings_IsThere() => Assert.Contains(Key, await NamesAsync(Stack("plain", "  secrets-ladder:sealingKey: {}\n")));

    [Theory]
    [InlineData(Key)]
    [InlineData(Definition)]
    [InlineData("platform-sealing-key-1-private-key")]
    [InlineData("platform-sealing-key-1-certificate")]
    public async Task Plan_KeyAtTwoLevels_IsTheSame(string name) => Assert.Equal(
        await ResourceAsync(Stack("sealed").WithFile("dev/sealing-cert.pem", TestKey.Short.Pem), name),
        await ResourceAsync(Stack("plain").WithFile("dev/sealing-cert.pem", TestKey.Short.Pem), name));

    [Theory]
    [InlineData(Key, "")]
    [InlineData(Definition, "")]
    [InlineData(Controller, "  secrets-ladder:sealingKey: {}\n")]
    public async Task Plan_ControllerThatIsThere_BringsItsOwn(string name, string more) =>
        Assert.DoesNotContain(
            name, await NamesAsync(
                Stack("sealed", $"  secrets-ladder:controllers: {{ sealed-secrets: existing }}\n{more}")
                    .WithFile("dev/sealing-cert.pem", TestKey.Short.Pem)));

    [Fact]
    public async Task Plan_ControllerThatIsThere_GetsAKeyThatTheSettingsBring() =>
        Assert.Contains(
            Key, await NamesAsync(Stack("sealed", "  secrets-ladder:controllers: { sealed-secrets: existing }\n  secrets-ladder:sealingKey: {}\n")));

    [Theory]
    [InlineData(Controller, "namespace")]
    [InlineData(Key, "metadata.namespace")]
    public async Task Plan_NamespaceOfTheController_IsTheKeysToo(string name, string path)
    {
        var plan = await PlanAsync(Stack("sealed", "  secrets-ladder:controllers: { sealed-secrets: { namespace: shop } }\n"));

        Assert.Equal("shop", plan.Resources.Single(resource => resource.Name == name).Input(path.Split('.')));
    }

    [Fact]
    public async Task Plan_NothingSealedYet_DeliversNothing() => Assert.DoesNotContain(SealedSecret, await NamesAsync(Stack("sealed")));

    [Fact]
    public async Task Plan_Ciphertext_IsInTheSealedSecret()
    {
        var plan = await PlanAsync(WithShopSealed(Stack("sealed")));

        Assert.Equal(SealedFile.Value(1), plan.Resources.Single(resource => resource.Name == SealedSecret).Input("spec", "encryptedData", "API_KEY"));
    }

    [Fact]
    public async Task Plan_SealingCertificate_IsTheNewestGenerations() => Assert.Contains(
        Convert.ToBase64String("the certificate of sealed-secrets-key-2"u8)[..40],
        (string)(await PlanAsync(Stack("sealed", Escrow))).Outputs["sealingCertificate"],
        StringComparison.Ordinal);

    [Fact]
    public async Task Plan_Escrow_IsACopyOfEveryGeneration() => Assert.Equal(
        ["platform/test/sealing-key/1", "platform/test/sealing-key/2"],
        (await PlanAsync(Stack("sealed", Escrow))).Resources.Where(resource => resource.Type == "aws:secretsmanager/secret:Secret").Select(resource =>
            resource.Input("name")));

    [Fact]
    public async Task Judge_SealedStackWithEscrow_FindsNothing()
    {
        var plan = await PlanAsync(WithShopSealed(Stack("sealed", Escrow)));

        Assert.Empty(GuardrailSet.Judge(plan, Purpose.Deployment));
    }

    [SharedDataFact]
    public async Task Render_SealedStack_IsManifestsThatTheClusterKnows() => Assert.Empty(
        from file in RenderedStack.Of(await PlanAsync(WithShopSealed(Stack("sealed", Escrow)))).Files
        where file.Key.StartsWith("shop/sealedsecret-", StringComparison.Ordinal)
            || file.Key.StartsWith("kube-system/secret-", StringComparison.Ordinal)
        from violation in file.Key.Contains("sealedsecret", StringComparison.Ordinal)
            ? CrdSchemas.All.Violations(file.Value)
            : KubernetesSchemas.Newest.Violations(file.Value)
        select $"{file.Key}: {violation}");

    [Fact]
    public async Task Render_SealedStack_LeavesTheKeyOut() =>
        Assert.DoesNotContain(
            "sealed-secrets-key", RenderedStack.Of(await PlanAsync(Stack("sealed"))).Files["kustomization.yaml"], StringComparison.Ordinal);

    [Fact]
    public async Task Reports_KeyFromTheEngine_IsNowhere()
    {
        var pair = SealingPair.Other();
        var sealingKey = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["privateKey"] = pair.PrivateKey,
            ["certificate"] = pair.Certificate,
            ["escrow"] = new object[] { new Dictionary<string, object> { ["backend"] = "default" } },
        });
        using var run = new EngineRun().With("level", "sealed").With("sealingKey", sealingKey)
            .With("backends", """{ "default": { "kind": "aws", "accountId": "111122223333", "region": "eu-west-1" } }""");
        var plan = await run.RunAsync(stacks => Planner.PlanAsync("dev", stacks.Root, SettingsReader.FromEngine));

        Assert.Empty(Canary.FormsIn(Everything(plan), pair.PrivateKey.Split('\n')[12]));
    }

    [Fact]
    public async Task Preflight_CertificateOfAnotherKey_IsRefused()
    {
        var sealingKey = JsonSerializer.Serialize(
            new Dictionary<string, object> { ["privateKey"] = SealingPair.PrivateKey, ["certificate"] = SealingPair.Other().Certificate });
        using var run = new EngineRun().With("sealingKey", sealingKey);

        Assert.Equal(
            (false,
                "error config: secrets-ladder:sealingKey.certificate: the certificate is not one of the private key; "
                + "bring both of one pair, or the private key alone\n"),
            await run.CheckAsync());
    }

    private static string Everything(Plan plan)
    {
        var judged = new JudgedPlan(plan, GuardrailSet.Judge(plan, Purpose.Deployment));
        using var json = new MemoryStream();
        PlanJson.Write(json, judged);
        using var text = new StringWriter();
        new PlanTree(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(judged);
        return $"{System.Text.Encoding.UTF8.GetString(json.ToArray())}{text}{string.Concat(RenderedStack.Of(plan).Files.Values)}"
            + $"{judged}{string.Concat(plan.Resources)}{plan.Settings}";
    }

    private static async Task<string> ResourceAsync(TemporaryStacks stacks, string name)
    {
        var plan = await PlanAsync(stacks);
        using var json = new MemoryStream();
        PlanJson.Write(json, new(plan with { Resources = [plan.Resources.Single(resource => resource.Name == name)] }, []));
        return JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("resources").GetRawText();
    }

    private static async Task<IEnumerable<string>> NamesAsync(TemporaryStacks stacks) =>
        (await PlanAsync(stacks)).Resources.Select(resource => resource.Name);

    private static async Task<Plan> PlanAsync(TemporaryStacks stacks)
    {
        using (stacks)
        {
            return await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());
        }
    }

    private static TemporaryStacks WithShopSealed(TemporaryStacks stacks) =>
        stacks.WithFile("dev/sealing-cert.pem", TestKey.Short.Pem).WithSealed("dev", "shop", "shop-secrets", SealedFile.Kubeseal.Replace(
            "  creationTimestamp: null\n  name:",
            $"  annotations: {{ secrets-ladder/sealed-for: {TestKey.Short.Certificate.Fingerprint} }}\n  creationTimestamp: null\n  name:",
            StringComparison.Ordinal));

    private static TemporaryStacks Stack(string level, string more = "") => TemporaryStacks.WithShop().WithStack(
        "dev",
        TemporaryStacks.Minimal.Replace("level: plain", $"level: {level}", StringComparison.Ordinal)
        + "  secrets-ladder:apps: { shop: { namespace: shop } }\n" + more);
}
