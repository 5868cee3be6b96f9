using SecretsLadder.Infra.Guardrails.Rules.Ref;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Ref;

public sealed class CredentialLifetimeRuleTests
{
    private const string Read = """{ "sourceRef": { "generatorRef": { "kind": "VaultDynamicSecret", "name": "generator" } } }""";

    private static readonly CredentialLifetimeRule Rule = new();

    [Fact]
    public void Check_RefreshWellBeforeTheEnd_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.VaultKubernetes()).Concat(Rule.Check(CloudPlan.VaultJwt())));

    [Theory]
    [InlineData("9m59s")]
    [InlineData("599s")]
    [InlineData("10s")]
    public void Check_RefreshBelowTheLifetime_Nothing(string interval) => Assert.Empty(Rule.Check(Refreshed(interval)));

    [Theory]
    [InlineData("10m0s")]
    [InlineData("10m")]
    [InlineData("600s")]
    [InlineData("1h")]
    [InlineData("1h0m0s")]
    [InlineData("0")]
    [InlineData("0s")]
    [InlineData("")]
    [InlineData("daily")]
    public void Check_RefreshNotBelowTheLifetime_OneViolationWithBoth(string interval) => Assert.StartsWith(
        $"the Secret 'dynamic' gets a new credential every '{interval}', and one ends with its token after 10m0s;",
        Assert.Single(Rule.Check(Refreshed(interval))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_ShorterLimit_Counts() => Assert.Contains(
        "after 2m0s", Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("role", """ "set": { "inputs.tokenMaxTtl": 120 } """))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_LifetimeOfTheVaultsOwn_Nothing() =>
        Assert.Empty(
            Rule.Check(CloudPlan.VaultKubernetes().With("role", """ "set": { "inputs.tokenTtl": 0 }, "remove": ["inputs.tokenMaxTtl"] """).With(
                "dynamic", Set("refreshInterval", "\"24h0m0s\""))));

    [Fact]
    public void Check_StaticToken_Nothing() => Assert.Empty(Rule.Check(CloudPlan.VaultKubernetes()
        .With("generator", """ "set": { "inputs.spec.provider.auth": { "tokenSecretRef": { "name": "token", "key": "token" } } } """).With(
            "dynamic", Set("refreshInterval", "\"1h0m0s\""))));

    [Fact]
    public void Check_TwoReads_OneViolation() => Assert.Contains(
        "reads 2 credentials", Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("dynamic", Set("dataFrom", $"[{Read}, {Read}]")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_KeysOfTwoReads_OneViolation() => Assert.Contains(
        "reads 2 credentials",
        Assert.Single(
            Rule.Check(CloudPlan.VaultKubernetes().With("dynamic", """ "remove": ["inputs.spec.dataFrom"] """).With(
                "dynamic", Set("data", $"[{Read}, {Read}]")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_CredentialAndEntry_OneViolation() => Assert.Contains(
        "an issued credential and entries",
        Assert.Single(
            Rule.Check(CloudPlan.VaultKubernetes().With("dynamic", Set("data", """[{ "secretKey": "a", "remoteRef": { "key": "a" } }]""")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_GeneratorThatThePlanDoesNotHold_OneViolation() => Assert.Contains(
        "reads the generator 'other', which this plan does not hold",
        Assert.Single(
            Rule.Check(CloudPlan.VaultKubernetes().With(
                "dynamic", Set("dataFrom", "[" + Read.Replace("\"generator\"", "\"other\"", StringComparison.Ordinal) + "]")))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("secret", "database/creds/shop")]
    [InlineData("secret", "/database/creds/shop")]
    [InlineData("database", "creds/shop")]
    public void Check_CredentialThroughAStore_OneViolation(string mount, string entry) => Assert.Contains(
        $"reads the credential '{entry}' through a store", Assert.Single(Rule.Check(Stored(mount, entry))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("secret", "production/creds/db")]
    [InlineData("secret", "creds/db")]
    [InlineData("secret", "database/settings")]
    public void Check_EntryOfAlikeName_Nothing(string mount, string entry) => Assert.Empty(Rule.Check(Stored(mount, entry)));

    [Fact]
    public void Check_WholeCredentialThroughAStore_OneViolation() => Assert.Single(Rule.Check(CloudPlan.VaultKubernetes()
        .With("static", Set("dataFrom", """[{ "extract": { "key": "database/creds/shop" } }]"""))));

    private static Plan Refreshed(string interval) => CloudPlan.VaultKubernetes().With("dynamic", Set("refreshInterval", $"\"{interval}\""));

    private static Plan Stored(string mount, string entry) => CloudPlan.VaultKubernetes()
        .With("store", $$""" "set": { "inputs.spec.provider.vault.path": "{{mount}}" } """)
        .With("static", Set("data", $$"""[{ "secretKey": "a", "remoteRef": { "key": "{{entry}}" } }]"""));

    private static string Set(string input, string value) => $$""" "set": { "inputs.spec.{{input}}": {{value}} } """;
}
