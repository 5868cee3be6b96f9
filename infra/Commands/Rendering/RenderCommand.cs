using System.Collections.Immutable;
using System.CommandLine;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Rendered;

namespace SecretsLadder.Infra.Commands.Rendering;

/// <summary><c>render</c>: a stack as files for GitOps and review.</summary>
internal static class RenderCommand
{
    private const string Description = """
        Writes every Kubernetes object of a stack as YAML, the patch of every workload, and every policy of its readers:
          <namespace>/<kind>-<name>.yaml   one file an object, no secret values
          patches/<application>/<kind>-<workload>.yaml
                                           how a workload uses its Secrets; the same at every level and in every stack
          policies/<policy>.json           what a reader may read in AWS, and in <role>.trust.json who may take its role;
                                           <identity>.azure.json, <reader>.gcp.json and, of a Vault, <policy>.hcl and <role>.role.json
          kustomization.yaml               what can be applied from Git
          .gitignore                       lets Git take these files, whatever rules the repository has for their names

        Some ids only a cloud gives: the client id of an Azure identity, the ARN of a KMS key that the stack makes. --outputs reads them from
        the outputs of the stack that is up. A file that lacks one says so, is named in a warning, and is not in kustomization.yaml.

        Byte-equal on every run; files of a former run that are no longer rendered are removed, unless somebody changed them.

        Examples:
          render --stack poc --out rendered/poc
          pulumi stack output --json --stack prod-azure | render --stack prod-azure --out rendered/prod-azure --outputs -

        Exit code: 0 written, 1 error findings, invalid settings or outputs (nothing is written), 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var stack = new Option<string>("--stack") { Description = "The stack.", HelpName = "S", Required = true };
        var folder = new Option<string>("--out")
        {
            Description = "The folder to write to: empty, or written by a former render.",
            HelpName = "DIR",
            Required = true,
        };
        var outputs = new Option<string?>("--outputs")
        {
            Description = "What 'pulumi stack output --json --stack S' prints, or - for standard input.",
            HelpName = "FILE",
        };
        var command = new Command("render", Description) { stack, folder, outputs };
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

            var (ids, warning) = RealIds(context, parsed.GetValue(outputs), judged.Plan);
            var rendered = RenderedStack.Of(judged.Plan, ids);
            var kept = RenderedFolder.Write(parsed.GetValue(folder)!, rendered.Files);
            var incomplete = rendered.Incomplete.Select(file => $"'{file.Key}' is {file.Value}");
            foreach (var text in incomplete.Prepend(warning).OfType<string>().Concat(kept))
            {
                await context.Error.WriteLineAsync($"warning {OneLine.Of(text)}");
            }

            await context.Error.WriteLineAsync($"{rendered.Files.Count} files in {parsed.GetValue(folder)}; {FindingList.Count(judged)}");
            return 0;
        });
        return command;
    }

    private static (IReadOnlyDictionary<string, string> Ids, string? Warning) RealIds(CommandContext context, string? file, Plan plan) => file is null
        ? (ImmutableDictionary<string, string>.Empty, null)
        : new StackOutputs(CommandInput.NameOf(file), plan).Read(context.Input.ReadFile(file, StackOutputs.Most, StackOutputs.WhyNoMore));
}
