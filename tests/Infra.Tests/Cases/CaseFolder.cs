using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>tests/fixtures/cases: small stacks of situations that people really have, one folder a situation, each with the stack <c>t</c>.</summary>
internal static class CaseFolder
{
    /// <summary>The only stack of every case.</summary>
    public const string Stack = "t";

    /// <summary>The folder of stacks of a case.</summary>
    /// <param name="name">Name of the case.</param>
    public static StacksFolder Stacks(string name) => new(Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "cases", name, "stacks"));

    /// <summary>The plan of a case and what the guardrails say of it.</summary>
    /// <param name="name">Name of the case.</param>
    /// <exception cref="SettingsException">The settings cannot be used.</exception>
    public static async Task<JudgedPlan> PlanAsync(string name)
    {
        var folder = Stacks(name);
        var plan = await Planner.PlanAsync(Stack, Path.GetDirectoryName(folder.Path)!, () => SettingsReader.FromFiles(folder, Stack));
        return new(plan, GuardrailSet.Judge(plan, Purpose.Review));
    }

    /// <summary>The mistakes in the settings of a case, each as the one line that the reader sees.</summary>
    /// <param name="name">Name of the case.</param>
    public static IReadOnlyList<string> Mistakes(string name) =>
        [.. Assert.Throws<SettingsException>(() => SettingsReader.FromFiles(Stacks(name), Stack)).Mistakes.Select(mistake => mistake.ToString())];
}
