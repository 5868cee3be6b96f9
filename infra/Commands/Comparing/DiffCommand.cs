using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using SecretsLadder.Infra.Changes.Revisions;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Kit;

namespace SecretsLadder.Infra.Commands.Comparing;

/// <summary><c>diff</c>: what a change does, above all to who may read what.</summary>
internal static class DiffCommand
{
    private const string Description = """
        Shows what a change does: stacks that cannot be planned first, then permissions that widen, findings, Secrets and
        generated values, charts and resources, and what cannot be told to be no wider.
        Needs no more than plan does; revisions are read from git without touching the work tree.

        Examples:
          diff --base origin/main                                the work tree against a revision, every stack
          diff --stack prod --base v1.4 --head v1.5              two revisions
          diff --stack prod --from old.json --to new.json        two files of plan --format json
          diff --base HEAD^1 --format markdown --out diff.md --fail-on widening,destroy
                                                                 a comment on a pull request, and its check

        --fail-on takes: widening (a permission widens), destroy (a value, a Secret or a stack is deleted or replaced),
        rotation (a generated value is made anew or goes away), handover (a Secret gets another producer or application),
        uncovered (a change that cannot be told to be no wider).

        Exit code: 0 compared, 1 a stack cannot be planned, a finding is an error, or what --fail-on names happens, 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var options = new Options();
        var command = new Command("diff", Description) { options.Stack, options.Base, options.Head, options.From, options.To, options.Format,
            options.Out, options.FailOn };
        command.Validators.Add(options.Check);
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                return await CompareAsync(context, options, parsed);
            }
            catch (GitException exception)
            {
                throw new CommandException(exception.Message);
            }
        });
        return command;
    }

    private static async Task<int> CompareAsync(CommandContext context, Options options, ParseResult parsed)
    {
        using var revisions = parsed.GetValue(options.Base) is { } revision
            ? new ComparedRevisions(context, context.Options.FolderOf(parsed), revision, parsed.GetValue(options.Head))
            : null;
        var sides = revisions?.Sides ?? ComparedPlanFiles.Read(parsed.GetValue(options.From)!, parsed.GetValue(options.To)!);
        var stacks = sides.Select(parsed.GetValue(options.Stack) ?? []);
        var report = await sides.CompareAsync(stacks);
        Write(context, parsed, report, parsed.GetValue(options.Format)!, parsed.GetValue(options.Out));
        return report.Fails || FailOn.Of(parsed.GetValue(options.FailOn) ?? []).Any(reason => reason(report)) ? CommandContext.Failure : 0;
    }

    private static void Write(CommandContext context, ParseResult parsed, DifferenceReport report, string format, string? file)
    {
        switch (format)
        {
            case "json":
                OutputFile.Write(file, context.ProgramOutput, stream => DifferenceJson.Write(stream, report));
                break;
            case "markdown":
                OutputFile.Write(file, context.ProgramOutput, stream => stream.Write(Encoding.UTF8.GetBytes(DifferenceMarkdown.Write(report))));
                break;
            default:
                WriteText(context, parsed, report, file);
                break;
        }
    }

    private static void WriteText(CommandContext context, ParseResult parsed, DifferenceReport report, string? file)
    {
        using var text = file is null ? null : new StringWriter();
        new DifferenceTree(text is null ? context.OpenOutput(parsed) : Terminal.Open(text, isTerminal: false, isColoured: false)).Write(report);
        if (text is not null)
        {
            OutputFile.Write(file!, text.ToString());
        }
    }

    /// <summary>The options of the command, and which of them go together.</summary>
    private sealed class Options
    {
        public Option<string[]> Stack { get; } =
            new("--stack") { Description = "A stack; can be given several times. Default: every stack of either side.", HelpName = "S" };

        public Option<string?> Base { get; } = new("--base") { Description = "The revision to compare with.", HelpName = "REV" };

        public Option<string?> Head { get; } =
            new("--head") { Description = "The revision that is compared. Default: the work tree.", HelpName = "REV" };

        public Option<string?> From { get; } =
            new("--from") { Description = "The plan to compare with, instead of a revision.", HelpName = "PLAN.json" };

        public Option<string?> To { get; } = new("--to") { Description = "The plan that is compared.", HelpName = "PLAN.json" };

        public Option<string> Format { get; } = new Option<string>("--format")
        {
            Description = "terminal for people, json for programs, markdown for a pull request.",
            DefaultValueFactory = _ => "terminal",
        }
            .AcceptOnlyFromAmong("terminal", "json", "markdown");

        public Option<string?> Out { get; } = new("--out") { Description = "A file to write to instead of standard output.", HelpName = "F" };

        public Option<string[]> FailOn { get; } = new("--fail-on")
        {
            Description = "What makes the exit code 1 besides an error, separated by commas or given several times: "
                + $"{string.Join(", ", Commands.Comparing.FailOn.Words)}.",
            HelpName = "LIST",
        };

        public void Check(CommandResult result)
        {
            var (isBase, isHead, isFrom, isTo) = (IsGiven(result, Base), IsGiven(result, Head), IsGiven(result, From), IsGiven(result, To));
            if (Commands.Comparing.FailOn.Unknown(result.GetValue(FailOn) ?? []) is { } unknown)
            {
                result.AddError($"--fail-on does not know '{unknown}'; it takes {string.Join(", ", Commands.Comparing.FailOn.Words)}.");
            }

            if (isBase ? isFrom || isTo : !isFrom || !isTo || isHead)
            {
                result.AddError("What is compared must be either --base REV (and --head REV), or --from PLAN.json and --to PLAN.json.");
            }
        }

        private static bool IsGiven(CommandResult result, Option<string?> option) => result.GetResult(option) is { Implicit: false };
    }
}
