using Pulumi;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Engine;

/// <summary>
/// What the Pulumi engine runs: the check, and then the stack. Every failure is reported once, in lines that say what to change; of an exception that
/// ends the program, the engine would show a trace and "exited with non-zero exit code: 134".
/// </summary>
internal static class EngineProgram
{
    /// <summary>The exit code by which the language host knows that the user has been told: it adds nothing.</summary>
    public const int UserHasBeenTold = 32;

    /// <summary>Checks and runs the stack. Nothing is registered before the guardrails have passed.</summary>
    /// <param name="errors">Where the user is told; the engine shows it.</param>
    /// <param name="deploy">Deploys the stack that the services construct.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(TextWriter errors, Func<IServiceProvider, Task<int>> deploy)
    {
        using var told = new CleanWriter(errors);
        try
        {
            if (EngineVariables.Fault() is { } fault)
            {
                await told.WriteLineAsync($"error {fault}").ConfigureAwait(false);
                return UserHasBeenTold;
            }

            return await Preflight.PassesAsync(told).ConfigureAwait(false) ? await deploy(new Services()).ConfigureAwait(false) : UserHasBeenTold;
        }
        catch (Exception exception)
        {
            foreach (var line in Lines(exception))
            {
                await told.WriteLineAsync($"error {line}").ConfigureAwait(false);
            }

            return UserHasBeenTold;
        }
    }

    /// <summary>What the user sees of an exception. Messages that the program does not write itself may hold a value, and are left out.</summary>
    private static IEnumerable<string> Lines(Exception exception) => exception switch
    {
        SettingsException settings => settings.Mistakes.Select(mistake => OneLine.Of(mistake.ToString())),
        PlanException or ResourceException or IOException or UnauthorizedAccessException => [OneLine.Of(exception.Message)],
        _ => [ProgramFault.Describe(exception)],
    };

    /// <summary>
    /// Constructs the stack in the deployment, which shows a <see cref="RunException"/> by its message alone and all others with a trace.
    /// </summary>
    private sealed class Services : IServiceProvider
    {
        /// <inheritdoc />
        public object GetService(Type serviceType)
        {
            try
            {
                return new SecretsStack();
            }
            catch (Exception exception)
            {
                throw new RunException(string.Join('\n', Lines(exception)));
            }
        }
    }
}
