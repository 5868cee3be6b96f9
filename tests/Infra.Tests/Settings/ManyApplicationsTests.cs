using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings;

/// <summary>A fleet whose applications stand in the settings file: as configuration, 5,000 of them would not reach the program.</summary>
[Collection(EnvironmentVariablesCollection.Name)]
public sealed class ManyApplicationsTests : IDisposable
{
    private const int Many = 5_000;
    private const int Few = 20;

    private readonly TemporaryStacks _stacks = new();

    [Fact]
    public async Task FromEngine_FiveThousand_AreReadFromASmallConfiguration()
    {
        Fleet.Write(_stacks.Path, Many, "vault", secrets: 1);
        var settings = await EngineRun.ReadAsync(_stacks, Config(), Fleet.Stack);

        Assert.True(settings.ConfigurationSize < ConfigurationSize.Most / 100);
        Assert.Equal((Many, "team-49"), (settings.Applications.Length, settings.ApplicationSettings[settings.Applications[^1].Name].Namespace));
    }

    [Fact]
    public async Task PlanAsync_UnderTheEngine_IsTheOfflinePlanByteForByte()
    {
        Fleet.Write(_stacks.Path, Few);
        Plan engine;
        using (new EnvironmentVariables(("PULUMI_CONFIG", Config().ToJsonString()), ("PULUMI_CONFIG_SECRET_KEYS", "[]")))
        {
            engine = await Planner.PlanAsync(Fleet.Stack, _stacks.Root, SettingsReader.FromEngine);
        }

        var offline = await Planner.PlanAsync(Fleet.Stack, _stacks.Root, () => _stacks.Read(Fleet.Stack));

        Assert.Equal(Written(offline), Written(engine with { Settings = offline.Settings }));
    }

    public void Dispose() => _stacks.Dispose();

    private JsonObject Config() => EngineRun.Configuration(File.ReadAllText(_stacks.Folder.StackFile(Fleet.Stack)));

    private static byte[] Written(Plan plan)
    {
        using var json = new MemoryStream();
        PlanJson.Write(json, new JudgedPlan(plan, []));
        return json.ToArray();
    }
}
