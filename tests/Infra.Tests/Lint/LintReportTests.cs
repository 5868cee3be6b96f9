using System.Text.Json.Nodes;
using SecretsLadder.Infra.Lint;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Lint;

public sealed class LintReportTests : IDisposable
{
    private readonly LintFolder _folder = new LintFolder()
        .With("a.yaml", "apiVersion: external-secrets.io/v1beta1\nkind: SecretStore\n---\napiVersion: v1\nkind: Secret\nstringData: { a: b }\n")
        .With("values.yaml", "user: a\npassword: b\n");

    [Fact]
    public async Task Json_Findings_AreAListThatItsSchemaKnows()
    {
        var list = JsonNode.Parse((await _folder.RunAsync("--format", "json")).Output)!.AsArray();

        Assert.Empty(new JsonSchemaValidator(LintSchema.Build()).Violations(list));
        Assert.Equal(["API001", "SEC101", "SEC103", "SEC103"], list.Select(item => (string)item!["rule"]!));
    }

    [Fact]
    public async Task Json_Nothing_IsAnEmptyList()
    {
        using var folder = new LintFolder();

        Assert.Equal((0, "[]\n"), await folder.RunAsync("--format", "json") is var run ? (run.ExitCode, run.Output) : default);
    }

    [Fact]
    public async Task Json_Fixed_SaysSo() => Assert.Equal(
        [true, false, false, false],
        JsonNode.Parse((await _folder.RunAsync("--format", "json", "--fix")).Output)!.AsArray().Select(item => (bool)item!["fixed"]!));

    [Fact]
    public async Task Summary_Counts_AreOnStandardError() =>
        Assert.Equal("3 errors, 1 warning in 2 files; 1 can be fixed with --fix\n", (await _folder.RunAsync()).Error);

    [Fact]
    public async Task Output_Twice_IsTheSame() => Assert.Equal((await _folder.RunAsync()).Output, (await _folder.RunAsync()).Output);

    public void Dispose() => _folder.Dispose();
}
