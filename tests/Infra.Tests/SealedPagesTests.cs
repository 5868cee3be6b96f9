using System.Text.RegularExpressions;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>The commands on the pages about sealed Secrets are those of this installation.</summary>
public sealed partial class SealedPagesTests
{
    private static readonly string[] Names =
    [
        "explanation/level-sealed.md",
        "how-to/back-up-and-restore-the-sealing-key.md",
        "how-to/rotate-the-sealing-key.md",
        "how-to/rebuild-the-cluster.md",
        "how-to/lost-sealing-key.md",
    ];

    public static TheoryData<string> Pages => [.. Names];

    public static TheoryData<string> PagesWithDeployments => [.. Names.Where(page => Deployments().IsMatch(Text(page)))];

    public static TheoryData<string> PagesWithLinks => [.. Names.Where(page => Links().IsMatch(Text(page)))];

    [Theory]
    [MemberData(nameof(PagesWithDeployments))]
    public void Page_Deployment_IsTheControllers(string page) =>
        AssertEach.Of(
            Deployments().Matches(Text(page)).Select(match => match.Groups[1].Value), name => Assert.Equal(SealedSecretsController.Name, name));

    [Theory]
    [MemberData(nameof(PagesWithDeployments))]
    public void Page_NamespaceOfTheDeployment_IsTheControllers(string page) => AssertEach.Of(
        Text(page).Split('\n').Where(line => line.Contains("deploy/", StringComparison.Ordinal)),
        line => Assert.Contains($"-n {SealedSecretsController.DefaultNamespace}", line, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Kubectl_NamesItsContext(string page) => AssertEach.Of(
        Kubectl().Matches(Text(page)).Select(match => match.Value),
        command => Assert.StartsWith("kubectl --context <context> ", command, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(PagesWithLinks))]
    public void Page_Links_LeadSomewhere(string page) => AssertEach.Of(
        Links().Matches(Text(page)).Select(match => match.Groups[1].Value),
        link => Assert.True(File.Exists(Path.Combine(Folder(page), link)), link));

    [Fact]
    public void Rebuild_NameOfTheKey_IsTheFirstGenerations() =>
        Assert.Contains($"get secret {SealingKey.SecretName(1)} ", Text("how-to/rebuild-the-cluster.md"), StringComparison.Ordinal);

    private static string Folder(string page) => Path.GetDirectoryName(Path.Combine(RepositoryRoot.Path, "docs", page))!;

    private static string Text(string page) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", page));

    [GeneratedRegex("deploy/([a-z-]+)")]
    private static partial Regex Deployments();

    /// <summary>Commands that reach a cluster; those that only print, or change the kubeconfig itself, need no context.</summary>
    [GeneratedRegex("kubectl (?!create secret|config)[^\n`]+")]
    private static partial Regex Kubectl();

    [GeneratedRegex(@"\]\(([^)#:]+\.md)\)")]
    private static partial Regex Links();
}
