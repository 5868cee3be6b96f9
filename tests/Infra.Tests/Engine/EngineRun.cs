using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Testing;
using SecretsLadder.Infra.Engine;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Engine;

/// <summary>
/// What the engine passes to the program: a stack 'dev' with one application 'shop', ready to be changed, and the check before it runs.
/// </summary>
internal sealed class EngineRun : IDisposable
{
    private const string Namespace = "secrets-ladder:";

    private readonly TemporaryStacks _stacks = new TemporaryStacks().WithApplication("dev", "shop", TemporaryStacks.Shop);
    private readonly JsonObject _config = new()
    {
        [Namespace + "environment"] = "development",
        [Namespace + "level"] = "plain",
        [Namespace + "cluster"] = """{ "name": "test", "platform": "local", "context": "kind-test" }""",
        [Namespace + "namespaces"] = """{ "shop": "managed" }""",
        [Namespace + "apps"] = """{ "shop": { "namespace": "shop" } }""",
        ["pulumi:disable-default-providers"] = """["*"]""",
    };

    /// <summary>What the engine makes of a stack file: texts as they are, all else as JSON.</summary>
    /// <param name="yaml">The stack file, nothing in it encrypted.</param>
    public static JsonObject Configuration(string yaml) => new(YamlJson.Parse(yaml)!["config"]!.AsObject().Select(pair =>
        KeyValuePair.Create<string, JsonNode?>(
            pair.Key, pair.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : pair.Value!.ToJsonString())));

    /// <summary>Reads a stack as under the engine.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="config">The configuration that the engine passes.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <exception cref="SettingsException">Something is wrong.</exception>
    public static async Task<StackSettings> ReadAsync(TemporaryStacks stacks, JsonObject config, string stack = "dev")
    {
        object? result = null;
        Task run;
        using (new EnvironmentVariables(("PULUMI_CONFIG", config.ToJsonString()), ("PULUMI_CONFIG_SECRET_KEYS", $"""["{Namespace}values"]""")))
        {
            var options = new TestOptions { StackName = stack, ProjectName = "secrets-ladder", RootDirectory = stacks.Root, IsPreview = false };
            run = Deployment.TestAsync(new NoResources(), options, () => { result = Read(); });
        }

        await run;
        return result is SettingsException mistakes ? throw mistakes : (StackSettings)result!;
    }

    /// <summary>Sets a key of the configuration; the engine passes structured values as JSON.</summary>
    public EngineRun With(string key, string value)
    {
        _config[Namespace + key] = value;
        return this;
    }

    /// <summary>Adds or replaces the file of an application.</summary>
    public EngineRun WithApplication(string name, string yaml)
    {
        _stacks.WithApplication("dev", name, yaml);
        return this;
    }

    /// <summary>Adds or replaces a file below the folder of stacks.</summary>
    public EngineRun WithFile(string path, string text)
    {
        _stacks.WithFile(path, text);
        return this;
    }

    /// <summary>Leaves a key out of the configuration.</summary>
    public EngineRun Without(string key)
    {
        _config.Remove(Namespace + key);
        return this;
    }

    /// <summary>Gives the key of the application's Secret a value.</summary>
    public EngineRun WithValue(string value) =>
        With("values", new JsonObject { ["shop"] = new JsonObject { ["shop-secrets"] = new JsonObject { ["API_KEY"] = value } } }.ToJsonString());

    /// <summary>Runs the check as the program does.</summary>
    /// <param name="variables">Environment variables that are otherwise than the engine sets them.</param>
    /// <returns>Whether the run may go on, and what the user was told.</returns>
    public async Task<(bool Passes, string Told)> CheckAsync(params (string Name, string? Value)[] variables)
    {
        using var told = new StringWriter { NewLine = "\n" };
        return (await RunAsync(_ => EngineProgram.RunAsync(told, _ => Task.FromResult(0)), variables) == 0, told.ToString());
    }

    /// <summary>Runs something in the environment that the engine sets.</summary>
    /// <param name="action">What to run; is given the folder of stacks.</param>
    /// <param name="variables">Environment variables that are otherwise than the engine sets them.</param>
    public async Task<T> RunAsync<T>(Func<TemporaryStacks, Task<T>> action, params (string Name, string? Value)[] variables)
    {
        Dictionary<string, string?> environment = new()
        {
            ["PULUMI_MONITOR"] = "127.0.0.1:1",
            ["PULUMI_ENGINE"] = "127.0.0.1:2",
            ["PULUMI_PROJECT"] = "secrets-ladder",
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "4",
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_ROOT_DIRECTORY"] = _stacks.Root,
            ["PULUMI_CONFIG"] = _config.ToJsonString(),
            ["PULUMI_CONFIG_SECRET_KEYS"] = $"""["{Namespace}values"]""",
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        using var set = new EnvironmentVariables([.. environment.Select(pair => (pair.Key, pair.Value))]);
        return await action(_stacks);
    }

    public void Dispose() => _stacks.Dispose();

    private static object Read()
    {
        try
        {
            return SettingsReader.FromEngine();
        }
        catch (SettingsException mistakes)
        {
            return mistakes;
        }
    }
}
