using SecretsLadder.Infra.Guardrails.Rules.Own;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>One Secret has one producer, whatever the delivery, and whether or not its object is in the plan.</summary>
public sealed class SecretOwnersTests
{
    private const string Aws = "kind: aws, accountId: '111122223333', region: eu-west-1";

    [Theory]
    [InlineData("deliveries: { token: plain }", "deliveries: { token: sealed }")]
    [InlineData("deliveries: { token: plain }", "backends: {}")]
    [InlineData("deliveries: { token: sealed }", "backends: {}")]
    [InlineData("deliveries: { token: sealed }", "deliveries: { token: sealed }")]
    public void Check_TwoDeliveriesOfOneSecret_OneViolationWithBothLines(string one, string two)
    {
        using var stacks = Stacks($"one: {{ namespace: shop, {one} }}, two: {{ namespace: shop, {two} }}").WithApplication("dev", "one", App("token"))
            .WithApplication("dev", "two", App("token"));

        Assert.StartsWith(
            "Secret shop/token has 2 owners: one (stacks/dev/apps/one.yaml:3:10) and two (stacks/dev/apps/two.yaml:3:10);",
            Assert.Single(Messages(stacks)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sealed-secrets-key-1", "kube-system", "the platform (a key of the Sealed Secrets controller)")]
    [InlineData("sealed-secrets-keyx7k2p", "kube-system", "the platform (a key of the Sealed Secrets controller)")]
    [InlineData("external-secrets-webhook", "external-secrets", "the platform (the certificate of the External Secrets webhook)")]
    [InlineData("sh.helm.release.v1.reloader.v1", "shop", "Helm (the record of a release)")]
    [InlineData("ca", "shop", "the platform (shared Secret 'ca')")]
    [InlineData("login", "shop", "the platform (the credential that stores of the backend 'login' log in with)")]
    public void Check_SecretOfThePlatform_OneViolation(string secret, string space, string owner)
    {
        using var stacks = Stacks(
                $"one: {{ namespace: {space}, deliveries: {{ {secret}: plain }} }}, two: {{ namespace: shop, backends: {{ other: login }} }}",
                "  secrets-ladder:shared: { ca: { keys: { ca.crt: pki }, namespaces: [shop] } }\n")
            .WithApplication("dev", "one", App(secret)).WithApplication("dev", "two", App("other"));

        Assert.StartsWith($"Secret {space}/{secret} has 2 owners: {owner} and one (", Assert.Single(Messages(stacks)), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SecretsOfOtherNamespaces_Nothing()
    {
        using var stacks = Stacks("one: { namespace: shop, deliveries: { token: plain } }, two: { namespace: kube-system }")
            .WithApplication("dev", "one", App("token")).WithApplication("dev", "two", App("token"));

        Assert.Empty(Messages(stacks));
    }

    [Fact]
    public void Check_WorkloadThatRunsAsAReader_OneViolation()
    {
        var reader = PlanBuilder.Resource("kubernetes:core/v1:ServiceAccount", "reader") with
        {
            Inputs = PlanBuilder.Map(("kind", "ServiceAccount"), ("metadata", PlanBuilder.Map(("namespace", "shop"), ("name", "one-secrets.test")))),
        };
        using var stacks = Stacks("one: { namespace: shop }")
            .WithApplication(
                "dev", "one", App("token") + "workloads: { web: { container: web, serviceAccount: one-secrets.test, use: [{ envFrom: token }] } }\n");

        Assert.Contains(
            "runs as the service account shop/one-secrets.test, which is a reader",
            Assert.Single(new OneOwnerRule().Check(new(stacks.Read(), [reader], new Dictionary<string, object>()))).Message,
            StringComparison.Ordinal);
    }

    private static List<string> Messages(TemporaryStacks stacks) =>
        [.. new OneOwnerRule().Check(new(stacks.Read(), [], new Dictionary<string, object>())).Select(violation => violation.Message)];

    private static string App(string secret) => $"owner: team\nsecrets:\n  {secret}: {{ keys: {{ KEY: entry }} }}\n";

    private static TemporaryStacks Stacks(string applications, string more = "") => new TemporaryStacks().WithStack(
        "dev",
        $$"""
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: external
          secrets-ladder:cluster: { name: test, platform: eks, context: test, oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123" }
          secrets-ladder:namespaces: { shop: managed, kube-system: existing, external-secrets: existing }
          secrets-ladder:backends: { default: { {{Aws}} }, login: { {{Aws}}, staticCredential: { secret: login, expires: "2027-03-31" } } }
          secrets-ladder:apps: { {{applications}} }
        {{more}}
        """);
}
