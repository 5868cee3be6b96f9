using System.CommandLine;
using SecretsLadder.Infra.Changes;
using SecretsLadder.Infra.Changes.Promotions;
using SecretsLadder.Infra.Changes.Revisions;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Differences.Rules;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Sea;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Changes;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;
using Spectre.Console;

namespace SecretsLadder.Infra.Commands;

/// <summary><c>promote</c>: the contracts and versions of one environment in the next, values never.</summary>
internal static class PromoteCommand
{
    private const string Description = """
        Copies application files whole, and pins the chart versions that the source pins. Values, ciphertext, parameters, backends
        and everything else that an environment is stay as they are. Shows what the target becomes and what it still lacks;
        --write writes, all files or none, and nothing that would break the target.

        Examples:
          promote --from dev --to staging                        shows all of it
          promote --from staging --to prod --app checkout --write
                                                                 one application, and no versions

        Exit code: 0 shown or written, 1 unknown names, or the target would break (nothing is written), 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var from = new Option<string>("--from") { Description = "The stack to promote from.", HelpName = "A", Required = true };
        var to = new Option<string>("--to") { Description = "The stack to promote to.", HelpName = "B", Required = true };
        var app = new Option<string[]>("--app")
        {
            Description = "An application; can be given several times. Default: every application, and the versions.",
            HelpName = "X",
        };
        var write = new Option<bool>("--write") { Description = "Writes the files. Default: they are only shown." };
        var command = new Command("promote", Description) { from, to, app, write };
        command.SetAction(async (parsed, _) =>
        {
            var folder = context.Options.FolderOf(parsed);
            var stacks =
                (From: CommandContext.Select(folder, [parsed.GetValue(from)!])[0], To: CommandContext.Select(folder, [parsed.GetValue(to)!])[0]);
            if (stacks.From == stacks.To)
            {
                throw new CommandException($"both stacks are '{stacks.From}'; a promotion goes from one stack to another");
            }

            if (await context.ReadAsync(stacks.From, () => SettingsReader.FromFiles(folder, stacks.From)) is not { } source
                || await context.ReadAsync(stacks.To, () => PromotionTarget.Read(folder, stacks.To)) is not { } target)
            {
                return CommandContext.Failure;
            }

            return await PromoteAsync(
                context, context.OpenOutput(parsed), folder, source, target, parsed.GetValue(app) ?? [], parsed.GetValue(write));
        });
        return command;
    }

    private static async Task<int> PromoteAsync(
        CommandContext context, IAnsiConsole console, StacksFolder folder, StackSettings source, PromotionTarget target, string[] named,
        bool isWritten)
    {
        var (from, to) = (source.Stack, target.Settings.Stack);
        var promotion = Work(folder, source, target, named);
        var text = new PromotionText(console);
        text.Write(promotion, from, to);
        text.Write([.. Shortfalls.Of(target.Settings, promotion.Applications)], to);
        using var copy = StacksCopy.OfStack(folder, to);
        promotion.Files.ToList().ForEach(file => copy.Write(file.Path, file.Content));
        if (await context.PlanAsync(copy.Folder, to) is not { } after)
        {
            return await RefuseAsync(context, to);
        }

        var difference = await DifferenceAsync(folder, target, after);
        text.Write(difference, after);

        // A value can be sealed only once the contract asks for it: that it is still lacking cannot stop the contract.
        if (after.Findings.Concat(difference?.NewFindings.Where(DifferenceRules.Holds) ?? []).Any(finding =>
            finding.Severity == Severity.Error && finding.Rule != UnsealedKeyRule.Id))
        {
            return await RefuseAsync(context, to);
        }

        List<PromotedFile> changed = [.. promotion.Files.Where(file => file.Kind != DifferenceKind.Unchanged)];
        if (isWritten)
        {
            AtomicFiles.Write(folder.Path, [.. changed.Select(file => KeyValuePair.Create(Path.Combine(folder.Path, file.Path), file.Content))]);
        }

        await context.Error.WriteLineAsync($"{Word.Count(changed.Count, "file", "files")} {(isWritten ? "written" : "to write; --write writes")}");
        return 0;
    }

    private static Promotion Work(StacksFolder folder, StackSettings source, PromotionTarget target, string[] named)
    {
        try
        {
            return Promotion.Of(folder, source, target, named);
        }
        catch (FormatException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    /// <summary>Compares the target after the promotion with its present state. If that cannot be planned, the promotion may repair it.</summary>
    private static async Task<PlanDifference?> DifferenceAsync(StacksFolder folder, PromotionTarget target, JudgedPlan after)
    {
        try
        {
            var now = await Planner.PlanAsync(target.Settings.Stack, Path.GetDirectoryName(folder.Path)!, target.Now);
            return PlanDifference.Between(ComparedPlan.Of(new(now, GuardrailSet.Judge(now, Purpose.Review))), ComparedPlan.Of(after));
        }
        catch (Exception exception) when (exception is SettingsException or PlanException)
        {
            return null;
        }
    }

    private static async Task<int> RefuseAsync(CommandContext context, string stack)
    {
        await context.Error.WriteLineAsync(
            $"error the promotion would break {stack}, so that nothing is written; see above what is wrong, and what {stack} lacks");
        return CommandContext.Failure;
    }
}
