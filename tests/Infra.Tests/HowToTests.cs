using SecretsLadder.Infra.Tests.Commands;
using SecretsLadder.Infra.Tests.Revisions;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>What the pages show is what the commands print.</summary>
public sealed class HowToTests
{
    private const string Command = "$ dotnet run --project infra -- ";

    [Fact]
    public async Task ReviewAChange_EveryLineShown_IsWhatDiffPrints()
    {
        using var repository = TemporaryRepository.Of(ProdCopy.Unchanged());
        Edit(repository.Stacks, "prod/apps/checkout.yaml", "stripe#webhookSecret }", "stripe#webhookSecret, FRAUD_API_KEY: fraud#apiKey }");

        Assert.Empty(await NotPrintedAsync("review-a-change.md", repository.Stacks));
    }

    [Fact]
    public async Task Promote_EveryLineShown_IsWhatPromotePrints()
    {
        using var stacks = ProdCopy.Unchanged();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, "staging", "apps")))
        {
            stacks.WithApplication("staging", Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file));
        }

        stacks.WithStack("staging", await File.ReadAllTextAsync(ShippedStacks.Folder.StackFile("staging")));
        Edit(stacks, "staging/apps/checkout.yaml", "stripe#webhookSecret }", "stripe#webhookSecret, FRAUD_API_KEY: fraud#apiKey }");
        Edit(stacks, "staging/apps/checkout.yaml", ":5432", ":${dbPort}");
        Edit(stacks, "Pulumi.staging.yaml", "db.staging.acme.internal }", "db.staging.acme.internal, dbPort: \"5432\" }");

        Assert.Empty(await NotPrintedAsync("promote-to-the-next-environment.md", stacks));
    }

    private static void Edit(TemporaryStacks stacks, string file, string part, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(stacks.Path, file));
        Assert.Contains(part, text, StringComparison.Ordinal);
        stacks.WithFile(file, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> NotPrintedAsync(string page, TemporaryStacks stacks)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Path, "docs", "how-to", page));
        var shown = lines.SkipWhile(line => !line.Contains(Command, StringComparison.Ordinal)).TakeWhile(line => !line.TrimStart().StartsWith("```", StringComparison.Ordinal)).ToList();
        var indent = shown[0].IndexOf(Command, StringComparison.Ordinal);
        var run = await CommandRun.OnAsync(stacks, shown[0][(indent + Command.Length)..].Split(' '));
        return shown.Skip(1).Select(line => line[indent..]).Except(run.Output.Split('\n').Select(line => line.TrimEnd()).Append("..."));
    }
}
