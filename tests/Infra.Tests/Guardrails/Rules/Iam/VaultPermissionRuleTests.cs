using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Cases;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class VaultPermissionRuleTests
{
    private static readonly VaultPermissionRule Rule = new();

    [Theory]
    [InlineData("secret/data/production/shop/db")]
    [InlineData("secret/data/a")]
    [InlineData("database/creds/shop-readwrite")]
    public void Check_EntryOrCredential_Nothing(string path) => Assert.Empty(Rule.Check(Allowing(path)));

    [Fact]
    public async Task Check_WriterOfAPushedContract_Nothing() => Assert.Empty(Rule.Check((await CaseFolder.PlanAsync("81-push-vault")).Plan));

    [Theory]
    [InlineData("\\\"update\\\"", "\\\"update\\\", \\\"delete\\\"")]
    [InlineData("secret/data/production/app/db", "secret/data/production/app/other")]
    [InlineData("secret/metadata/production/app/db", "secret/metadata/production/app/*")]
    public async Task Check_WriterThatMayDoMore_IsFound(string text, string other) => Assert.NotEmpty(Rule.Check(PlanDefects.Apply(
        (await CaseFolder.PlanAsync("81-push-vault")).Plan,
        $$"""
        [{ "resource": "app-writers-writer-role-policy", "type": "vault:index/policy:Policy",
            "replace": { "inputs.policy": { "{{text}}": "{{other}}" } } }]
        """)));

    [Theory]
    [InlineData("secret/data/shop/*")]
    [InlineData("secret/data/shop*")]
    [InlineData("secret/data/+/db")]
    [InlineData("*")]
    [InlineData("secret/data/{{identity.entity.name}}/db")]
    public void Check_Pattern_OneViolationThatNamesIt(string path) =>
        Assert.StartsWith(
            $"the policy allows access to '{path}'; name each path", Assert.Single(Rule.Check(Allowing(path))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sys/policies/acl/reader")]
    [InlineData("auth/kubernetes/role/reader")]
    [InlineData("identity/entity")]
    [InlineData("cubbyhole/a")]
    public void Check_PathOfTheVaultItself_OneViolation(string path) =>
        Assert.Contains("which is the Vault's own", Assert.Single(Rule.Check(Allowing(path))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("secret/production/shop/db")]
    [InlineData("secret/metadata/production/shop/db")]
    [InlineData("secret/data")]
    [InlineData("secret/data/")]
    public void Check_EntryWithoutData_OneViolation(string path) =>
        Assert.Contains(
            "which grants nothing: values of the KV engine 'secret'", Assert.Single(Rule.Check(Allowing(path))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("other/data/shop/db")]
    [InlineData("database/roles/shop")]
    [InlineData("database/creds/a/b")]
    [InlineData("secrets/data/shop/db")]
    [InlineData("/secret/data/shop/db")]
    public void Check_PathOfNoBackend_OneViolation(string path) =>
        Assert.Contains("lies in no engine of the stack's backends", Assert.Single(Rule.Check(Allowing(path))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[\"read\", \"list\"]", "'read', 'list'")]
    [InlineData("[\"update\"]", "'update'")]
    [InlineData("[\"sudo\"]", "'sudo'")]
    [InlineData("[]", "nothing")]
    public void Check_OtherCapability_OneViolation(string capabilities, string words) => Assert.StartsWith(
        $"the policy allows {words} on 'secret/data/a';",
        Assert.Single(Rule.Check(Holding($$"""path "secret/data/a" { capabilities = {{capabilities}} }"""))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""path "secret/data/a" { policy = "read" }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] min_wrapping_ttl = "1s" }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] max_wrapping_ttl = 90 }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] allowed_parameters = { "version" = [] } }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] denied_parameters = { "version" = [] } }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] required_parameters = ["version"] }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] mfa_methods = ["totp"] }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] control_group = { ttl = "1h" } }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] control_group { ttl = "1h" } }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] policy = "sudo" }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] capabilities = ["sudo"] }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] } /* path "*" """)]
    [InlineData("""{ "path": { "*": { "capabilities": ["sudo"] } } }""")]
    [InlineData("""path "secret/data/a" { capabilities = ["read"] } path "*" { }""")]
    [InlineData("""path "secret/data/${a}" { capabilities = ["read"] }""")]
    public void Check_TextOfAnotherForm_OneViolation(string policy) =>
        Assert.StartsWith("the policy cannot be judged;", Assert.Single(Rule.Check(Holding(policy))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("path \"secret/data/a\" { capabilities = [\"read\"] } # path \"*\" { capabilities = [\"sudo\"] }")]
    [InlineData("// why\r\npath \"secret/data/a\" { capabilities = [\"read\"] }")]
    [InlineData("path /* \"*\" { */ \"secret/data/a\" { # as told\n capabilities = [ // this alone\n \"read\" /**/ ] }")]
    public void Check_Comment_IsLeftOut(string policy) => Assert.Empty(Rule.Check(Holding(policy)));

    [Theory]
    [InlineData("# \npath \"sys/a\" { capabilities = [\"read\"] }")]
    [InlineData("/* // */ path \"sys/a\" { capabilities = [\"read\"] }")]
    [InlineData("// /*\npath \"sys/a\" { capabilities = [\"read\"] } # */")]
    [InlineData("/*/ path \"a\" {} /**/ path \"sys/a\" { capabilities = [\"read\"] }")]
    public void Check_PathThatNoCommentHolds_OneViolation(string policy) =>
        Assert.Contains("which is the Vault's own", Assert.Single(Rule.Check(Holding(policy))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_NoText_OneViolation() =>
        Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("policy", """ "remove": ["inputs.policy"] """)));

    [Fact]
    public void Check_TwoFaults_OneViolationEach() => Assert.Equal(2, Rule.Check(Holding(
        """path "secret/data/*" { capabilities = ["read"] } path "sys/mounts" { capabilities = ["read"] }""")).Count());

    [Theory]
    [InlineData("root", "the role gives the policy 'root', which allows everything;")]
    [InlineData("admin", "the role gives the policy 'admin', which this plan does not hold;")]
    public void Check_RoleWithAPolicyOfOthers_OneViolation(string policy, string message) => Assert.StartsWith(
        message,
        Assert.Single(Rule.Check(CloudPlan.VaultJwt().With("role", $$""" "set": { "inputs.tokenPolicies": ["reader", "{{policy}}"] } """))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("root")]
    [InlineData("default")]
    public void Check_PolicyOfVaultsOwnName_IsRefused(string name) => Assert.Contains(
        Rule.Check(CloudPlan.VaultKubernetes().With("policy", $$""" "set": { "inputs.name": "{{name}}" } """)),
        violation => violation.Message.StartsWith($"the policy is called '{name}', which is one of Vault's own", StringComparison.Ordinal));

    [Fact]
    public void Check_SoundRoles_Nothing() => Assert.Empty(Rule.Check(CloudPlan.VaultJwt()).Concat(Rule.Check(CloudPlan.VaultKubernetes())));

    private static Plan Allowing(string path) => Holding($$"""path "{{path}}" { capabilities = ["read"] }""");

    private static Plan Holding(string policy) =>
        CloudPlan.VaultKubernetes().With("policy", $$""" "set": { "inputs.policy": {{System.Text.Json.JsonSerializer.Serialize(policy)}} } """);
}
