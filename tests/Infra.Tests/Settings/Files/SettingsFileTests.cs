using System.Text;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Files;

[Collection(EnvironmentVariablesCollection.Name)]
public sealed class SettingsFileTests
{
    private const string Apps = "apps: { shop: { namespace: shop } }\n";

    [Fact]
    public void Read_SettingOfTheFile_IsAsInTheStackFile()
    {
        using var stacks = Stacks(Apps);

        Assert.Equal("shop", stacks.Read().ApplicationSettings["shop"].Namespace);
    }

    [Fact]
    public void Read_SettingOfTheFile_IsNotPassedByTheEngine()
    {
        using var apart = Stacks(Apps);
        using var together = TemporaryStacks.WithShop();

        Assert.Equal(["apps"], apart.Read().SettingsFileKeys.AsEnumerable());
        Assert.Equal(
            Encoding.UTF8.GetByteCount(""" ,"secrets-ladder:apps":"{\"shop\":{\"namespace\":\"shop\"}}" """.Trim()),
            together.Read().ConfigurationSize - apart.Read().ConfigurationSize);
    }

    [Fact]
    public void Read_KeyInBothFiles_NamesBothPlaces()
    {
        using var stacks = Stacks(Apps + "level: plain\n");

        Assert.Equal(
            ["stacks/dev/settings.yaml:2:1: level: the setting stands in stacks/Pulumi.dev.yaml:3:3 too; remove one of the two"], stacks.Mistakes());
    }

    /// <summary>The engine merges the default into the configuration, or asks the stack file for what has none.</summary>
    [Theory]
    [InlineData("config:\n  secrets-ladder:handover: { default: false }\n")]
    [InlineData("config:\n  handover: { type: boolean }\n")]
    public void Read_KeyThatTheProjectDeclares_NamesBothPlaces(string project)
    {
        using var stacks = Stacks(Apps + "handover: true\n").WithProject(project);

        Assert.Equal(["stacks/dev/settings.yaml:2:1: handover: the setting stands in Pulumi.yaml:2:3 too; remove one of the two"], stacks.Mistakes());
    }

    [Theory]
    [InlineData("app: {}\n", "stacks/dev/settings.yaml:1:1: app: the key 'app' is unknown here; allowed: environment, ", "did you mean 'apps'?")]
    [InlineData(
        "secrets-ladder:apps: {}\n",
        "stacks/dev/settings.yaml:1:1: secrets-ladder:apps: the key 'secrets-ladder:apps' is unknown here; allowed: environment, ", "values")]
    [InlineData(
        "aws:region: eu-west-1\n", "stacks/dev/settings.yaml:1:1: aws:region: the key 'aws:region' is unknown here; allowed: environment, ",
        "values")]
    [InlineData("apps: { shop: { namespace: 1 } }\n", "stacks/dev/settings.yaml:1:28: apps.shop.namespace: ", "")]
    [InlineData("[a]\n", "stacks/dev/settings.yaml:1:1: must be a mapping of settings without the prefix 'secrets-ladder:'", "")]
    [InlineData("", "stacks/dev/settings.yaml:1:1: the file is empty", "")]
    [InlineData("apps: {\n", "stacks/dev/settings.yaml:", "this is not valid YAML")]
    public void Read_Mistake_IsShownInTheFile(string yaml, string beginning, string part)
    {
        using var stacks = Stacks(yaml);

        Assert.Contains(
            stacks.Mistakes(), line => line.StartsWith(beginning, StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoStackFile_MistakesOfTheFileAreReportedAllTheSame()
    {
        using var stacks = Stacks("apps: {\n").WithStack("dev", "x: 1\n");

        Assert.Equal(["stacks/Pulumi.dev.yaml", "stacks/dev/settings.yaml"], stacks.Mistakes().Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void Read_OtherEnding_IsNotPassedOver()
    {
        using var stacks = TemporaryStacks.WithShop().WithFile("dev/settings.yml", "level: sealed\n");

        Assert.Equal(["stacks/dev/settings.yml: the settings of a stack are called settings.yaml; rename the file"], stacks.Mistakes());
    }

    [Fact]
    public void Read_Link_IsRefused()
    {
        using var stacks = TemporaryStacks.WithShop();
        File.CreateSymbolicLink(stacks.Folder.SettingsFile("dev"), "elsewhere.yaml");

        Assert.StartsWith("stacks/dev/settings.yaml: this is a link", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("{ secure: v1:bm9uY2U=:? }")]
    public void Read_Secret_IsRefusedWithTheCommandAndNeverShown(string value)
    {
        var canary = Canary.Value("settings");
        using var stacks =
            Stacks(Apps + $"values: {{ shop: {{ shop-secrets: {{ tls.key: {value.Replace("?", canary, StringComparison.Ordinal)} }} }} }}\n");

        var mistake = Assert.Single(stacks.Mistakes());
        Assert.Equal(
            "stacks/dev/settings.yaml:2:44: values.shop.shop-secrets.tls.key: no secret may stand in this file, in which nothing is encrypted; "
            + "remove the line, move the rest of 'values' to Pulumi.dev.yaml, "
            + "run: pulumi config set --stack dev --secret --path 'secrets-ladder:values.shop.shop-secrets[\"tls.key\"]', "
            + "and rotate the value if it was committed",
            mistake);
        Assert.Empty(Canary.FormsIn(mistake, canary));
    }

    [Fact]
    public void Read_PrivateKey_IsRefusedWithTheCommand()
    {
        using var stacks = Stacks(Apps + "sealingKey: { generations: 1, privateKey: x }\n");

        Assert.Contains(
            "run: pulumi config set --stack dev --secret --path 'secrets-ladder:sealingKey.privateKey',", Assert.Single(stacks.Mistakes()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromEngine_SettingOfTheFile_IsRead()
    {
        using var run = new EngineRun().WithValue("an ordinary value").Without("apps").WithFile("dev/settings.yaml", Apps);

        Assert.Equal((true, ""), await run.CheckAsync());
    }

    [Fact]
    public async Task FromEngine_KeyInBothFiles_NamesBothPlaces()
    {
        using var run = new EngineRun().WithValue("an ordinary value").WithFile("dev/settings.yaml", Apps);

        Assert.Equal(
            (false,
                "error stacks/dev/settings.yaml:1:1: apps: the setting stands in the configuration that the engine passes (stacks/Pulumi.dev.yaml, "
                + "or a default in Pulumi.yaml) too; remove one of the two\n"),
            await run.CheckAsync());
    }

    [Fact]
    public async Task FromEngine_SecretInTheFile_IsRefused()
    {
        using var run = new EngineRun().WithFile("dev/settings.yaml", "values: { shop: { shop-secrets: { API_KEY: an ordinary value } } }\n");

        Assert.StartsWith(
            "error stacks/dev/settings.yaml:1:44: values.shop.shop-secrets.API_KEY: no secret may stand in this file", (await run.CheckAsync()).Told,
            StringComparison.Ordinal);
    }

    /// <summary>What a neighbour shares with a stack is seen, wherever its settings stand.</summary>
    [Fact]
    public void Read_Neighbour_IsReadWithItsFile()
    {
        using var stacks = TemporaryStacks.WithShop().WithStack("other", TemporaryStacks.Minimal).WithFile("other/settings.yaml", Apps)
            .WithApplication("other", "shop", TemporaryStacks.Shop);

        Assert.Equal("shop", Assert.Single(Assert.Single(stacks.Read().Neighbours).Applications).Name);
    }

    [Fact]
    public async Task Plan_SettingsApart_IsTheSameByteForByte()
    {
        using var apart = Stacks(Apps);
        using var together = TemporaryStacks.WithShop();

        Assert.Equal(await PlanAsync(together), await PlanAsync(apart));
    }

    private static TemporaryStacks Stacks(string settings) => new TemporaryStacks()
        .WithStack("dev", TemporaryStacks.Minimal)
        .WithApplication("dev", "shop", TemporaryStacks.Shop)
        .WithFile("dev/settings.yaml", settings);

    private static async Task<string> PlanAsync(TemporaryStacks stacks)
    {
        using var json = new MemoryStream();
        PlanJson.Write(json, new JudgedPlan(await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read()), []));
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
