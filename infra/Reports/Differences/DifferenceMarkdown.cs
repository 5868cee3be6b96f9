using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;

namespace SecretsLadder.Infra.Reports.Differences;

/// <summary>A difference as a comment on a pull request: the first line says what matters, details are folded.</summary>
internal static class DifferenceMarkdown
{
    /// <summary>The comment.</summary>
    /// <param name="report">The report.</param>
    /// <param name="limit">The most characters that it may have.</param>
    public static string Write(DifferenceReport report, int limit = MarkdownPage.LongestComment)
    {
        var page = new MarkdownPage(limit);
        page.Add($"**{DifferenceText.Headline(report, MarkdownPage.Code)}**");
        foreach (var note in report.Notes)
        {
            page.Add($"> {MarkdownPage.Code(note)}");
        }

        foreach (var unplanned in report.Unplanned)
        {
            AddList(
                page, $"{MarkdownPage.Code(unplanned.Stack)} cannot be planned; the mistakes are in {MarkdownPage.Code(unplanned.Side)}",
                unplanned.Mistakes.Select(MarkdownPage.Code));
        }

        var stacks = report.Changed.ToList();
        stacks.ForEach(stack => AddWhatMatters(page, stack));
        stacks.ForEach(stack => AddDetails(page, stack));
        page.Add($"From {MarkdownPage.Code(report.From)} to {MarkdownPage.Code(report.To)}. {Unchanged(report)}");
        return page.ToString();
    }

    private static void AddWhatMatters(MarkdownPage page, PlanDifference difference)
    {
        page.Add($"### {MarkdownPage.Code(DifferenceText.Title(difference))}");
        AddList(page, "Errors", difference.NewFindings.Where(finding => finding.Severity == Severity.Error).Select(Finding));
        AddList(page, "Permissions that widen", difference.Widenings.Select(change => DifferenceText.WideningOf(change, MarkdownPage.Code)));
        AddList(page, "Findings", difference.NewFindings.Where(finding => finding.Severity != Severity.Error).Select(Finding));
        AddList(page, "Secrets", difference.Secrets.Select(change => MarkdownPage.Code(DifferenceText.Of(change))));
        AddList(page, "Rotates", difference.Rotations.Select(rotation => MarkdownPage.Code(DifferenceText.Of(rotation))));
        AddList(page, "Renamed", difference.Renamed.Select(renamed => MarkdownPage.Code(DifferenceText.Of(renamed))));
        AddList(page, "Charts", difference.Charts.Select(change => MarkdownPage.Code(DifferenceText.Of(change))));
        AddList(page, "Left in the cluster", difference.Left.Select(Left));
        AddList(
            page, "Keys that leave a Secret",
            difference.Keys.Select(keys => $"{MarkdownPage.Code(DifferenceText.Of(keys))}; after the update: {MarkdownPage.Code(keys.Removes)}"));
        var isDestroyed = difference.Kind == DifferenceKind.Removed;
        AddList(
            page,
            isDestroyed ? "Protected" : "Protected, so that the update stops",
            difference.Protected.Select(resource => Protected(resource, isDestroyed)));
        AddList(page, $"Removed: {DifferenceText.Removed(difference)}", difference.Destroy.Select(MarkdownPage.Code));
        AddList(page, "Not covered: cannot be told to be no wider", difference.Uncovered.Select(MarkdownPage.Code));
        var graph = DifferenceGraph.Lines(difference);
        if (!graph.IsEmpty)
        {
            page.AddWhole(["```mermaid", .. graph, "```"]);
        }
    }

    private static void AddDetails(MarkdownPage page, PlanDifference difference)
    {
        AddFolded(
            page, $"{difference.Stack}: {Word.Count(difference.Permissions.Length, "permission", "permissions")} gained or lost",
            difference.Permissions.SelectMany(Permission));
        AddFolded(
            page, $"{difference.Stack}: {Word.Count(difference.Declared.Length, "declaration", "declarations")} changed",
            difference.Declared.SelectMany(Declared));
        AddFolded(page, $"{difference.Stack}: {DifferenceText.Counts(difference.Resources)}", difference.Resources.SelectMany(Resource));
        AddFolded(
            page, $"{difference.Stack}: {Word.Count(difference.GoneFindings.Length, "finding", "findings")} gone",
            difference.GoneFindings.Select(finding => $"- {Finding(finding)}"));
    }

    private static void AddList(MarkdownPage page, string title, IEnumerable<string> items) =>
        page.Add($"{title}:\n\n", [.. items.Select(item => $"- {item}")], "");

    private static void AddFolded(MarkdownPage page, string summary, IEnumerable<string> lines) => page.AddFolded(Plain(summary), [.. lines]);

    private static IEnumerable<string> Permission(PermissionChange change) =>
    [
        $"- {MarkdownPage.Code(change.Identity)} on "
        + $"{MarkdownPage.Code(change.Entry)}{(change.Widens is null ? "" : $": widens, {DifferenceText.ReasonOf(change.Widens)}")}",
        .. change.Lost().Select(text => $"  - lost {MarkdownPage.Code(text)}"),
        .. change.Gained().Select(text => $"  - gained {MarkdownPage.Code(text)}"),
    ];

    private static IEnumerable<string> Resource(ResourceChange change) =>
    [
        $"- {Word.Of(change.Kind)} {MarkdownPage.Code(DifferenceText.Of(change))}",
        .. change.Inputs.Select(input => $"  - {MarkdownPage.Code(DifferenceText.Of(input))}"),
    ];

    private static IEnumerable<string> Declared(DeclaredChange change) =>
    [
        $"- {Word.Of(change.Kind)} {MarkdownPage.Code(DifferenceText.Of(change))}",
        .. change.Inputs.Select(input => $"  - {MarkdownPage.Code(DifferenceText.Of(input))}"),
    ];

    private static string Protected(ProtectedResource resource, bool isDestroyed) =>
        MarkdownPage.Code(DifferenceText.Of(resource, isDestroyed))
        + (resource.LetsGo is null ? "" : $" release it and leave it as it is: {MarkdownPage.Code(resource.LetsGo)}, or")
        + $" {DifferenceText.Unprotecting(resource)}: {MarkdownPage.Code(resource.Unprotects)}";

    private static string Finding(Finding finding) => $"{Word.Of(finding.Severity)} {finding.Rule}: {MarkdownPage.Code(finding.Message)}";

    private static string Left(SecretLeft left) =>
        $"{MarkdownPage.Code(DifferenceText.Of(left))}{(left.Removes is { } command && left.Stays ? $": {MarkdownPage.Code(command)}" : "")}";

    private static string Unchanged(DifferenceReport report)
    {
        ImmutableArray<string> names =
            [.. report.Stacks.Where(stack => stack.Kind == DifferenceKind.Unchanged).Select(stack => MarkdownPage.Code(stack.Stack))];
        return names.IsEmpty ? "" : $"Nothing changes in {string.Join(", ", names)}.";
    }

    /// <summary>Inside HTML, code marks mean nothing.</summary>
    private static string Plain(string text) => System.Net.WebUtility.HtmlEncode(OneLine.Of(text));
}
