using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Schemas;

namespace SecretsLadder.Infra.Tests.Settings.Stack;

public sealed class PipelineSettingsTests
{
    private const string Aws = "  secrets-ladder:backends: { default: { kind: aws, accountId: '111122223333', region: eu-west-1 } }\n";
    private const string Pipeline = "  secrets-ladder:pipeline: { repository: acme/platform }\n";

    [Fact]
    public void Read_RepositoryAlone_DeploysMain() =>
        Assert.Equal(new("acme/platform", "main"), PipelineSettings.Schema.Value("{ repository: acme/platform }"));

    [Theory]
    [InlineData("acme/platform")]
    [InlineData("acme@123456/platform@789012")]
    [InlineData("Acme-1/my.platform_2")]
    public void Read_Repository_IsTakenAsItIs(string repository) =>
        Assert.Equal(repository, PipelineSettings.Schema.Value($"{{ repository: '{repository}' }}").Repository);

    [Theory]
    [InlineData("acme")]
    [InlineData("acme/*")]
    [InlineData("*/platform")]
    [InlineData("acme/platform/x")]
    [InlineData("acme/platform:environment")]
    [InlineData("acme@x/platform")]
    [InlineData("https://github.com/acme/platform")]
    public void Read_RepositoryThatIsNone_SaysWhatIsAllowed(string repository) => Assert.EndsWith(
        $"repository: must be a repository on GitHub, found '{repository}'; "
        + "allowed: owner/name, each with '@' and its number where the repository's tokens have them",
        Assert.Single(PipelineSettings.Schema.Mistakes($"{{ repository: '{repository}' }}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{ repository: acme/platform, branch: 'release/*' }", "branch")]
    [InlineData("{ repository: acme/platform, provider: gitlab }", "provider")]
    [InlineData("{ branch: main }", "repository")]
    public void Read_Mistake_NamesItsKey(string yaml, string key) =>
        Assert.Contains(key, Assert.Single(PipelineSettings.Schema.Mistakes(yaml)), StringComparison.Ordinal);

    [Fact]
    public void Check_StackWithoutAws_IsRefused() => Assert.EndsWith(
        "config.secrets-ladder:pipeline: the roles of a pipeline are in the accounts of AWS backends, and the stack has none; remove the key",
        Assert.Single(Mistakes("dev", Pipeline)), StringComparison.Ordinal);

    [Fact]
    public void Check_StackNamedAsAPreview_IsRefused() => Assert.EndsWith(
        "the environment 'dev-preview' would be the one in which the stack 'dev' is previewed, so that its previews could deploy this one; "
        + "rename the stack", Assert.Single(Mistakes("dev-preview", Aws + Pipeline)), StringComparison.Ordinal);

    private static IReadOnlyList<string> Mistakes(string stack, string more)
    {
        using var stacks = new TemporaryStacks().WithStack(stack, TemporaryStacks.Minimal + more);
        return stacks.Mistakes(stack);
    }
}
