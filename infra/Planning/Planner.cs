using Pulumi;
using Pulumi.Testing;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Planning;

/// <summary>Runs the program in process against emulated providers and records what it registers.</summary>
internal static class Planner
{
    /// <summary>Plans a stack.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="rootDirectory">The folder that holds <c>stacks/</c>.</param>
    /// <param name="readSettings">Reads the settings, inside the deployment of the plan.</param>
    /// <exception cref="SettingsException">The settings cannot be used.</exception>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<Plan> PlanAsync(string stack, string rootDirectory, Func<StackSettings> readSettings)
    {
        var recorder = new PlanRecorder(stack);
        var program = new PlannedProgram(readSettings, recorder);
        var options = new TestOptions { ProjectName = Plan.Project, StackName = stack, RootDirectory = rootDirectory, IsPreview = false };
        try
        {
            await Deployment.TestWithServiceProviderAsync<SecretsStack>(recorder, program, options).ConfigureAwait(false);
        }
        catch (RunException) when (program.Mistakes is { } mistakes)
        {
            throw mistakes;
        }

        return new Plan(program.Settings!, await recorder.ResourcesAsync().ConfigureAwait(false), await recorder.OutputsAsync().ConfigureAwait(false));
    }

    /// <summary>Hands the deployment its stack, so that the settings are read inside it.</summary>
    private sealed class PlannedProgram(Func<StackSettings> readSettings, PlanRecorder recorder) : IServiceProvider
    {
        /// <summary>The settings that were read, values redacted.</summary>
        public StackSettings? Settings { get; private set; }

        /// <summary>What was wrong with them; the deployment itself would only report its text.</summary>
        public SettingsException? Mistakes { get; private set; }

        /// <inheritdoc />
        public object GetService(Type serviceType)
        {
            try
            {
                Settings = readSettings().Redact();
            }
            catch (SettingsException mistakes)
            {
                Mistakes = mistakes;
                throw;
            }

            GarbageCollection.Postpone(Settings.Applications.Length);
            return new SecretsStack(Settings, new StackOptions { ResourceTransformations = { recorder.OnConstruction } });
        }
    }
}
