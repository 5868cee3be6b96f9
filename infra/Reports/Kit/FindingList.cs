using System.Collections.Immutable;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports.Kit;

/// <summary>Findings to be read by a person: errors first, a long list of one kind cut short.</summary>
internal sealed class FindingList(IAnsiConsole console)
{
    private const int MostOfARule = 20;

    /// <summary>Writes the findings.</summary>
    /// <param name="findings">The findings, errors first.</param>
    public void Write(ImmutableArray<Finding> findings)
    {
        foreach (var group in findings.GroupBy(finding => (finding.Severity, finding.Rule)))
        {
            var colour = group.Key.Severity == Severity.Error ? "red" : "yellow";
            foreach (var finding in group.Take(MostOfARule))
            {
                console.Markup($"[{colour}]{Word.Of(finding.Severity)} {OneLine.Of(finding.Rule).EscapeMarkup()}[/] ");
                console.WriteUnwrapped(finding.Message);
            }

            if (group.Count() > MostOfARule)
            {
                console.MarkupLine(
                    $"[dim]... and {group.Count() - MostOfARule} more of {OneLine.Of(group.Key.Rule).EscapeMarkup()}; --format json lists all[/]");
            }
        }
    }

    /// <summary>How many findings there are, in words.</summary>
    /// <param name="judged">The judged plan.</param>
    public static string Count(JudgedPlan judged) =>
        $"{judged.Errors} {(judged.Errors == 1 ? "error" : "errors")}, {judged.Warnings} {(judged.Warnings == 1 ? "warning" : "warnings")}";
}
