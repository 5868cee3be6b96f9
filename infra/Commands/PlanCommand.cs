using System.CommandLine;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;

namespace SecretsLadder.Infra.Commands;

/// <summary><c>plan</c>: what a stack would create, computed offline.</summary>
internal static class PlanCommand
{
    private const string Description = """
        Shows what a stack would create, and the findings of the guardrails.
        Needs no cluster, cloud, credential, Pulumi CLI, passphrase or secret value.

        Examples:
          plan                               every stack in brief
          plan --stack poc                   one stack in full
          plan --stack poc --format json     the same for a program (docs/reference/plan.schema.json);
                                             of several stacks, a list

        Exit code: 0 clean or warnings only, 1 error findings or invalid settings, 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var stack =
            new Option<string[]>("--stack") { Description = "A stack; can be given several times. Default: every stack, in brief.", HelpName = "S" };
        var format = new Option<string>("--format") { Description = "tree for people, json for programs.", DefaultValueFactory = _ => "tree" }
            .AcceptOnlyFromAmong("tree", "json");
        var file = new Option<string?>("--out") { Description = "A file to write to instead of standard output.", HelpName = "F" };
        var command = new Command("plan", Description) { stack, format, file };
        command.SetAction(async (parsed, _) =>
        {
            var folder = context.Options.FolderOf(parsed);
            var named = parsed.GetValue(stack) ?? [];
            var stacks = CommandContext.Select(folder, named);
            var plans = await PlanAllAsync(context, folder, stacks);
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(context, parsed.GetValue(file), isList: stacks.Count > 1, plans);
            }
            else if (plans.Count > 0)
            {
                WriteText(context, parsed, parsed.GetValue(file), isBrief: named.Length == 0, plans);
            }

            return plans.Count < stacks.Count || plans.Any(plan => plan.Errors > 0) ? CommandContext.Failure : 0;
        });
        return command;
    }

    private static async Task<List<JudgedPlan>> PlanAllAsync(CommandContext context, Settings.Files.StacksFolder folder, IReadOnlyList<string> stacks)
    {
        var plans = new List<JudgedPlan>();
        foreach (var stack in stacks)
        {
            using var progress = context.StartProgress($"planning {stack}");
            if (await context.PlanAsync(folder, stack) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    /// <summary>A program that asked for several stacks gets a list, also where some, or all, could not be planned.</summary>
    private static void WriteJson(CommandContext context, string? file, bool isList, List<JudgedPlan> plans)
    {
        if (isList)
        {
            OutputFile.Write(file, context.ProgramOutput, stream => PlanJson.WriteList(stream, plans));
        }
        else if (plans.Count > 0)
        {
            OutputFile.Write(file, context.ProgramOutput, stream => PlanJson.Write(stream, plans[0]));
        }
    }

    private static void WriteText(CommandContext context, ParseResult parsed, string? file, bool isBrief, List<JudgedPlan> plans)
    {
        using var text = file is null ? null : new StringWriter();
        var console = text is null ? context.OpenOutput(parsed) : Terminal.Open(text, isTerminal: false, isColoured: false);
        if (isBrief)
        {
            new PlanBrief(console).Write(plans);
        }
        else
        {
            plans.ForEach(new PlanTree(console).Write);
        }

        if (text is not null)
        {
            OutputFile.Write(file!, text.ToString());
        }
    }
}
