using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails.Rules.Sto;
using SecretsLadder.Infra.Planning;
using static SecretsLadder.Infra.Tests.Guardrails.PlanBuilder;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sto;

public sealed class StoreReaderRuleTests
{
    private const string Reader = """{ "name": "reader" }""";
    private const string Key = """{ "name": "credential", "key": "a" }""";

    private static readonly StoreReaderRule Rule = new();

    [Theory]
    [InlineData("aws", $$"""{ "auth": { "jwt": { "serviceAccountRef": {{Reader}} } } }""")]
    [InlineData("aws", $$"""{ "auth": { "secretRef": { "accessKeyIDSecretRef": {{Key}} } } }""")]
    [InlineData("azurekv", $$"""{ "authType": "WorkloadIdentity", "serviceAccountRef": {{Reader}} }""")]
    [InlineData("azurekv", $$"""{ "authType": "ServicePrincipal", "authSecretRef": { "clientId": {{Key}} } }""")]
    [InlineData("gcpsm", $$"""{ "auth": { "workloadIdentity": { "serviceAccountRef": {{Reader}} } } }""")]
    [InlineData("gcpsm", $$"""{ "auth": { "workloadIdentityFederation": { "audience": "a", "serviceAccountRef": {{Reader}} } } }""")]
    [InlineData("gcpsm", $$"""{ "auth": { "secretRef": { "secretAccessKeySecretRef": {{Key}} } } }""")]
    [InlineData("vault", $$"""{ "auth": { "kubernetes": { "role": "reader", "serviceAccountRef": {{Reader}} } } }""")]
    [InlineData("vault", $$"""{ "auth": { "jwt": { "role": "reader", "kubernetesServiceAccountToken": { "serviceAccountRef": {{Reader}} } } } }""")]
    [InlineData("vault", $$"""{ "auth": { "tokenSecretRef": {{Key}} } }""")]
    [InlineData("other", """{ "auth": { "token": "a" } }""")]
    public void Check_ReaderOrCredential_Nothing(string backend, string provider) => Assert.Empty(Rule.Check(Plan(backend, provider)));

    [Theory]
    [InlineData("aws", """{ "region": "eu-west-1" }""")]
    [InlineData("aws", """{ "auth": { } }""")]
    [InlineData("aws", """{ "auth": { "jwt": { } } }""")]
    [InlineData("azurekv", """{ "authType": "WorkloadIdentity" }""")]
    [InlineData("azurekv", """{ "authType": "ManagedIdentity", "identityId": "a" }""")]
    [InlineData("azurekv", $$"""{ "authType": "WorkloadIdentity", "authSecretRef": { "clientId": {{Key}} } }""")]
    [InlineData("azurekv", $$"""{ "authType": "ManagedIdentity", "serviceAccountRef": {{Reader}} }""")]
    [InlineData("azurekv", $$"""{ "serviceAccountRef": {{Reader}} }""")]
    [InlineData("gcpsm", """{ "projectID": "a" }""")]
    [InlineData("gcpsm", """{ "auth": { "workloadIdentity": { "clusterName": "a" } } }""")]
    [InlineData("vault", """{ "server": "https://vault.acme.com" }""")]
    [InlineData("vault", """{ "auth": { "kubernetes": { "role": "reader" } } }""")]
    [InlineData("vault", $$"""{ "tls": { "keySecretRef": {{Key}} }, "auth": { "kubernetes": { "role": "reader" } } }""")]
    [InlineData("other", """{ "auth": { } }""")]
    public void Check_Nobody_OneViolation(string backend, string provider) =>
        Assert.StartsWith(
            "the store names nobody to read as, and would read as the operator", Assert.Single(Rule.Check(Plan(backend, provider))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("jwt")]
    public void Check_Generator_IsHeldToTheSame(string method)
    {
        var sound = method == "jwt" ? CloudPlan.VaultJwt() : CloudPlan.VaultKubernetes();

        Assert.StartsWith(
            "the generator names nobody", Assert.Single(Rule.Check(sound.With("generator", """ "remove": ["inputs.spec.provider.auth"] """))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ClusterStoreThatNamesNamespaces_Nothing() => Assert.Empty(Rule.Check(Plan(
        "vault",
        """
        { "namespace": "team", "headers": { "name": "a" },
          "auth": { "kubernetes": { "serviceAccountRef": { "name": "reader", "namespace": "platform" } } } }
        """,
        "ClusterSecretStore")));

    [Theory]
    [InlineData("aws", $$"""{ "auth": { "jwt": { "serviceAccountRef": {{Reader}} } } }""", "reader")]
    [InlineData("azurekv", $$"""{ "authType": "ServicePrincipal", "authSecretRef": { "clientSecret": {{Key}} } }""", "credential")]
    [InlineData(
        "vault",
        """{ "caProvider": { "name": "ca" }, "auth": { "kubernetes": { "serviceAccountRef": { "name": "reader", "namespace": "platform" } } } }""",
        "ca")]
    public void Check_ClusterStoreWithoutTheNamespaceOfAReference_OneViolation(string backend, string provider, string name) => Assert.StartsWith(
        $"a ClusterSecretStore refers to '{name}' without its namespace",
        Assert.Single(Rule.Check(Plan(backend, provider, "ClusterSecretStore"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_Violation_TellsWhatTheBackendTakes() => Assert.EndsWith(
        "name a service account: auth.workloadIdentity.serviceAccountRef or auth.workloadIdentityFederation.serviceAccountRef",
        Assert.Single(Rule.Check(Plan("gcpsm", "{ }"))).Message,
        StringComparison.Ordinal);

    private static Plan Plan(string backend, string provider, string kind = "SecretStore") => new PlanBuilder()
        .With(Store(kind, ImmutableDictionary<string, object>.Empty)).Plan.With(
            "store", $$""" "set": { "inputs.spec.provider": { "{{backend}}": {{provider}} } } """);
}
