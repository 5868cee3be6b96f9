using SecretsLadder.Infra.Changes.Promotions;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Differences.Rules;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Sea;
using SecretsLadder.Infra.Guardrails.Rules.Val;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Kit;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports.Changes;

/// <summary>A promotion to be read by a person: what is copied, what the target lacks, and what it becomes.</summary>
internal sealed class PromotionText(IAnsiConsole console)
{
    /// <summary>Writes what is copied.</summary>
    /// <param name="promotion">The promotion.</param>
    /// <param name="from">The stack to promote from.</param>
    /// <param name="to">The stack to promote to.</param>
    public void Write(Promotion promotion, string from, string to)
    {
        console.MarkupLineInterpolated($"[bold]{from} -> {to}[/]");
        foreach (var file in promotion.Files)
        {
            console.MarkupLineInterpolated($"{DifferenceText.Sign(file.Kind)} {file.Path} [dim]({Word.Of(file.Kind)})[/]");
        }

        foreach (var version in promotion.Versions)
        {
            console.MarkupLineInterpolated($"~ chart {version.Controller}: {version.From ?? "the version of this release"} -> {version.To}");
        }

        foreach (var application in promotion.OnlyInTarget)
        {
            console.MarkupLineInterpolated($"[yellow]note[/] the application '{application}' is in {to} and not in {from}; it stays");
        }
    }

    /// <summary>Writes what the target lacks.</summary>
    /// <param name="shortfalls">What it lacks.</param>
    /// <param name="to">The stack to promote to.</param>
    public void Write(IReadOnlyList<Shortfall> shortfalls, string to)
    {
        if (shortfalls.Count > 0)
        {
            console.MarkupLineInterpolated($"[bold]{to} lacks[/]");
        }

        foreach (var shortfall in shortfalls)
        {
            console.WriteUnwrapped($"- {shortfall.What}");
            shortfall.Remedy.ToList().ForEach(line => console.WriteUnwrapped($"    {line}"));
        }
    }

    /// <summary>Writes what the target becomes.</summary>
    /// <param name="difference">What changes, or null where the target as it is cannot be planned.</param>
    /// <param name="after">What it becomes.</param>
    public void Write(PlanDifference? difference, JudgedPlan after)
    {
        if (difference is not null)
        {
            new DifferenceTree(console).Write(
                difference with { NewFindings = [.. difference.NewFindings.Where(DifferenceRules.Holds)], GoneFindings = [] });
        }

        // Missing values are among what the target lacks, each with its command.
        new FindingList(console).Write([.. after.Findings.Where(finding => finding.Rule is not (MissingValueRule.Id or UnsealedKeyRule.Id))]);
        console.MarkupLineInterpolated($"{after.Plan.Settings.Stack}: {FindingList.Count(after)}");
    }
}
