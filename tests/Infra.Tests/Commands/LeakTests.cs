using System.Text;
using System.Text.Json;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands;

/// <summary>Plants values wherever one can enter, and searches everything that comes out for any form of them.</summary>
[Collection(EnvironmentVariablesCollection.Name)]
public sealed class LeakTests : IDisposable
{
    private const string Variable = "SECRETS_LADDER_VALUE_SHOP__SHOP_SECRETS__API_KEY";

    /// <summary>Takes the value in every way that a template can.</summary>
    private const string Application = """
        owner: shop-team
        secrets:
          shop-secrets:
            keys: { API_KEY: payment#apiKey }
            template:
              CLEAR: "key {{ .API_KEY }}"
              URL: "https://api.acme.com/v1?key={{ .API_KEY | urlquery }}"
              BASE64: "{{ .API_KEY | b64enc }}"
        workloads:
          web: { container: web, restart: true, use: [{ envFrom: shop-secrets }, { files: shop-secrets, at: /etc/shop }] }
        """;

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", Application);
    private readonly EngineRun _run = new EngineRun().WithApplication("shop", Application);

    public static TheoryData<string> Values => [.. Canaries];

    private static string[] Canaries => [Canary.Value("leak"), Canary.AwkwardValue("leak")];

    /// <summary>Places of a stack file, and the value in each.</summary>
    public static TheoryData<string, string> StackPlaces => WithEachCanary(
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: @ } } }",
        "  secrets-ladder:values: { shop: { shop-secrets: @ } }",
        "  secrets-ladder:values: { shop: @ }",
        "  secrets-ladder:values: @",
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: [@] } } }",
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: @, plain: @ } } } }",
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: @ } } } }",
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: !!binary @ } } }",
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: &a @ } } }",
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: @ }",
        "  other-tool:password: @");

    /// <summary>Places of an application file where a reference belongs, and the value in each.</summary>
    public static TheoryData<string, string> ApplicationPlaces => WithEachCanary(
        "secrets: { shop-secrets: { keys: { API_KEY: @ } } }",
        "secrets: { shop-secrets: { keys: { API_KEY: { from: @, generate: 32 } } } }",
        "secrets: { shop-secrets: { keys: { API_KEY: k } } }\nworkloads: { web: { container: web, use: [{ env: { API_KEY: @ } }] } }",
        "secrets: { shop-secrets: { keys: { API_KEY: { value: @ } } } }",
        "secrets: { shop-secrets: { keys: { API_KEY: [@] } } }",
        "secrets: { shop-secrets: { keys: { API_KEY: k }, API_KEY: @ } }",
        "secrets: { shop-secrets: { data: { API_KEY: @ } } }",
        "secrets: { shop-secrets: { keys: { API_KEY: k }, template: { URL: @ } } }",
        "secrets: { shop-secrets: { keys: { API_KEY: @");

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Commands_ValueFromThePipeline_IsNowhere(string canary)
    {
        using var set = new EnvironmentVariables((Variable, canary));

        Assert.Empty(Canary.FormsIn(await EverythingAsync(), canary));
    }

    /// <summary>At level external a value that is set goes into the entry that this stack generates, and nowhere else.</summary>
    [Theory]
    [MemberData(nameof(Values))]
    public async Task Commands_ProdWithAValueFromThePipeline_IsNowhere(string canary)
    {
        using var set = new EnvironmentVariables(("SECRETS_LADDER_VALUE_FASTAPI_AGENT__FASTAPI_AGENT_SECRETS__SESSION_KEY", canary));
        using var copy = ProdCopy.Unchanged();

        Assert.Empty(Canary.FormsIn(await EverythingAsync(copy, "prod"), canary));
    }

    [Fact]
    public async Task Plan_ValueFromThePipeline_IsKnownToBeSet()
    {
        using var set = new EnvironmentVariables((Variable, Canary.Value("leak")));

        Assert.Contains("API_KEY: value is set", (await CommandRun.OnAsync(_stacks, "plan", "--stack", "dev")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StackPlaces))]
    public async Task Commands_PlaintextInTheStackFile_IsNowhere(string place, string canary)
    {
        _stacks.WithStack("dev", $"{TemporaryStacks.Minimal}  secrets-ladder:apps: {{ shop: {{ namespace: shop }} }}\n{Planted(place, canary)}\n");

        Assert.Empty(Canary.FormsIn(await EverythingAsync(), canary));
    }

    [Theory]
    [MemberData(nameof(ApplicationPlaces))]
    public async Task Commands_PlaintextInTheApplicationFile_IsNowhere(string place, string canary)
    {
        _stacks.WithApplication("dev", "shop", $"owner: shop-team\n{Planted(place, canary)}\n");

        Assert.Empty(Canary.FormsIn(await EverythingAsync(), canary));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Commands_PlaintextInPlaceOfAContract_IsNowhere(string canary)
    {
        _stacks.WithApplication("dev", "shop", $"owner: shop-team\n{Planted("secrets: { shop-secrets: @ }", canary)}\n");

        Assert.Empty(Canary.FormsIn(await EverythingAsync(), canary));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Preflight_ValueFromTheEngine_IsNotTold(string canary) => Assert.Equal((true, ""), await _run.WithValue(canary).CheckAsync());

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Preflight_ValueFromTheEngineAndAFinding_ValueIsNotTold(string canary)
    {
        var unsafeUrl = Application.Replace(" | urlquery", "", StringComparison.Ordinal);
        var (_, told) = await _run.WithValue(canary).WithApplication("shop", unsafeUrl).CheckAsync();

        Assert.Equal(("error URL001", 0), (told[..12], Canary.FormsIn(told, canary).Count));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("{ \"shop\": @ }")]
    [InlineData("{ \"shop\": { \"shop-secrets\": @ } }")]
    [InlineData("{ \"shop\": { \"shop-secrets\": { \"API_KEY\": { \"deeper\": @ } } } }")]
    [InlineData("{ \"shop\": { \"shop-secrets\": { \"API_KEY\": [@] } } }")]
    [InlineData("{ \"shop\": { \"shop-secrets\": { \"UNKNOWN\": @ } } }")]
    [InlineData("{ \"shop\": { \"shop-secrets\": { \"API_KEY\": @")]
    [InlineData("{ \"shop\": { \"shop-secrets\": { \"API_KEY\": @, \"API_KEY\": @ } } }")]
    public async Task Preflight_MisplacedValueFromTheEngine_IsNotTold(string values)
    {
        var canary = Canary.AwkwardValue("leak");
        var (passes, told) = await _run.With("values", Planted(values, canary)).CheckAsync();

        Assert.False(passes);
        Assert.Empty(Canary.FormsIn(told, canary));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Reports_ValueFromTheEngine_IsNowhere(string canary)
    {
        var plan = await _run.WithValue(canary).RunAsync(stacks => Planner.PlanAsync("dev", stacks.Root, SettingsReader.FromEngine));
        var judged = new JudgedPlan(plan, GuardrailSet.Judge(plan, Purpose.Deployment));
        using var json = new MemoryStream();
        PlanJson.Write(json, judged);
        using var text = new StringWriter();
        var console = Terminal.Open(text, isTerminal: false, isColoured: false);
        new PlanTree(console).Write(judged);
        new PlanBrief(console).Write([judged]);

        Assert.Empty(
            Canary.FormsIn(
                $"{Encoding.UTF8.GetString(json.ToArray())}{text}{string.Concat(RenderedStack.Of(plan).Files.Values)}"
                + $"{judged}{string.Concat(plan.Resources)}",
                canary));
    }

    public void Dispose()
    {
        _stacks.Dispose();
        _run.Dispose();
    }

    private static TheoryData<string, string> WithEachCanary(params string[] places)
    {
        var data = new TheoryData<string, string>();
        foreach (var place in places)
        {
            data.Add(place, Canaries[0]);
            data.Add(place, Canaries[1]);
        }

        return data;
    }

    private static string Planted(string place, string canary) => place.Replace("@", JsonSerializer.Serialize(canary), StringComparison.Ordinal);

    private Task<string> EverythingAsync() => EverythingAsync(_stacks, "dev");

    /// <summary>All that every command writes: both outputs, and the rendered files with their names.</summary>
    private static async Task<string> EverythingAsync(TemporaryStacks stacks, string stack)
    {
        var rendered = Path.Combine(stacks.Root, "rendered");
        CommandRun[] runs =
        [
            await CommandRun.OnAsync(stacks, "plan"),
            await CommandRun.OnAsync(stacks, "plan", "--stack", stack),
            await CommandRun.OnAsync(stacks, "plan", "--stack", stack, "--format", "json"),
            await CommandRun.OnAsync(stacks, "render", "--stack", stack, "--out", rendered),
            .. await ChangesAsync(stacks, stack),
        ];
        var files = Directory.Exists(rendered) ? Directory.EnumerateFiles(rendered, "*", SearchOption.AllDirectories) : [];
        return string.Join('\n', [.. runs.SelectMany(run => new[] { run.Output, run.Error }), .. files, .. files.Select(File.ReadAllText)]);
    }

    /// <summary>A plan compared with one of no values, and a promotion to a copy of the stack.</summary>
    private static async Task<CommandRun[]> ChangesAsync(TemporaryStacks stacks, string stack)
    {
        var (plan, other) = (Path.Combine(stacks.Root, "plan.json"), Path.Combine(stacks.Root, "other.json"));
        await CommandRun.OnAsync(stacks, "plan", "--stack", stack, "--format", "json", "--out", plan);
        await File.WriteAllTextAsync(
            other,
            $"{{ \"schema\": 1, \"stack\": \"{stack}\", \"environment\": \"development\", \"level\": \"plain\", "
            + "\"resources\": [], \"findings\": [] }");
        stacks.WithStack("copy", await File.ReadAllTextAsync(stacks.Folder.StackFile(stack)));
        CommandRun[] runs =
        [
            await CommandRun.OfAsync("diff", "--from", other, "--to", plan),
            await CommandRun.OfAsync("diff", "--from", other, "--to", plan, "--format", "json"),
            await CommandRun.OfAsync("diff", "--from", other, "--to", plan, "--format", "markdown"),
            await CommandRun.OnAsync(stacks, "promote", "--from", stack, "--to", "copy"),
        ];
        File.Delete(stacks.Folder.StackFile("copy"));
        return runs;
    }
}
