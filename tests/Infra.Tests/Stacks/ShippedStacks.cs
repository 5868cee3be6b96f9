using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>The repository's own stacks, each planned once.</summary>
internal static class ShippedStacks
{
    /// <summary>The folder as the program knows it.</summary>
    public static readonly StacksFolder Folder = new(Path.Combine(RepositoryRoot.Path, "stacks"));

    private static readonly ConcurrentDictionary<string, Lazy<Task<Plan>>> Plans = new(StringComparer.Ordinal);

    /// <summary>Every stack.</summary>
    public static TheoryData<string> All => [.. Folder.Stacks];

    /// <summary>The stacks that read from AWS.</summary>
    public static TheoryData<string> External => [.. OnAws];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> OnAws => ["dev", "prod", "staging"];

    /// <summary>The plan of a stack.</summary>
    public static Task<Plan> PlanAsync(string stack) => Plans.GetOrAdd(stack, name => new(() => NewAsync(name))).Value;

    /// <summary>The plan of a stack, computed anew.</summary>
    public static Task<Plan> NewAsync(string stack) => Planner.PlanAsync(stack, RepositoryRoot.Path, () => Read(stack));

    /// <summary>The settings of a stack.</summary>
    public static StackSettings Read(string stack) => SettingsReader.FromFiles(Folder, stack);

    /// <summary>The plan as <c>plan --format json</c> prints it.</summary>
    public static string Json(Plan plan)
    {
        using var json = new MemoryStream();
        PlanJson.Write(json, new(plan, GuardrailSet.Judge(plan, Purpose.Review)));
        return Encoding.UTF8.GetString(json.ToArray());
    }

    /// <summary>The same, parsed.</summary>
    public static async Task<JsonNode> JsonAsync(string stack) => JsonNode.Parse(Json(await PlanAsync(stack)))!;

    /// <summary>The rendered files below a folder.</summary>
    public static async Task<IEnumerable<KeyValuePair<string, string>>> RenderedAsync(string stack, string folder) =>
        RenderedStack.Of(await PlanAsync(stack)).Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal));
}
