using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Engine;

/// <summary>The check before a real run: the same plan and the same rules as offline, on the settings that the engine passes.</summary>
internal static class Preflight
{
    /// <summary>Plans the stack that the engine is about to run, and tells the user what the rules say.</summary>
    /// <param name="told">Where the findings go.</param>
    /// <returns>Whether the run may go on.</returns>
    public static async Task<bool> PassesAsync(TextWriter told)
    {
        var plan = await Planner.PlanAsync(EngineVariables.Stack, EngineVariables.RootDirectory, SettingsReader.FromEngine).ConfigureAwait(false);
        var findings = GuardrailSet.Judge(plan, Purpose.Deployment);
        foreach (var finding in findings)
        {
            await told.WriteLineAsync($"{Word.Of(finding.Severity)} {finding.Rule}: {finding.Message}").ConfigureAwait(false);
        }

        return findings.All(finding => finding.Severity != Severity.Error);
    }
}
