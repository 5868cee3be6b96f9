using SecretsLadder.Infra.Settings;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports;

/// <summary>Every stack on one line.</summary>
/// <param name="console">Where to.</param>
internal sealed class PlanBrief(IAnsiConsole console)
{
    /// <summary>Writes a table, and the errors that stop a run.</summary>
    /// <param name="plans">The plans.</param>
    public void Write(IReadOnlyList<JudgedPlan> plans)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("stack", "environment", "level", "cluster", "applications", "Secrets", "resources", "findings");
        foreach (var judged in plans)
        {
            var settings = judged.Plan.Settings;
            table.AddRow(
                settings.Stack.EscapeMarkup(),
                Word.Of(settings.Environment),
                Word.Of(settings.Level),
                settings.Cluster.Name.EscapeMarkup(),
                $"{settings.Applications.Length}",
                $"{settings.Applications.Sum(application => application.Secrets.Length)}",
                $"{judged.Plan.Resources.Length}",
                $"[{(judged.Errors > 0 ? "red" : judged.Warnings > 0 ? "yellow" : "green")}]{FindingList.Count(judged)}[/]");
        }

        console.Write(table);
        foreach (var judged in plans.Where(judged => judged.Errors > 0))
        {
            console.MarkupLineInterpolated($"[bold]{judged.Plan.Settings.Stack}[/]");
            new FindingList(console).Write([.. judged.Findings.Where(finding => finding.Severity == Guardrails.Severity.Error)]);
        }

        console.MarkupLine("[dim]plan --stack NAME shows a stack in full[/]");
    }
}
