namespace SecretsLadder.Infra.Tests.Settings.Checks;

public sealed class UsedSecretChecksTests
{
    private const string Aws = "{ kind: aws, accountId: '111122223333', region: eu-west-1 }";

    [Theory]
    [InlineData("envFrom: shop-secret")]
    [InlineData("env: { A: shop-secret/K }")]
    [InlineData("env: { A: { from: shop-secret/K, optional: true } }")]
    [InlineData("files: shop-secret, at: /a")]
    [InlineData("imagePullSecret: shop-secret")]
    public void Check_SecretThatNobodyMakes_ProposesTheNearest(string use) => Assert.Equal(
        ["stacks/dev/apps/shop.yaml:5:29: workloads.w.use[0]: uses the Secret 'shop-secret', which this application has no contract for; "
            + "did you mean 'shop-secrets'?"],
        Mistakes($"container: c, use: [ {{ {use} }} ]"));

    [Theory]
    [InlineData("containers: { a: { use: [{ envFrom: other }] } }", "containers")]
    [InlineData("initContainers: { a: { use: [{ envFrom: other }] } }", "initContainers")]
    public void Check_FurtherContainer_IsNamed(string workload, string container) => Assert.EndsWith(
        $"workloads.w.{container}.a.use[0]: uses the Secret 'other', which this application has no contract for",
        Assert.Single(Mistakes(workload)), StringComparison.Ordinal);

    [Theory]
    [InlineData("envFrom: ca-bundle")]
    [InlineData("env: { CA: ca-bundle/ca.crt }")]
    [InlineData("files: ca-bundle, at: /etc/ca, items: { ca.crt: ca.pem }")]
    public void Check_SharedSecret_IsUsedLikeAnOwnOne(string use)
    {
        using var stacks = Stacks($"container: c, use: [ {{ {use} }} ]", "[shop]");

        Assert.Equal(["ca-bundle"], stacks.Read().Applications.Single().Workloads.Single().AllUses.SelectMany(used => used.Secrets));
    }

    [Fact]
    public void Check_SharedSecretOfOtherNamespaces_SaysWhereToAddTheNamespace() => Assert.EndsWith(
        "workloads.w.use[0]: uses the Secret 'ca-bundle', which the stack does not share with the namespace 'shop'; "
        + "add it under secrets-ladder:shared.ca-bundle.namespaces",
        Assert.Single(Mistakes("container: c, use: [{ envFrom: ca-bundle }]", "[mall]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("env: { CA: ca-bundle/ca.pem }")]
    [InlineData("files: ca-bundle, at: /etc/ca, items: { ca.pem: ca.pem }")]
    public void Check_KeyThatTheSharedSecretLacks_SaysWhichThereAre(string use) => Assert.EndsWith(
        "workloads.w.use[0]: the shared Secret 'ca-bundle' has no key 'ca.pem'; it has 'ca.crt'",
        Assert.Single(Mistakes($"container: c, use: [ {{ {use} }} ]", "[shop]")), StringComparison.Ordinal);

    private static IEnumerable<string> Mistakes(string workload, string? sharedWith = null)
    {
        using var stacks = Stacks(workload, sharedWith);
        return stacks.Mistakes();
    }

    private static TemporaryStacks Stacks(string workload, string? sharedWith)
    {
        var shared = sharedWith is null
            ? ""
            : $"  secrets-ladder:shared: {{ ca-bundle: {{ keys: {{ ca.crt: pki#ca }}, namespaces: {sharedWith} }} }}\n";
        return new TemporaryStacks()
            .WithStack("dev", $$"""
                config:
                  secrets-ladder:environment: development
                  secrets-ladder:level: external
                  secrets-ladder:cluster:
                    { name: test, platform: eks, context: test, oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123" }
                  secrets-ladder:namespaces: { shop: managed, mall: managed }
                  secrets-ladder:backends: { default: {{Aws}} }
                  secrets-ladder:apps: { shop: { namespace: shop } }
                {{shared}}
                """)
            .WithApplication(
                "dev", "shop", $"owner: t\nsecrets:\n  shop-secrets: {{ keys: {{ K: e }} }}\nworkloads:\n  w: {{ {workload} }}\n");
    }
}
