using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>A key that a Secret may lack, at every level.</summary>
public sealed class OptionalKeyTests
{
    private const string Contract = "{ keys: { API_KEY: payment#apiKey, SENTRY_DSN: { from: payment#SENTRY_DSN, optional: true } } }";

    [Fact]
    public async Task Plan_PlainWithoutTheValue_SecretLacksTheKeyAndNobodyAsksForIt()
    {
        using var stacks = Plain("{ API_KEY: { secure: \"v1:AAAA:BBBB\" } }");
        var plan = await PlanAsync(stacks);

        Assert.Equal(["API_KEY"], DataOf(plan));
        Assert.Empty(GuardrailSet.Judge(plan, Purpose.Deployment));
    }

    [Fact]
    public async Task Plan_PlainWithTheValue_SecretHasTheKey()
    {
        using var stacks = Plain("{ API_KEY: { secure: \"v1:AAAA:BBBB\" }, SENTRY_DSN: { secure: \"v1:AAAA:BBBB\" } }");

        Assert.Equal(["API_KEY", "SENTRY_DSN"], DataOf(await PlanAsync(stacks)));
    }

    [Fact]
    public void Read_ExternalByItsName_IsRefusedWithTheWayOut()
    {
        using var stacks = External(Contract);

        Assert.EndsWith(
            "the key 'SENTRY_DSN' of the Secret 'shop-secrets' is optional, "
            + "and External Secrets writes nothing of a Secret that lacks a key which is "
            + "read by its name; write 'extract: payment' in the contract and name the key like its property, or leave out 'optional'",
            Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ExternalOfAWholeEntry_KeyComesWithTheEntryIfItIsThere()
    {
        using var stacks = External(Contract.Replace("{ keys:", "{ extract: payment, keys:", StringComparison.Ordinal));
        var secret = Assert.Single((await PlanAsync(stacks)).Resources.OfType(KubernetesKinds.ExternalSecret));

        Assert.Equal(["API_KEY"], ((IEnumerable<object>)secret.Input("spec", "data")!).Select(item => KeyOf(item)));
        Assert.Single((IEnumerable<object>)secret.Input("spec", "dataFrom")!);
    }

    private static string KeyOf(object item) => (string)((IReadOnlyDictionary<string, object>)item)["secretKey"];

    private static IEnumerable<string> DataOf(Plan plan) =>
        ((IReadOnlyDictionary<string, object>)Assert.Single(plan.Resources.OfType(KubernetesKinds.Secret)).Input("data")!).Keys;

    private static Task<Plan> PlanAsync(TemporaryStacks stacks) => Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());

    private static TemporaryStacks Plain(string values) => new TemporaryStacks()
        .WithStack("dev", $$"""
            {{TemporaryStacks.Minimal}}  secrets-ladder:apps: { shop: { namespace: shop } }
              secrets-ladder:values: { shop: { shop-secrets: {{values}} } }

            """)
        .WithApplication("dev", "shop", $"owner: t\nsecrets: {{ shop-secrets: {Contract} }}\n");

    private static TemporaryStacks External(string contract) => new TemporaryStacks()
        .WithStack("dev", """
            config:
              secrets-ladder:environment: development
              secrets-ladder:level: external
              secrets-ladder:cluster:
                { name: test, platform: eks, context: test, oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123" }
              secrets-ladder:namespaces: { shop: managed }
              secrets-ladder:backends: { default: { kind: aws, accountId: "111122223333", region: eu-west-1 } }
              secrets-ladder:apps: { shop: { namespace: shop } }

            """)
        .WithApplication("dev", "shop", $"owner: t\nsecrets: {{ shop-secrets: {contract} }}\n");
}
