using SecretsLadder.Infra.Tests.Commands;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Lint.Rules;

public sealed class PlaintextValuesRuleTests
{
    private const string Tail = "(against SOC2 CC6.1, ISO 27001 A.8.24); write `";
    private const string End = "-secret` instead, and declare its contract; rotate the value too: Git keeps what was committed";

    private static readonly string[] ThreeBlocks =
    [
        "2:3: warning SEC103 postgres.user belongs to the credential beside it; move both into one Secret",
        "3:3: error SEC103 postgres.password holds a secret in plain text on its way values.yaml -> templates/secret.yaml -> Secret -> application "
        + $"{Tail}postgres.secretName: resilient-postgres{End}",
        "6:3: error SEC103 minio.accessKey holds a secret in plain text on its way values.yaml -> templates -> Secret -> application "
        + $"{Tail}minio.secretName: resilient-minio{End}",
        "7:3: error SEC103 minio.secretKey holds a secret in plain text on its way values.yaml -> templates -> Secret -> application "
        + $"{Tail}minio.secretName: resilient-minio{End}",
        "10:3: error SEC103 mailtrap.apiKey holds a secret in plain text on its way values.yaml -> templates -> Secret -> application "
        + $"{Tail}mailtrap.secretName: resilient-mailtrap{End}",
    ];

    /// <summary>The three blocks of a platform's values.yaml as they are found in the wild, and what is to be written for each.</summary>
    [Fact]
    public async Task Values_ThreeBlocks_AreFoundWithTheirWayAndTheirReplacement()
    {
        var charts = Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "lint", "charts");

        Assert.Equal(
            string.Concat(ThreeBlocks.Select(line => $"{charts}/resilient/values.yaml:{line}\n")), (await CommandRun.OfAsync("lint", charts)).Output);
    }

    [Theory]
    [InlineData(
        "postgres:\n  secretName: resilient-postgres-secret\nminio:\n  secretName: resilient-minio-secret\nmailtrap:\n  secretName: "
        + "resilient-mailtrap-secret\n")]
    [InlineData("db: { user: admin, host: db }\n")]
    [InlineData("image: { tag: v1.2.3-20240101Abc, digest: \"sha256:0123456789abcdef\" }\n")]
    [InlineData("url: https://example.com/Path1/Path2\n")]
    [InlineData("extraEnv: [ { name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: a, key: b } } }, { name: LOG_LEVEL, value: debug } ]\n")]
    [InlineData("auth: { existingSecret: db, secretKey: password }\n")]
    [InlineData("auth: { secretName: db, secretKey: password }\n")]
    [InlineData("license: { secretName: \"\", secretKey: license }\n")]
    [InlineData("password: { secretName: db }\n")]
    [InlineData("password: !vault x\n")]
    public async Task Values_NoSecret_IsClean(string values) => Assert.Empty(await LintFolder.FindAsync("values.yaml", values));

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("\"{{ .Values.global.password }}\"")]
    [InlineData("\"${DB_PASSWORD}\"")]
    [InlineData("$(DB_PASSWORD)")]
    [InlineData("<your password>")]
    [InlineData("db#password")]
    [InlineData("production/checkout/db#password")]
    [InlineData("ref+vault://secret/db#password")]
    [InlineData("vault:secret/data/db#password")]
    [InlineData("\"op://vault/db/password\"")]
    [InlineData("\"ENC[AES256_GCM,data:abc]\"")]
    public async Task Values_PasswordIsNone_IsClean(string value) => Assert.Empty(await LintFolder.FindAsync("values.yaml", $"password: {value}\n"));

    [Theory]
    [InlineData("postgres")]
    [InlineData("12345")]
    [InlineData("changeme")]
    [InlineData("\"true\"")]
    [InlineData("\"$tr0ng\"")]
    [InlineData("\"a#b#c\"")]
    [InlineData("\"1#2\"")]
    [InlineData("\"<script\"")]
    [InlineData("|-\n  hunter2\n")]
    public async Task Values_PasswordIsOne_IsAnError(string value) =>
        Assert.Equal(["values.yaml:1:1: error SEC103"], await LintFolder.FindAsync("values.yaml", $"password: {value}\n"));

    /// <summary>The form of a value tells, whatever its name.</summary>
    [Theory]
    [InlineData("region: AKIA0123456789ABCDEF\n", "values.yaml:1:1: error SEC103")]
    [InlineData("database: { url: \"postgresql://shop:hunter2@db/shop\" }\n", "values.yaml:1:13: error SEC103")]
    [InlineData("tls:\n  key: |\n    -----BEGIN RSA PRIVATE KEY-----\n    x\n", "values.yaml:2:3: error SEC103")]
    [InlineData("oauth: { clientSecret: \"\", secretKey: hunter2 }\n", "values.yaml:1:28: error SEC103")]
    [InlineData("args:\n  - --verbose\n  - \"ghp_abcdefghijABCDEFGHIJ0123456789abcdef\"\n", "values.yaml:3:5: error SEC103")]
    [InlineData("extraEnv: [ { name: DB_PASSWORD, value: hunter2 } ]\n", "values.yaml:1:34: error SEC103")]
    [InlineData("a: &p hunter2\npassword: *p\n", "values.yaml:2:1: error SEC103")]
    public async Task Values_FormOrPlaceTells_IsAnError(string values, string expected) =>
        Assert.Equal([expected], await LintFolder.FindAsync("values.yaml", values));

    [Theory]
    [InlineData("postgresql: { auth: { password: a } }", "`postgresql.auth.secretName: <platform>-postgresql-secret`")]
    [InlineData("mailTrap: { apiKey: a }", "`mailTrap.secretName: <platform>-mail-trap-secret`")]
    [InlineData("password: a", "`secretName: <platform>-secret`")]
    [InlineData("extraEnv: [ { name: DB_PASSWORD, value: hunter2 } ]", "`valueFrom: { secretKeyRef: { name: ..., key: ... } }`")]
    public async Task Values_WithoutChart_ReplacementNamesTheComponent(string values, string expected) =>
        Assert.Contains(expected, Assert.Single(await LintFolder.LinesAsync("values.yaml", values)), StringComparison.Ordinal);

    [Theory]
    [InlineData("values.yml")]
    [InlineData("values-prod.yaml")]
    [InlineData("values.prod.yaml")]
    [InlineData("prod_values.yaml")]
    [InlineData("values/prod.yaml")]
    public async Task Values_NameOrFolderTells_AreValues(string name) => Assert.Single(await LintFolder.FindAsync(name, "password: a\n"));

    [Theory]
    [InlineData("docker-compose.yaml")]
    [InlineData("values.json")]
    [InlineData("evaluates.yaml")]
    public async Task Values_OtherFile_IsNotJudged(string name) => Assert.Empty(await LintFolder.FindAsync(name, "password: a\n"));

    [Theory]
    [InlineData("prod.yaml", 1)]
    [InlineData("Chart.yaml", 0)]
    [InlineData("requirements.yaml", 0)]
    [InlineData("crds/a.yaml", 0)]
    public async Task Values_BesideChartYaml_AreValues(string name, int expected)
    {
        using var folder = new LintFolder().With("Chart.yaml", "name: a\n").With(name, "name: a\npassword: a\n");

        Assert.Equal(expected, (await folder.RunAsync()).Output.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: { values: { db: { password: a } } }\n", "spec.values.db.password")]
    [InlineData(
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { helm: { valuesObject: { password: a } } } }\n",
        "spec.source.helm.valuesObject.password")]
    [InlineData(
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { sources: [ { helm: { valuesObject: { password: a } } } ] }\n",
        "spec.sources[0].helm.valuesObject.password")]
    public async Task Values_InAManifest_AreValues(string text, string expected) =>
        Assert.Contains($" error SEC103 {expected} holds", Assert.Single(await LintFolder.LinesAsync("a.yaml", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nkey: { password: a }\n")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: { password: a }\n")]
    public async Task Values_OtherManifestInAValuesFile_IsNoValues(string text) => Assert.Empty(await LintFolder.FindAsync("values.yaml", text));

    [Fact]
    public async Task Values_SecretInThem_IsJudgedAsOne() => Assert.Equal(
        ["values.yaml:1:67: error SEC101"],
        await LintFolder.FindAsync("values.yaml", "extraObjects: [ { apiVersion: v1, kind: Secret, stringData:     { password: a } } ]\n"));

    /// <summary>A template that is no Secret hands the value over by itself.</summary>
    [Fact]
    public async Task Values_TemplateIsNoSecret_TheWayHasNone()
    {
        using var folder = new LintFolder().With("Chart.yaml", "name: shop\n").With("values.yaml", "db: { password: a }\n")
            .With("templates/deployment.yaml", "kind: Deployment\nx: {{ .Values.db.password }}\n").With(
                "templates/a.yaml", "x: {{ .Values.db.passwordKey }}\n");

        Assert.Contains(
            "on its way values.yaml -> templates/deployment.yaml -> application (", (await folder.RunAsync()).Output, StringComparison.Ordinal);
    }
}
