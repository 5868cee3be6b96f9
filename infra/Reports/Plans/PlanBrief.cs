using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>Every stack on one line.</summary>
internal sealed class PlanBrief(IAnsiConsole console)
{
    /// <summary>How wide a terminal must be for the whole table: words that are broken are not read.</summary>
    private const int RoomForAll = 110;

    private static readonly Column[] Columns =
    [
        new("stack", IsShort: true, judged => judged.Plan.Settings.Stack.EscapeMarkup()),
        new("environment", IsShort: true, judged => Word.Of(judged.Plan.Settings.Environment)),
        new("level", IsShort: true, judged => Word.Of(judged.Plan.Settings.Level)),
        new("cluster", IsShort: false, judged => judged.Plan.Settings.Cluster.Name.EscapeMarkup()),
        new("applications", IsShort: false, judged => $"{judged.Plan.Settings.Applications.Length}"),
        new("Secrets", IsShort: true, judged => $"{judged.Plan.Settings.Applications.Sum(application => application.Secrets.Length)}"),
        new("resources", IsShort: false, judged => $"{judged.Plan.Resources.Count}"),
        new("findings", IsShort: true, judged =>
            $"[{(judged.Errors > 0 ? "red" : judged.Warnings > 0 ? "yellow" : "green")}]{FindingList.Count(judged)}[/]"),
    ];

    /// <summary>Writes a table, and the errors that stop a run.</summary>
    public void Write(IReadOnlyList<JudgedPlan> plans)
    {
        var isWide = console.Profile.Width >= RoomForAll;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([.. Columns.Where(column => isWide || column.IsShort).Select(column => column.Name)]);
        foreach (var judged in plans)
        {
            table.AddRow([.. Columns.Where(column => isWide || column.IsShort).Select(column => column.Cell(judged))]);
        }

        console.Write(table);
        foreach (var judged in plans.Where(judged => judged.Errors > 0))
        {
            console.MarkupLineInterpolated($"[bold]{judged.Plan.Settings.Stack}[/]");
            new FindingList(console).Write([.. judged.Findings.Where(finding => finding.Severity == Guardrails.Severity.Error)]);
        }

        console.MarkupLineInterpolated($"[dim]{ProgramName.Call} plan --stack NAME shows a stack in full[/]");
    }

    /// <summary>A column of the table.</summary>
    /// <param name="Name">Its heading.</param>
    /// <param name="IsShort">Whether a narrow terminal shows it too.</param>
    /// <param name="Cell">What it says of a plan.</param>
    private sealed record Column(string Name, bool IsShort, Func<JudgedPlan, string> Cell);
}
