namespace SecretsLadder.Infra.Tests.Lint;

public sealed class TemplateTextTests : IDisposable
{
    private const string Old = "apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata:\n  name: {{ .Release.Name }}\n";

    private readonly LintFolder _folder = new LintFolder().With("Chart.yaml", "name: shop\n");

    [Theory]
    [InlineData("{{- if .Values.enabled }}\nkind: Deployment\nspec: {{ toYaml . | nindent 2 }}\n{{- end }}\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData:\n  password: {{ .Values.password }}\n")]
    [InlineData("apiVersion: external-secrets.io/v1alpha1\nkind: PushSecret\nx: {{ y }}\n")]
    [InlineData("apiVersion: external-secrets.io/v1alpha1\nkind: {{ .Values.kind }}\n")]
    [InlineData("apiVersion: {{ include \"shop.eso\" . }}\nkind: ExternalSecret\n")]
    [InlineData("apiVersion: external-secrets.io/{{ .Values.version }}\nkind: ExternalSecret\n")]
    [InlineData("# apiVersion: external-secrets.io/v1beta1\nx: {{ y }}\n")]
    [InlineData(
        "{{- if .Capabilities.APIVersions.Has \"external-secrets.io/v1\" }}\napiVersion: external-secrets.io/v1\n{{- else }}\napiVersion: "
        + "external-secrets.io/v1beta1\n{{- end }}\nkind: ExternalSecret\n")]
    public async Task Template_NothingOld_IsClean(string text) => Assert.Equal((0, ""), await LintAsync("templates/a.yaml", text));

    [Theory]
    [InlineData(Old, "templates/a.yaml:1:13: error API001 ")]
    [InlineData(
        "{{ if x }}\n---\nkind: SecretStore\napiVersion: \"external-secrets.io/v1beta1\" # c\n{{ end }}\n", "templates/a.yaml:4:13: error API001 ")]
    [InlineData(
        "apiVersion: external-secrets.io/v1beta1\nkind: {{ .Values.kind }}\n",
        "templates/a.yaml:1:13: error API001 external-secrets.io/v1beta1 is no longer served")]
    [InlineData(
        "items:\n  - apiVersion: external-secrets.io/v1alpha1\n    kind: ExternalSecret\n    x: {{ y }}\n  - apiVersion: v1\n    kind: ConfigMap\n",
        "templates/a.yaml:2:17: error API001 external-secrets.io/v1alpha1 ExternalSecret")]
    public async Task Template_OldVersion_IsFound(string text, string expected)
    {
        var (exitCode, output) = await LintAsync("templates/a.yaml", text);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_Fix_TheVersionAloneChanges()
    {
        await LintAsync("templates/a.yaml", Old, "--fix");

        Assert.Equal(Old.Replace("v1beta1", "v1", StringComparison.Ordinal), _folder.Text("templates/a.yaml"));
    }

    /// <summary>In a template words are searched for, so that a field that must change as well is not passed over.</summary>
    [Fact]
    public async Task Template_FixAndAnotherChangeMayBeNeeded_IsLeft()
    {
        const string Text = Old + "spec: { target: { template: { engineVersion: {{ .Values.engine }} } } }\n";
        await LintAsync("templates/a.yaml", Text, "--fix");

        Assert.Equal(Text, _folder.Text("templates/a.yaml"));
    }

    [Fact]
    public async Task Template_InNoChart_IsAWarning()
    {
        using var folder = new LintFolder().With("a.yaml", "a: 1\n---\n{{ if x }}\n" + Old);
        var run = await folder.RunAsync();

        Assert.StartsWith("a.yaml:2:1: warning TPL001 this looks like a template", run.Output, StringComparison.Ordinal);
        Assert.Contains("\na.yaml:4:13: error API001 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_InNoChartAndOfSeveralDocuments_IsOneWarning() =>
        Assert.Equal(["a.yaml:1:1: warning TPL001"], await LintFolder.FindAsync("a.yaml", "a: {{ b }\n---\nc: {{ d }\n"));

    [Fact]
    public async Task Template_WithoutPlaceholders_IsReadAsAManifest() => Assert.StartsWith(
        "templates/a.yaml:3:15: error SEC101 ", (await LintAsync("templates/a.yaml", "apiVersion: v1\nkind: Secret\nstringData: { a: b }\n")).Output,
        StringComparison.Ordinal);

    [Fact]
    public async Task Template_OfAChartInAChart_IsOne() =>
        Assert.Equal((0, ""), await LintAsync("charts/sub/templates/a.yaml", "{{ if x }}\na: {{ b }}\n{{ end }}\n"));

    public void Dispose() => _folder.Dispose();

    private async Task<(int ExitCode, string Output)> LintAsync(string name, string text, params string[] args)
    {
        _folder.With("charts/sub/Chart.yaml", "name: sub\n").With(name, text);
        var run = await _folder.RunAsync(args);
        return (run.ExitCode, run.Output);
    }
}
