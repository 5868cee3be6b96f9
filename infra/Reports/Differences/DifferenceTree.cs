using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports.Differences;

/// <summary>A difference to be read by a person at a terminal: what widens first, commands last and unwrapped, so that they can be copied.</summary>
internal sealed class DifferenceTree(IAnsiConsole console)
{
    /// <summary>Writes a report.</summary>
    public void Write(DifferenceReport report)
    {
        console.Markup($"[{(report.Widens || report.Fails ? "red" : "green")}]{DifferenceText.Headline(report, OneLine.Of).EscapeMarkup()}[/]");
        console.WriteLine();
        foreach (var note in report.Notes)
        {
            console.MarkupLine($"[yellow]note[/] {OneLine.Of(note).EscapeMarkup()}");
        }

        foreach (var unplanned in report.Unplanned)
        {
            console.MarkupLine(
                $"[bold]{OneLine.Of(unplanned.Stack).EscapeMarkup()}[/] cannot be planned; "
                + $"the mistakes are in {OneLine.Of(unplanned.Side).EscapeMarkup()}:");
            unplanned.Mistakes.ToList().ForEach(mistake => console.MarkupLine($"[red]error[/] {OneLine.Of(mistake).EscapeMarkup()}"));
        }

        foreach (var difference in report.Stacks)
        {
            Write(difference);
        }
    }

    /// <summary>Writes what a change does to one stack.</summary>
    public void Write(PlanDifference difference)
    {
        var tree = new Tree($"[bold]{DifferenceText.Title(difference).EscapeMarkup()}[/]");
        Add(tree, "permissions", difference.Permissions.Select(PermissionLines));
        Add(tree, "Secrets", difference.Secrets.Select(change => Line(Colour(change.Kind), DifferenceText.Of(change))));
        Add(tree, "rotates", difference.Rotations.Select(rotation => Line("red", DifferenceText.Of(rotation))));
        Add(tree, "renamed", difference.Renamed.Select(renamed => Line("yellow", DifferenceText.Of(renamed))));
        Add(tree, "charts", difference.Charts.Select(change => Line(Colour(change.Version.Kind), DifferenceText.Of(change))));
        Add(tree, "declared", difference.Declared.Select(DeclaredLines));
        Add(tree, "resources", difference.Resources.Select(ResourceLines));
        Add(tree, "not covered: cannot be told to be no wider", difference.Uncovered.Select(text => Line("yellow", text)));
        console.Write(tree);
        WriteCommands(difference);
        WriteFindings("new", difference.NewFindings);
        WriteFindings("gone", difference.GoneFindings);
    }

    private void WriteCommands(PlanDifference difference)
    {
        foreach (var left in difference.Left)
        {
            console.MarkupLine(
                $"[yellow]left[/] {DifferenceText.Of(left).EscapeMarkup()}{(left is { Stays: true, Needed: null } ? "; look, then remove:" : "")}");
            (left.Stays ? new[] { left.Lists, left.Removes } : []).OfType<string>().ToList().ForEach(WriteCommand);
        }

        foreach (var keys in difference.Keys)
        {
            console.MarkupLine($"[yellow]key[/] {DifferenceText.Of(keys).EscapeMarkup()}; after the update:");
            WriteCommand(keys.Removes);
        }

        foreach (var resource in difference.Protected)
        {
            console.MarkupLine(
                "[yellow]protected[/] "
                + DifferenceText.Of(resource, difference.Kind == DifferenceKind.Removed).EscapeMarkup()
                + (resource.LetsGo is null ? "" : " release it and leave it as it is:"));
            new[] { resource.LetsGo }.OfType<string>().ToList().ForEach(WriteCommand);
            console.MarkupLine($"  {(resource.LetsGo is null ? "" : "or ")}{DifferenceText.Unprotecting(resource)}:");
            WriteCommand(resource.Unprotects);
        }

        if (!difference.Destroy.IsEmpty)
        {
            console.MarkupLine($"[yellow]removed[/] {DifferenceText.Removed(difference).EscapeMarkup()}:");
            difference.Destroy.ToList().ForEach(WriteCommand);
        }
    }

    private static void Add(Tree tree, string title, IEnumerable<ImmutableArray<string>> groups)
    {
        var all = groups.ToList();
        if (all.Count > 0)
        {
            var node = tree.AddNode(title);
            foreach (var lines in all)
            {
                node.AddNode(lines[0]).AddNodes(lines.Skip(1));
            }
        }
    }

    private static ImmutableArray<string> PermissionLines(PermissionChange change)
    {
        var title = $"{change.Identity} on {change.Entry}";
        return
        [
            change.Widens is null ? Markup("green", title) : Markup("red", $"{title}: widens, {DifferenceText.ReasonOf(change.Widens)}"),
            .. change.Lost().Select(text => Markup("dim", $"- {text}")),
            .. change.Gained().Select(text => Markup("default", $"+ {text}")),
        ];
    }

    private static ImmutableArray<string> ResourceLines(ResourceChange change) =>
    [
        Markup(Colour(change.Kind), $"{DifferenceText.Sign(change.Kind)} {DifferenceText.Of(change)}"),
        .. change.Inputs.Select(input => Markup("dim", DifferenceText.Of(input))),
    ];

    private static ImmutableArray<string> DeclaredLines(DeclaredChange change) =>
    [
        Markup(Colour(change.Kind), $"{DifferenceText.Sign(change.Kind)} {DifferenceText.Of(change)}"),
        .. change.Inputs.Select(input => Markup("dim", DifferenceText.Of(input))),
    ];

    private static ImmutableArray<string> Line(string colour, string text) => [Markup(colour, text)];

    private static string Colour(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "green",
        DifferenceKind.Removed or DifferenceKind.Replaced => "red",
        _ => "yellow",
    };

    private static string Markup(string colour, string text) => $"[{colour}]{OneLine.Of(text).EscapeMarkup()}[/]";

    private void WriteFindings(string which, ImmutableArray<Finding> findings)
    {
        if (!findings.IsEmpty)
        {
            console.WriteLine($"{Word.Count(findings.Length, $"{which} finding", $"{which} findings")}:");
            new FindingList(console).Write(findings);
        }
    }

    private void WriteCommand(string command) => console.WriteUnwrapped($"  {command}");
}
