using SecretsLadder.Infra.Commands;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

public sealed class ReadmeTests
{
    private const string Command = "$ dotnet run --project infra -- ";

    [Fact]
    public async Task Console_EveryLineShown_IsWhatTheCommandPrints()
    {
        var shown = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "README.md"))
            .SkipWhile(line => !line.StartsWith(Command, StringComparison.Ordinal))
            .TakeWhile(line => line != "```")
            .ToList();
        using var output = new StringWriter();
        await CommandLine.RunAsync(shown[0][Command.Length..].Split(' '), output, TextWriter.Null);
        var printed = output.ToString().Split('\n').Select(line => line.TrimEnd()).Append("...");

        Assert.Empty(shown.Skip(1).Except(printed));
    }
}
