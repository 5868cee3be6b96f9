using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Contracts as people have them: references, labels, JSON, refresh, versions, certificates and templates.</summary>
public sealed class ContractCasesTests
{
    private const string Labels = "04-argocd-repo-labels";
    private const string DockerConfig = "05-dockerconfigjson";
    private const string Refresh = "17-refresh-zero";
    private const string Version = "19-version-stage";
    private const string Certificate = "27-akv-pkcs12";
    private const string Literals = "57-template-literals";
    private const string Lines = "58-template-multiline";

    [Theory]
    [InlineData("02-entry-looks-like-secret")]
    [InlineData(Labels)]
    [InlineData(Refresh)]
    [InlineData(Version)]
    [InlineData(Certificate)]
    [InlineData(Literals)]
    [InlineData(Lines)]
    public async Task Plan_LegalContract_HasNoFinding(string name) => Assert.Empty((await CaseFolder.PlanAsync(name)).Findings);

    [Theory]
    [InlineData("02-entry-looks-like-secret")]
    [InlineData(Labels)]
    [InlineData(DockerConfig)]
    [InlineData(Refresh)]
    [InlineData(Version)]
    [InlineData(Certificate)]
    [InlineData(Literals)]
    [InlineData(Lines)]
    public void Schema_LegalContract_IsAcceptedByEditors(string name) => Assert.Empty(new JsonSchemaValidator(PublishedSchemas.Application())
        .Violations(YamlJson.Parse(File.ReadAllText(Path.Combine(CaseFolder.Stacks(name).Path, CaseFolder.Stack, "apps", "app.yaml")))));

    [Theory]
    [InlineData("a", "production/app/oauth2-proxy", "cookieSecret")]
    [InlineData("e", "production/app/openai", "gpt4ApiKey")]
    [InlineData("f", "production/app/Payments/Prod/Stripe2024", null)]
    public async Task Plan_ReferenceThatLooksRandom_IsRead(string secret, string entry, string? property) => Assert.Equal(
        (entry, property), ((string?)Data(await SecretAsync("02-entry-looks-like-secret", secret), "key"),
            (string?)Data(await SecretAsync("02-entry-looks-like-secret", secret), "property")));

    [Fact]
    public async Task Plan_Label_IsOnTheProducedSecret() =>
        Assert.Equal("repository", Template(await SecretAsync(Labels, "repo-creds"), "metadata", "labels", "argocd.argoproj.io/secret-type"));

    [Fact]
    public async Task Plan_RawValueInsideJson_IsAFindingThatNamesTheFilter() => Assert.Equal(
        [("TPL001", "pull..dockerconfigjson puts 'sa' into JSON as it is; write {{ .sa | toJson }} without the quotes around it")],
        (await CaseFolder.PlanAsync(DockerConfig)).Findings.Select(finding =>
            (finding.Rule, finding.Message[(finding.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..])));

    [Fact]
    public async Task Plan_RefreshInSeconds_IsTheInterval() =>
        Assert.Equal("2h0m0s", (await SecretAsync(Refresh, "a")).Input("spec", "refreshInterval"));

    [Fact]
    public async Task Plan_Version_IsReadByName() => Assert.Equal("AWSPREVIOUS", Data(await SecretAsync(Version, "a"), "version"));

    [Theory]
    [InlineData("tls.crt", "{{ .pfx | b64dec | pkcs12cert }}")]
    [InlineData("tls.key", "{{ .pfx | b64dec | pkcs12key }}")]
    public async Task Plan_Pkcs12_IsTakenApartByTheOperator(string key, string expected) =>
        Assert.Equal(expected, Template(await SecretAsync(Certificate, "tls"), "data", key));

    [Fact]
    public async Task Plan_TextWithAParameter_IsResolved() =>
        Assert.Equal("h=db\n[client]\npassword={{ .password }}\n", Template(await SecretAsync(Literals, "a"), "data", "f"));

    [Fact]
    public async Task Plan_TemplateOfSeveralLines_IsKept() =>
        Assert.Equal("db:5432:*:{{ .user }}:{{ .password }}", Template(await SecretAsync(Lines, "a"), "data", "pgpass"));

    [Fact]
    public void Read_Pkcs12AtALevelThatCannotComputeIt_IsRefusedWithTheWayOut()
    {
        using var stacks = At(
            "sealed",
            "{ type: kubernetes.io/tls, keys: { pfx: wildcard }, template: { tls.crt: \"{{ .pfx | b64dec | pkcs12cert }}\", tls.key: x } }");

        Assert.EndsWith(
            "the template s.tls.crt uses pkcs12cert, which plain and external delivery alone can compute, "
            + "and the Secret is delivered 'sealed'; deliver it plain, or let keys of the contract hold the result",
            Assert.Single(stacks.Mistakes()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EscapedParameter_NeedsNoValue()
    {
        using var stacks = At("plain", "{ keys: { K: e }, template: { f: \"$${NAME}={{ .K }}\" } }");

        Assert.Empty(stacks.Read().Applications[0].Secrets[0].DerivedKeys[0].Template.Parameters);
    }

    [Fact]
    public void Read_VersionThatTheBackendCannotHave_IsRefused()
    {
        using var stacks = At(
            "external", "{ keys: { K: { from: e, version: AWSPREVIOUS } } }",
            "  secrets-ladder:backends: { default: { kind: vault, address: \"https://vault.acme.com\" } }\n");

        Assert.EndsWith(
            "the key 'K' of the Secret 's' reads the version 'AWSPREVIOUS', which no entry of Vault has; allowed: a number, such as 3",
            Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_VersionOfAnIssuedCredential_IsRefused()
    {
        using var stacks = At(
            "external",
            "{ rotation: dynamic, refresh: 5m, keys: { username: { from: \"db#username\", version: 3 } } }",
            "  secrets-ladder:backends: { default: { kind: vault, address: \"https://vault.acme.com\" } }\n",
            ", databases: { s: shop }");

        Assert.EndsWith(
            "has keys with 'version'; a credential that is issued is always new", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    private static async Task<PlannedResource> SecretAsync(string name, string secret) =>
        (await CaseFolder.PlanAsync(name)).Plan.Resources.Single(resource => resource.Name == $"app/{secret}-external-secret");

    private static object? Template(PlannedResource secret, params string[] path) => secret.Input(["spec", "target", "template", .. path]);

    private static object? Data(PlannedResource secret, string field) =>
        ((IReadOnlyDictionary<string, object>)((IReadOnlyDictionary<string, object>)((IEnumerable<object>)secret.Input("spec", "data")!)
            .First())["remoteRef"]).GetValueOrDefault(field);

    private static TemporaryStacks At(string level, string contract, string more = "", string own = "") => new TemporaryStacks()
        .WithStack("dev", TemporaryStacks.Minimal.Replace("level: plain", $"level: {level}", StringComparison.Ordinal) + more
            + $"  secrets-ladder:apps: {{ shop: {{ namespace: shop{own} }} }}\n")
        .WithApplication("dev", "shop", $"owner: t\nsecrets:\n  s: {contract}\n");
}
