using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The check before a real run: the same plan and the same rules as offline, on the settings that the engine passes.</summary>
internal static class Preflight
{
    /// <summary>The exit code by which the language host knows that the user has been told.</summary>
    public const int UserHasBeenTold = 32;

    /// <summary>Plans the stack that the engine is about to run, and tells the user what the rules say.</summary>
    /// <param name="told">Where the findings go.</param>
    /// <returns>Whether the run may go on.</returns>
    public static async Task<bool> PassesAsync(TextWriter told)
    {
        using var clean = new CleanWriter(told);
        var stack = Environment.GetEnvironmentVariable("PULUMI_STACK");
        var rootDirectory = Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY");
        if (string.IsNullOrEmpty(stack) || string.IsNullOrEmpty(rootDirectory))
        {
            await clean.WriteLineAsync($"This program is run by the Pulumi engine: use 'pulumi preview' or 'pulumi up'. To plan offline: {ProgramName.Call} plan").ConfigureAwait(false);
            return false;
        }

        try
        {
            var plan = await Planner.PlanAsync(stack, rootDirectory, SettingsReader.FromEngine).ConfigureAwait(false);
            var findings = GuardrailSet.Judge(plan, Purpose.Deployment);
            foreach (var finding in findings)
            {
                await clean.WriteLineAsync($"{Word.Of(finding.Severity)} {finding.Rule}: {finding.Message}").ConfigureAwait(false);
            }

            return findings.All(finding => finding.Severity != Severity.Error);
        }
        catch (SettingsException exception)
        {
            foreach (var mistake in exception.Mistakes)
            {
                await clean.WriteLineAsync($"error {OneLine.Of(mistake.ToString())}").ConfigureAwait(false);
            }

            return false;
        }
        catch (PlanException exception)
        {
            await clean.WriteLineAsync($"error {OneLine.Of(exception.Message)}").ConfigureAwait(false);
            return false;
        }
        catch (Exception exception)
        {
            // The engine would show a trace, and say no more than that the program ended with 134.
            await clean.WriteLineAsync($"error {ProgramFault.Describe(exception)}").ConfigureAwait(false);
            return false;
        }
    }
}
