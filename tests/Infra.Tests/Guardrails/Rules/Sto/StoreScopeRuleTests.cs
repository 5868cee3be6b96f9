using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails.Rules.Sto;
using SecretsLadder.Infra.Planning;
using static SecretsLadder.Infra.Tests.Guardrails.PlanBuilder;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sto;

public sealed class StoreScopeRuleTests
{
    private static readonly StoreScopeRule Rule = new();

    [Fact]
    public void Check_StoreThatReadsAsAServiceAccountOfItsNamespace_Nothing() => Assert.Empty(Rule.Check(Plan("SecretStore", Reading(As("reader")))));

    [Fact]
    public void Check_ReferenceToAnotherNamespace_OneViolation() => Assert.StartsWith(
        "a SecretStore refers to another namespace;",
        Assert.Single(Rule.Check(
            Plan("SecretStore", Reading(Map(("jwt", Map(("serviceAccountRef", Map(("name", "reader"), ("namespace", "mall")))))))))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_ReferenceToAnotherNamespaceInAList_OneViolation() => Assert.Single(Rule.Check(Plan(
        "SecretStore", Reading(Map(("a", List(Map(("secretRef", Map(("name", "a"), ("namespace", "mall")))))))))));

    [Fact]
    public void Check_ClusterStoreThatNamesItsNamespaces_Nothing() =>
        Assert.Empty(Rule.Check(Plan("ClusterSecretStore", For(Map(("namespaces", List("shop", "mall")))))));

    [Fact]
    public void Check_ClusterStoreReadingAsAServiceAccountOfANamespace_Nothing() => Assert.Empty(Rule.Check(Plan(
        "ClusterSecretStore",
        Reading(Map(("jwt", Map(("serviceAccountRef", Map(("name", "reader"), ("namespace", "platform"))))))).Add(
            "conditions", List(Map(("namespaces", List("shop"))))))));

    [Fact]
    public void Check_ClusterStoreWithoutConditions_OneViolation() => Assert.Single(Rule.Check(Plan("ClusterSecretStore", Reading(As("reader")))));

    [Fact]
    public void Check_ClusterStoreWithNoCondition_OneViolation() => Assert.Single(Rule.Check(Plan("ClusterSecretStore", For())));

    [Fact]
    public void Check_ClusterStoreWithASelectorThatFitsAll_OneViolation() =>
        Assert.Single(Rule.Check(Plan("ClusterSecretStore", For(Map(("namespaceSelector", Map()))))));

    [Fact]
    public void Check_ClusterStoreWithAnExpression_OneViolation() => Assert.Single(Rule.Check(Plan(
        "ClusterSecretStore", For(Map(("namespaces", List("shop"))), Map(("namespaces", List("shop")), ("namespaceRegexes", List(".*")))))));

    [Fact]
    public void Check_OtherKinds_Nothing() =>
        Assert.Empty(Rule.Check(Plan("ExternalSecret", Map(("secretStoreRef", Map(("name", "a"), ("namespace", "mall")))))));

    [Fact]
    public void Check_Violation_NamesTheStore() => Assert.Equal(
        "urn:pulumi:dev::secrets-ladder::kubernetes:external-secrets.io/v1:SecretStore::store",
        Assert.Single(Rule.Check(Plan("SecretStore", Reading(Map(("secretRef", Map(("name", "a"), ("namespace", "mall")))))))).Resource);

    [Fact]
    public void Check_CredentialOfAzureInAnotherNamespace_OneViolation() => Assert.Single(Rule.Check(Plan(
        "SecretStore",
        Map(("provider",
            Map(("azurekv", Map(("authSecretRef", Map(("clientId", Map(("name", "azure"), ("key", "id"), ("namespace", "mall")))))))))))));

    [Fact]
    public void Check_NamespaceOfAVault_IsNoReference() =>
        Assert.Empty(Rule.Check(Plan("SecretStore", Map(("provider", Map(("vault", Map(("namespace", "team"), ("path", "secret")))))))));

    [Fact]
    public void Check_GeneratorThatRefersToAnotherNamespace_OneViolation() => Assert.StartsWith(
        "a VaultDynamicSecret refers to another namespace;",
        Assert.Single(
            Rule.Check(
                new PlanBuilder()
                    .With(Generator("db", Map(("auth", Map(("tokenSecretRef", Map(("name", "token"), ("namespace", "mall")))))))).Plan)).Message,
        StringComparison.Ordinal);

    private static ImmutableDictionary<string, object> For(params object[] conditions) => Reading(As("reader")).Add("conditions", List(conditions));

    private static ImmutableDictionary<string, object> As(string account) => Map(("jwt", Map(("serviceAccountRef", Map(("name", account))))));

    private static ImmutableDictionary<string, object> Reading(ImmutableDictionary<string, object> auth) =>
        Map(("provider", Map(("aws", Map(("service", "SecretsManager"), ("region", "eu-west-1"), ("auth", auth))))));

    private static Plan Plan(string kind, ImmutableDictionary<string, object> spec) => new PlanBuilder().With(Store(kind, spec)).Plan;
}
