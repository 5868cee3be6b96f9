using System.CommandLine;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports;

namespace SecretsLadder.Infra.Commands;

/// <summary><c>render</c>: a stack as files for GitOps and review.</summary>
internal static class RenderCommand
{
    private const string Description = """
        Writes every Kubernetes object of a stack as YAML, the patch of every workload, and every policy of its readers:
          <namespace>/<kind>-<name>.yaml   one file an object, no secret values
          patches/<workload>.yaml          how a workload uses its Secrets; the same at every level
          policies/<policy>.json           what a reader may read in AWS, and in <role>.trust.json who may take its role;
                                           <identity>.azure.json, <reader>.gcp.json and, of a Vault, <policy>.hcl and <role>.role.json
          kustomization.yaml               what can be applied from Git

        Byte-equal on every run; files of a former run that are no longer rendered are removed, unless somebody changed them.

        Example:
          render --stack poc --out rendered/poc

        Exit code: 0 written, 1 error findings or invalid settings (nothing is written), 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var stack = new Option<string>("--stack") { Description = "The stack.", HelpName = "S", Required = true };
        var folder = new Option<string>("--out") { Description = "The folder to write to: empty, or written by a former render.", HelpName = "DIR", Required = true };
        var command = new Command("render", Description) { stack, folder };
        command.SetAction(async (parsed, _) =>
        {
            var stacks = context.Options.FolderOf(parsed);
            var name = CommandContext.Select(stacks, [parsed.GetValue(stack)!])[0];
            if (await context.PlanAsync(stacks, name) is not { } judged)
            {
                return CommandContext.Failure;
            }

            if (judged.Errors > 0)
            {
                new FindingList(Terminal.Open(context.Error, isTerminal: false, isColoured: false)).Write(judged.Findings);
                return CommandContext.Failure;
            }

            var files = RenderedStack.Files(judged.Plan);
            foreach (var kept in RenderedFolder.Write(parsed.GetValue(folder)!, files))
            {
                await context.Error.WriteLineAsync($"warning {OneLine.Of(kept)}");
            }

            await context.Error.WriteLineAsync($"{files.Count} files in {parsed.GetValue(folder)}; {FindingList.Count(judged)}");
            return 0;
        });
        return command;
    }
}
