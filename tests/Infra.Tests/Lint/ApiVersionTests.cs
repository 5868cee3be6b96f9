namespace SecretsLadder.Infra.Tests.Lint;

public sealed class ApiVersionTests
{
    [Theory]
    [InlineData("external-secrets.io/v1beta1", "SecretStore", "external-secrets.io/v1")]
    [InlineData("external-secrets.io/v1beta1", "ClusterSecretStore", "external-secrets.io/v1")]
    [InlineData("external-secrets.io/v1beta1", "ExternalSecret", "external-secrets.io/v1")]
    [InlineData("external-secrets.io/v1beta1", "ClusterExternalSecret", "external-secrets.io/v1")]
    [InlineData("external-secrets.io/v1alpha1", "SecretStore", "external-secrets.io/v1")]
    [InlineData("external-secrets.io/v1alpha1", "ClusterSecretStore", "external-secrets.io/v1")]
    [InlineData("external-secrets.io/v1alpha1", "ExternalSecret", "external-secrets.io/v1")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1beta1", "Kustomization", "kustomize.toolkit.fluxcd.io/v1")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1beta2", "Kustomization", "kustomize.toolkit.fluxcd.io/v1")]
    [InlineData("helm.toolkit.fluxcd.io/v2beta1", "HelmRelease", "helm.toolkit.fluxcd.io/v2")]
    [InlineData("helm.toolkit.fluxcd.io/v2beta2", "HelmRelease", "helm.toolkit.fluxcd.io/v2")]
    [InlineData("source.toolkit.fluxcd.io/v1beta1", "GitRepository", "source.toolkit.fluxcd.io/v1")]
    [InlineData("source.toolkit.fluxcd.io/v1beta2", "OCIRepository", "source.toolkit.fluxcd.io/v1")]
    [InlineData("source.toolkit.fluxcd.io/v1beta2", "HelmRepository", "source.toolkit.fluxcd.io/v1")]
    [InlineData("source.toolkit.fluxcd.io/v1beta2", "HelmChart", "source.toolkit.fluxcd.io/v1")]
    [InlineData("source.toolkit.fluxcd.io/v1beta2", "Bucket", "source.toolkit.fluxcd.io/v1")]
    public async Task UnservedVersion_Object_IsAnErrorWithTheExactChange(string version, string kind, string served)
    {
        var line = Assert.Single(await LintFolder.LinesAsync("a.yaml", $"apiVersion: {version}\nkind: {kind}\n"));

        Assert.StartsWith($"a.yaml:1:13: error API001 {version} {kind} is no longer served since ", line, StringComparison.Ordinal);
        Assert.EndsWith($"; line 1, column 13: write `apiVersion: {served}`", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("external-secrets.io/v1", "ExternalSecret")]
    [InlineData("external-secrets.io/v1alpha1", "PushSecret")]
    [InlineData("external-secrets.io/v1alpha1", "ClusterPushSecret")]
    [InlineData("generators.external-secrets.io/v1alpha1", "VaultDynamicSecret")]
    [InlineData("generators.external-secrets.io/v1alpha1", "Password")]
    [InlineData("kustomize.config.k8s.io/v1beta1", "Kustomization")]
    [InlineData("notification.toolkit.fluxcd.io/v1beta3", "Alert")]
    [InlineData("source.toolkit.fluxcd.io/v1", "GitRepository")]
    [InlineData("helm.toolkit.fluxcd.io/v2", "HelmRelease")]
    [InlineData("argoproj.io/v1alpha1", "Application")]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret")]
    [InlineData("secrets-store.csi.x-k8s.io/v1", "SecretProviderClass")]
    [InlineData("my-external-secrets.io/v1beta1", "ExternalSecret")]
    public async Task UnservedVersion_ServedOne_IsClean(string version, string kind) =>
        Assert.Empty(await LintFolder.LinesAsync("a.yaml", $"apiVersion: {version}\nkind: {kind}\n"));

    [Fact]
    public async Task DeprecatedVersion_SecretProviderClass_IsAWarning()
    {
        using var folder = new LintFolder().With("a.yaml", "apiVersion: secrets-store.csi.x-k8s.io/v1alpha1\nkind: SecretProviderClass\n");
        var run = await folder.RunAsync();

        Assert.Equal(
            (0, "a.yaml:1:13: warning API002 secrets-store.csi.x-k8s.io/v1alpha1 SecretProviderClass is deprecated since Secrets Store CSI Driver "
                + "1.1; line 1, column 13: write `apiVersion: secrets-store.csi.x-k8s.io/v1`\n"), (run.ExitCode, run.Output));
    }

    /// <summary>What else changed between the versions, by the CustomResourceDefinitions of both.</summary>
    [Theory]
    [InlineData(
        "external-secrets.io/v1beta1", "ExternalSecret", "target: { template: { engineVersion: v1 } }",
        "spec.target.template.engineVersion (line 3): write the templates for engine v2")]
    [InlineData(
        "external-secrets.io/v1beta1", "ClusterExternalSecret", "externalSecretSpec: { target: { template: { engineVersion: v1 } } }",
        "spec.externalSecretSpec.target.template.engineVersion (line 3): ")]
    [InlineData(
        "external-secrets.io/v1alpha1", "ExternalSecret", "target: { template: { data: { a: b } } }",
        "spec.target.template (line 3): write the templates for engine v2")]
    [InlineData(
        "external-secrets.io/v1alpha1", "ExternalSecret", "dataFrom: [ { key: a } ]",
        "spec.dataFrom[0].key (line 3): write `- extract: { key: ... }`")]
    [InlineData(
        "external-secrets.io/v1alpha1", "SecretStore", "provider: { kubernetes: { auth: { serviceAccount: { serviceAccount: { name: a } } } } }",
        "serviceAccount.serviceAccount (line 3): move its `name` up")]
    [InlineData(
        "external-secrets.io/v1beta1", "SecretStore", "provider: { fake: { data: [ { key: a, valueMap: { b: c } } ] } }",
        "spec.provider.fake.data[0].valueMap (line 3): write `value`")]
    [InlineData(
        "external-secrets.io/v1beta1", "ClusterSecretStore", "provider: { alibaba: {} }", "spec.provider.alibaba (line 3): the provider is gone")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1beta2", "Kustomization", "validation: client", "spec.validation (line 3): leave it out")]
    [InlineData(
        "kustomize.toolkit.fluxcd.io/v1beta1", "Kustomization", "patchesStrategicMerge: []",
        "spec.patchesStrategicMerge (line 3): write `patches` instead")]
    [InlineData(
        "helm.toolkit.fluxcd.io/v2beta1", "HelmRelease", "chart: { spec: { valuesFile: a.yaml } }",
        "spec.chart.spec.valuesFile (line 3): write the list `valuesFiles` instead")]
    [InlineData(
        "helm.toolkit.fluxcd.io/v2beta2", "HelmRelease", "postRenderers: [ { kustomize: { patchesJson6902: [] } } ]",
        "spec.postRenderers[0].kustomize.patchesJson6902 (line 3): write `patches` instead")]
    [InlineData("source.toolkit.fluxcd.io/v1beta2", "GitRepository", "gitImplementation: libgit2", "spec.gitImplementation (line 3): leave it out")]
    public async Task UnservedVersion_MoreChanged_SaysWhat(string version, string kind, string spec, string expected)
    {
        var line = Assert.Single(await LintFolder.LinesAsync("a.yaml", $"apiVersion: {version}\nkind: {kind}\nspec: {{ {spec} }}\n"));

        Assert.Contains("; the version alone does not do, change ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "external-secrets.io/v1beta1", "ExternalSecret", "target: { template: { engineVersion: v2 } }, dataFrom: [ { extract: { key: a } } ]")]
    [InlineData("external-secrets.io/v1alpha1", "ExternalSecret", "target: { template: { engineVersion: v2 } }")]
    [InlineData("external-secrets.io/v1beta1", "ExternalSecret", "target: { template: { data: { a: b } } }")]
    [InlineData("external-secrets.io/v1alpha1", "SecretStore", "provider: { aws: { service: SecretsManager } }")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1beta2", "Kustomization", "patches: []")]
    public async Task UnservedVersion_NothingElseChanged_TheVersionAloneDoes(string version, string kind, string spec) =>
        Assert.EndsWith("`", Assert.Single(
            await LintFolder.LinesAsync("a.yaml", $"apiVersion: {version}\nkind: {kind}\nspec: {{ {spec} }}\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: external-secrets.io/v1beta1\n    kind: ExternalSecret\n", "a.yaml:4:17: error API001")]
    [InlineData("healthChecks:\n  - apiVersion: external-secrets.io/v1beta1\n    kind: ExternalSecret\n", "a.yaml:2:17: error API001")]
    [InlineData("# c\n---\na: 1\n---\nkind: ExternalSecret\napiVersion: 'external-secrets.io/v1beta1'\n", "a.yaml:6:13: error API001")]
    public async Task UnservedVersion_AnywhereInADocument_IsFound(string text, string expected) =>
        Assert.Equal([expected], await LintFolder.FindAsync("a.yaml", text));

    [Fact]
    public async Task UnservedVersion_Json_IsFound() => Assert.Equal(
        ["a.json:1:17: error API001"],
        await LintFolder.FindAsync("a.json", "{ \"apiVersion\": \"external-secrets.io/v1beta1\", \"kind\": \"ExternalSecret\" }\n"));
}
