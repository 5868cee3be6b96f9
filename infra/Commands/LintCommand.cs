using System.CommandLine;
using SecretsLadder.Infra.Changes;
using SecretsLadder.Infra.Lint;

namespace SecretsLadder.Infra.Commands;

/// <summary><c>lint</c>: secrets in plain text, and manifests of versions that are gone, in any repository.</summary>
internal static class LintCommand
{
    private const string Description = """
        Looks for secrets in plain text in manifests and Helm values, and for API versions that are no longer served.
        Says file, line and what to do, never a value. Folders are searched for .yaml, .yml and .json; the rules are
        described in docs/reference/lint.md.

        Examples:
          lint charts/ manifests/              what is wrong in two folders
          lint --fix clusters/                 also writes API versions, where the version alone changed
          lint --format json . > lint.json     for programs (docs/reference/lint.schema.json)

        Exit code: 0 clean or warnings only, 1 error findings or unreadable files, 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "A file, or a folder with all that is in it.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => "text" }
            .AcceptOnlyFromAmong("text", "json");
        var fix = new Option<bool>("--fix") { Description = "Writes API versions where nothing but the version changes; every other byte stays." };
        var command = new Command("lint", Description) { paths, format, fix };
        command.SetAction(async (parsed, _) =>
        {
            var found = LintedFiles.Of(Existing(parsed.GetValue(paths)!));
            var report = new LintReport(Lint(context, found, parsed.GetValue(fix)));
            if (parsed.GetValue(format) == "json")
            {
                OutputFile.Write(path: null, context.ProgramOutput, report.WriteJson);
            }
            else
            {
                report.WriteText(context.Output);
            }

            await context.Error.WriteLineAsync(report.Summary(found.Files.Count));
            return report.Errors > 0 ? CommandContext.Failure : 0;
        });
        return command;
    }

    private static string[] Existing(string[] paths) => Array.Find(paths, path => !Path.Exists(path)) is { } missing
        ? throw new CommandException($"'{missing}' is not there; name a file or a folder")
        : paths;

    private static List<LintFinding> Lint(CommandContext context, LintedFiles found, bool isFixing)
    {
        using var progress = context.StartProgress("linting");
        var findings = Linter.Check(found);
        if (!isFixing)
        {
            return findings;
        }

        var files = found.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        return [.. findings.GroupBy(finding => finding.At.File).SelectMany(group =>
            files.TryGetValue(group.Key, out var file) ? Fix(file, [.. group]) : group)];
    }

    private static IEnumerable<LintFinding> Fix(LintedFile file, List<LintFinding> findings)
    {
        try
        {
            return LintFix.Apply(file, findings, content => AtomicFiles.Write(Path.GetDirectoryName(file.Path)!, file.Path, content));
        }
        catch (IOException exception)
        {
            return [new(new(file.Name), Guardrails.Severity.Error, Linter.UnreadableId, exception.Message), .. findings];
        }
    }
}
