using System.Collections.Immutable;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands;

/// <summary>A stack that was planned and judged, or why it cannot be.</summary>
/// <param name="Plan">The judged plan, or null.</param>
/// <param name="Mistakes">The mistakes, one per line; none if there is a plan.</param>
/// <param name="AreInSettings">Whether the mistakes are in the settings.</param>
internal sealed record PlanAttempt(JudgedPlan? Plan, ImmutableArray<string> Mistakes, bool AreInSettings)
{
    /// <summary>Plans a stack and judges it.</summary>
    public static async Task<PlanAttempt> OfAsync(StacksFolder folder, string stack)
    {
        try
        {
            var plan = await Planner.PlanAsync(stack, Path.GetDirectoryName(folder.Path)!, () => SettingsReader.FromFiles(folder, stack));
            return new(new(plan, GuardrailSet.Judge(plan, Purpose.Review)), [], AreInSettings: false);
        }
        catch (SettingsException exception)
        {
            return new(null, [.. exception.Mistakes.Select(mistake => OneLine.Of(mistake.ToString()))], AreInSettings: true);
        }
        catch (PlanException exception)
        {
            return Failed(OneLine.Of(exception.Message));
        }
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException or OperationCanceledException))
        {
            return Failed($"{stack}: {ProgramFault.Describe(exception)}");
        }
    }

    private static PlanAttempt Failed(string mistake) => new(null, [mistake], AreInSettings: false);
}
