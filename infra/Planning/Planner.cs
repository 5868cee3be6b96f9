using System.Runtime.ExceptionServices;
using Pulumi;
using Pulumi.Testing;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Planning;

/// <summary>Runs the program in process against emulated providers and records what it registers.</summary>
internal static class Planner
{
    /// <summary>Plans a stack.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="rootDirectory">The folder that holds <c>stacks/</c>.</param>
    /// <param name="readSettings">Reads the settings, inside the deployment of the plan.</param>
    /// <exception cref="SettingsException">The settings cannot be used.</exception>
    /// <exception cref="PlanException">A component refuses what the settings ask for.</exception>
    /// <exception cref="RunException">The program failed otherwise.</exception>
    public static async Task<Plan> PlanAsync(string stack, string rootDirectory, Func<StackSettings> readSettings)
    {
        var recorder = new PlanRecorder(stack);
        var program = new PlannedProgram(readSettings, recorder);
        var options = new TestOptions { ProjectName = Plan.Project, StackName = stack, RootDirectory = rootDirectory, IsPreview = false };
        try
        {
            await Deployment.TestWithServiceProviderAsync<SecretsStack>(recorder, program, options).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RunException or AggregateException)
        {
            if (Refusal(program.Failure, exception) is { } message)
            {
                throw new PlanException($"{stack}: planning stopped{recorder.At}: {message}");
            }

            ExceptionDispatchInfo.Throw(program.Failure ?? exception);
        }

        return new Plan(program.Settings!, await recorder.ResourcesAsync().ConfigureAwait(false), await recorder.OutputsAsync().ConfigureAwait(false))
        {
            InventedIds = recorder.InventedIds(),
        };
    }

    /// <summary>Why a component refuses what it is given; null if something else failed.</summary>
    /// <param name="failure">What was thrown while the resources were constructed.</param>
    /// <param name="report">What the deployment makes of it, or of a check that ran when an input was known: a text, the exception's type before it
    /// and the trace below.</param>
    private static string? Refusal(Exception? failure, Exception report)
    {
        var type = $"{typeof(ResourceException).FullName}: ";
        var text = report.GetBaseException().Message;
        return failure is ResourceException refusal ? refusal.Message
            : failure is null && text.StartsWith(type, StringComparison.Ordinal) ? text[type.Length..].Split('\n')[0].TrimEnd()
            : null;
    }

    /// <summary>Hands the deployment its stack, so that the settings are read inside it.</summary>
    private sealed class PlannedProgram(Func<StackSettings> readSettings, PlanRecorder recorder) : IServiceProvider
    {
        /// <summary>The settings that were read, values redacted.</summary>
        public StackSettings? Settings { get; private set; }

        /// <summary>What was thrown on the way; the deployment itself would only report its text.</summary>
        public Exception? Failure { get; private set; }

        /// <inheritdoc />
        public object GetService(Type serviceType)
        {
            try
            {
                Settings = readSettings().Redact();
                GarbageCollection.Postpone(Settings.Applications.Length);
                return new SecretsStack(Settings, new StackOptions { ResourceTransformations = { recorder.OnConstruction } });
            }
            catch (Exception exception)
            {
                Failure = exception;
                throw;
            }
        }
    }
}
