namespace SecretsLadder.Infra.Tests.Lint;

public sealed class LintFixTests : IDisposable
{
    private const string Mixed = "\uFEFF# why\r\napiVersion:   external-secrets.io/v1beta1   # old\r\nkind: 'SecretStore'\r\n"
        + "---\r\n\"apiVersion\": \"external-secrets.io/v1beta1\"\r\nkind: ExternalSecret\r\nspec: { note: "
        + "\"ünïcode 🔑 external-secrets.io/v1beta1\" }  \r\n"
        + "--- # third\r\nkind: PushSecret\r\napiVersion: external-secrets.io/v1alpha1\r\n---\r\n{apiVersion: "
        + "'external-secrets.io/v1beta1', kind: ExternalSecret}";

    private readonly LintFolder _folder = new();

    [Fact]
    public async Task Fix_SeveralDocuments_NothingButTheVersionsChanges()
    {
        _folder.With("a.yaml", Mixed);
        var run = await _folder.RunAsync("--fix");

        Assert.Equal((0, "0 errors, 0 warnings in 1 file; 3 fixed\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            Mixed.Replace(" external-secrets.io/v1beta1   #", " external-secrets.io/v1   #", StringComparison.Ordinal)
                .Replace("\"external-secrets.io/v1beta1\"", "\"external-secrets.io/v1\"", StringComparison.Ordinal)
                .Replace("'external-secrets.io/v1beta1'", "'external-secrets.io/v1'", StringComparison.Ordinal),
            _folder.Text("a.yaml"));
    }

    [Fact]
    public async Task Fix_EachMended_IsTold() => Assert.Equal(
        "a.yaml:1:13: fixed API001 external-secrets.io/v1beta1 SecretStore is no longer served since External Secrets 0.17: "
        + "the API server answers 'no matches for kind'; line 1, column 13: write `apiVersion: external-secrets.io/v1`\n",
        (await _folder.With("a.yaml", "apiVersion: external-secrets.io/v1beta1\nkind: SecretStore\n").RunAsync("--fix")).Output);

    [Fact]
    public async Task Fix_Twice_SecondHasNothingToDo()
    {
        _folder.With("a.yaml", Mixed);
        await _folder.RunAsync("--fix");

        Assert.Equal((0, "", "0 errors, 0 warnings in 1 file\n"), await _folder.RunAsync("--fix") is var run
            ? (run.ExitCode, run.Output, run.Error)
            : default);
    }

    [Theory]
    [InlineData("kustomize.toolkit.fluxcd.io/v1beta2", "Kustomization", "kustomize.toolkit.fluxcd.io/v1")]
    [InlineData("helm.toolkit.fluxcd.io/v2beta2", "HelmRelease", "helm.toolkit.fluxcd.io/v2")]
    [InlineData("secrets-store.csi.x-k8s.io/v1alpha1", "SecretProviderClass", "secrets-store.csi.x-k8s.io/v1")]
    public async Task Fix_OtherGroups_AreMended(string version, string kind, string served)
    {
        await _folder.With("a.yaml", $"apiVersion: {version}\nkind: {kind}\n").RunAsync("--fix");

        Assert.Equal($"apiVersion: {served}\nkind: {kind}\n", _folder.Text("a.yaml"));
    }

    /// <summary>Where more than the version changes, where a value would be printed, or where an alias stands for the version.</summary>
    [Theory]
    [InlineData("apiVersion: external-secrets.io/v1alpha1\nkind: ExternalSecret\nspec: { dataFrom: [ { key: a } ] }\n")]
    [InlineData("apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nspec: { target: { template: { engineVersion: v1 } } }\n")]
    [InlineData("a: &v external-secrets.io/v1beta1\nb: { apiVersion: *v, kind: ExternalSecret }\n")]
    [InlineData("apiVersion: \"external-secrets.io\\x2fv1beta1\"\nkind: ExternalSecret\n")]
    [InlineData("apiVersion: >-\n  external-secrets.io/v1beta1\nkind: ExternalSecret\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: { a: b }\n")]
    public async Task Fix_OtherChanges_AreLeftAndReported(string text)
    {
        var run = await _folder.With("a.yaml", text).RunAsync("--fix");

        Assert.Equal((1, text), (run.ExitCode, _folder.Text("a.yaml")));
        Assert.Contains(": error ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_OneDocumentIsBroken_TheOthersAreMended()
    {
        var run = await _folder.With("a.yaml", "a: b: c\n---\napiVersion: external-secrets.io/v1beta1\nkind: SecretStore\n").RunAsync("--fix");

        Assert.Equal((1, "a: b: c\n---\napiVersion: external-secrets.io/v1\nkind: SecretStore\n"), (run.ExitCode, _folder.Text("a.yaml")));
    }

    [Fact]
    public async Task Fix_WithoutIt_NothingIsWritten()
    {
        var run = await _folder.With("a.yaml", Mixed).RunAsync();

        Assert.Equal((1, "3 errors, 0 warnings in 1 file; 3 can be fixed with --fix\n", Mixed), (run.ExitCode, run.Error, _folder.Text("a.yaml")));
    }

    /// <summary>A link would be replaced by a file; it is named, and the others are mended.</summary>
    [Fact]
    public async Task Fix_NamedFileIsALink_IsLeftAndReported()
    {
        _folder.With("b/real.txt", "apiVersion: external-secrets.io/v1beta1\nkind: SecretStore\n").With(
            "c.yaml", "apiVersion: external-secrets.io/v1beta1\nkind: SecretStore\n");
        var link = Path.Combine(_folder.Path, "a.yaml");
        File.CreateSymbolicLink(link, Path.Combine(_folder.Path, "b", "real.txt"));
        var run = await _folder.RunAsync("--fix", link);

        Assert.Equal((1, "apiVersion: external-secrets.io/v1\nkind: SecretStore\n"), (run.ExitCode, _folder.Text("c.yaml")));
        Assert.Contains("is a link", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("apiVersion: external-secrets.io/v1beta1", _folder.Text("b/real.txt"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
