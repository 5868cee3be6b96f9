using Xunit.Sdk;

namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>A page that does not work as printed is found, with its place.</summary>
public sealed class PageCloneTests
{
    [PagesTheory]
    [InlineData("false", "exit 1: false")]
    [InlineData("dotnet run --project infra -- plan --stack nowhere", "exit 1: dotnet run --project infra -- plan --stack nowhere")]
    [InlineData("kubectl get secret -A", "name the cluster first, by --context")]
    [InlineData("kubectl --context elsewhere get secret -A", "no stack has the context elsewhere")]
    [InlineData("pulumi up", "name the stack, by --stack")]
    [InlineData("curl https://example.com", "curl: command not found")]
    [InlineData("echo <place>", "no value stands for <place>")]
    public void Follow_CommandThatFails_SaysWhereAndWhy(string command, string why) =>
        Assert.Contains(why, Failure(new("docs/page.md", "# Page", "", "```bash", "echo first", command, "```")), StringComparison.Ordinal);

    [PagesTheory]
    [InlineData("```bash", "false", "```")]
    [InlineData("```console", "$ false", "```")]
    public void Follow_CommandThatFails_HasTheLineOfThePage(params string[] block) =>
        Assert.Contains("docs/page.md:4: exit 1: false", Failure(new("docs/page.md", ["# Page", "", .. block])), StringComparison.Ordinal);

    [PagesTheory]
    [InlineData("error: no such thing")]
    public void Follow_FailureThatIsShown_IsTheOneThatIsMeant(string shown)
    {
        using var clone = new PageClone();
        clone.Follow(new("docs/page.md", "```console", $"$ echo '{shown}' \\", "  && false", shown, "```"));

        Assert.Equal($"{shown}\n", clone.Output(1));
    }

    private static string Failure(Page page)
    {
        using var clone = new PageClone();
        return Assert.ThrowsAny<XunitException>(() => clone.Follow(page)).Message;
    }
}
