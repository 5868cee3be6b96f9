using SecretsLadder.Infra.Guardrails.Rules.Sto;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sto;

public sealed class StoreLoginRuleTests
{
    private const string Kubernetes = "inputs.spec.provider.vault.auth.kubernetes";
    private const string Jwt = "inputs.spec.provider.vault.auth.jwt";
    private const string Federation = "inputs.spec.provider.gcpsm.auth.workloadIdentityFederation";
    private const string Tenant = "inputs.metadata.annotations";

    private static readonly StoreLoginRule Rule = new();

    [Fact]
    public void Check_BothSidesFit_Nothing() =>
        Assert.Empty(
            Rule.Check(CloudPlan.Azure()).Concat(Rule.Check(CloudPlan.Gcp())).Concat(Rule.Check(CloudPlan.GcpFederated()))
                .Concat(Rule.Check(CloudPlan.VaultJwt())).Concat(Rule.Check(CloudPlan.VaultKubernetes())));

    [Fact]
    public void Check_TenantOnBothSides_OneViolation() => Assert.Contains(
        "'multiple tenantID found'",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("store", """ "set": { "inputs.spec.provider.azurekv.tenantId": "tenant" } """))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_TenantOnNeitherSide_OneViolation() => Assert.Contains(
        "names no tenant",
        Assert.Single(
            Rule.Check(CloudPlan.Azure().With(
                "reader", $$""" "set": { "{{Tenant}}": { "azure.workload.identity/client-id": "client" } } """))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_TenantOfTheStoreOnly_Nothing() => Assert.Empty(Rule.Check(CloudPlan.Azure()
        .With("reader", $$""" "set": { "{{Tenant}}": { "azure.workload.identity/client-id": "client" } } """)
        .With("store", """ "set": { "inputs.spec.provider.azurekv.tenantId": "tenant" } """)));

    [Fact]
    public void Check_AccountThatIsNotPlanned_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.Azure().With("store", """ "set": { "inputs.spec.provider.azurekv.serviceAccountRef.name": "other" } """)));

    [Theory]
    [InlineData("\"set\": { \"" + Federation + ".audience\": \"sts.amazonaws.com\" }", "is no provider of a workload identity pool")]
    [InlineData(
        "\"replace\": { \"" + Federation + ".audience\": { \"/clusters/providers/\": \"/clusters/\" } }",
        "is no provider of a workload identity pool")]
    [InlineData("\"replace\": { \"" + Federation + ".audience\": { \"/clusters/\": \"/others/\" } }", "name the same pool on both sides")]
    [InlineData("\"remove\": [\"" + Federation + ".serviceAccountRef.audiences\"]", "sends tokens for no audience of their own")]
    public void Check_FederationThatCannotWork_OneViolation(string edit, string fault) => Assert.Contains(
        fault, Assert.Single(Rule.Check(CloudPlan.GcpFederated().With("store", edit))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_FederatedAccountWithoutPermission_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.GcpFederated().With("store", $$""" "set": { "{{Federation}}.serviceAccountRef.name": "other" } """)));

    [Theory]
    [InlineData(""" "set": { "inputs.spec.provider.vault.auth.kubernetes.serviceAccountRef.audiences": ["other"] } """, "the audience 'other'")]
    [InlineData(
        """ "set": { "inputs.spec.provider.vault.auth.kubernetes.serviceAccountRef.audiences": ["vault", "other"] } """,
        "the audience 'vault', 'other'")]
    [InlineData(""" "remove": ["inputs.spec.provider.vault.auth.kubernetes.serviceAccountRef.audiences"] """, "no audience of its own")]
    public void Check_KubernetesAudienceIsNotTheRoles_OneViolation(string edit, string sent) => Assert.StartsWith(
        $"the store sends a token for {sent} and the role 'reader' accepts the audience 'vault'",
        Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("store", edit))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "set": { "inputs.spec.provider.vault.auth.jwt.kubernetesServiceAccountToken.audiences": ["other"] } """)]
    [InlineData(""" "remove": ["inputs.spec.provider.vault.auth.jwt.kubernetesServiceAccountToken.audiences"] """)]
    public void Check_JwtAudienceIsNotTheRoles_OneViolation(string edit) =>
        Assert.Contains("fails with 403", Assert.Single(Rule.Check(CloudPlan.VaultJwt().With("store", edit))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_RoleWithAnotherAudience_OneViolationForEachThatLogsIn() =>
        Assert.Equal(
            ["the generator", "the store"],
            Rule.Check(CloudPlan.VaultKubernetes().With("role", """ "set": { "inputs.audience": "other" } """))
                .Select(violation => violation.Message[..violation.Message.IndexOf(" sends", StringComparison.Ordinal)]).Order());

    [Theory]
    [InlineData($$""" "set": { "{{Kubernetes}}.role": "admin" } """)]
    [InlineData($$""" "set": { "{{Kubernetes}}.mountPath": "kubernetes-dev" } """)]
    [InlineData(""" "set": { "inputs.spec.provider.vault.server": "https://vault-dev.acme.com" } """)]
    [InlineData(""" "set": { "inputs.spec.provider.vault.namespace": "team" } """)]
    public void Check_RoleThatThePlanDoesNotHold_OneViolation(string edit) =>
        Assert.Contains(
            "which this plan does not hold", Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("store", edit))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Check_JwtRoleThatNamesNoMount_IsAtTheDefaultOne() =>
        Assert.Empty(Rule.Check(CloudPlan.VaultJwt().With("role", """ "remove": ["inputs.backend"] """)));

    [Fact]
    public void Check_AddressWithASlashAtTheEnd_IsTheSame() =>
        Assert.Empty(
            Rule.Check(CloudPlan.VaultKubernetes().With("store", """ "set": { "inputs.spec.provider.vault.server": "https://vault.acme.com/" } """)));

    [Theory]
    [InlineData($$""" "set": { "{{Kubernetes}}.serviceAccountRef.name": "other" } """)]
    [InlineData(""" "set": { "inputs.metadata.namespace": "mall" } """)]
    public void Check_KubernetesRoleOfAnotherReader_OneViolation(string edit) =>
        Assert.Contains(
            "is bound to another", Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("store", edit))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_JwtRoleOfAnotherReader_OneViolation() => Assert.Contains(
        "is bound to another",
        Assert.Single(
            Rule.Check(CloudPlan.VaultJwt().With(
                "store", $$""" "set": { "{{Jwt}}.kubernetesServiceAccountToken.serviceAccountRef.name": "other" } """))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_StaticToken_Nothing() => Assert.Empty(Rule.Check(CloudPlan.VaultKubernetes()
        .With("store", """ "set": { "inputs.spec.provider.vault.auth": { "tokenSecretRef": { "name": "token", "key": "token" } } } """)));
}
