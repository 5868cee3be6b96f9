using SecretsLadder.Infra.Guardrails.Rules.Own;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Own;

public sealed class EntryWriterRuleTests
{
    private const string Aws = "kind: aws, accountId: '111122223333', region: eu-west-1";
    private const string Push = ", push: { shop-db: default }";
    private const string One = "shop-db: { keys: { PASSWORD: { from: 'db#password', generate: 32 } } }";
    private const string Two = One + "\n  shop-jobs: { keys: { PASSWORD: { from: 'db#jobs', generate: 32 } } }";

    [Fact]
    public void Check_OneContract_Nothing() => Assert.Empty(Judge(Stack("dev"), One));

    [Fact]
    public void Check_SecondContractThatIsNotPushed_Nothing() => Assert.Empty(Judge(Stack("dev"), Two));

    [Fact]
    public void Check_TwoContractsOfOneEntry_OneViolation() => Assert.Equal(
        "the entry 'development/shop/db' of the backend 'default' has 2 writers: "
        + "the Secret 'shop-db' of 'shop' and the Secret 'shop-jobs' of 'shop'; "
        + "each would overwrite the other's value; let one push it or create it, and let the others only read, or give each an entry of its own",
        Assert.Single(Judge(Stack("dev", push: ", push: { shop-db: default, shop-jobs: default }"), Two)));

    [Fact]
    public void Check_TwoContractsOfTwoEntries_Nothing() => Assert.Empty(Judge(
        Stack("dev", push: ", push: { shop-db: default, shop-jobs: default }"), Two.Replace("db#jobs", "jobs#password", StringComparison.Ordinal)));

    [Fact]
    public void Check_StackOfAnotherClusterThatPushesToo_OneViolation() => Assert.Contains(
        "the Secret 'shop-db' of 'shop' and the Secret 'shop-db' of 'shop' in the stack 'other'",
        Assert.Single(Judge(Stack("dev"), One, Stack("other"))), StringComparison.Ordinal);

    [Fact]
    public void Check_StackThatCreatesTheEntry_OneViolation() => Assert.Contains(
        "has 2 writers", Assert.Single(Judge(Stack("dev"), One, Stack("other", $"{Aws}, provision: true", "", "external"))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Aws, "", "external")]
    [InlineData("kind: aws, accountId: '444455556666', region: eu-west-1", Push, "plain")]
    [InlineData("kind: aws, accountId: '111122223333', region: eu-central-1", Push, "plain")]
    [InlineData(Aws + ", entry: 'other/{app}/{name}'", Push, "plain")]
    public void Check_StackThatReadsOrWritesElsewhere_Nothing(string backend, string push, string level) =>
        Assert.Empty(Judge(Stack("dev"), One, Stack("other", backend, push, level)));

    private static string[] Judge(string dev, string contracts, string? other = null)
    {
        var shop = $"owner: shop-team\nsecrets:\n  {contracts}\n";
        using var stacks = new TemporaryStacks().WithStack("dev", dev).WithApplication("dev", "shop", shop);
        if (other is not null)
        {
            stacks.WithStack("other", other).WithApplication("other", "shop", shop);
        }

        return [.. new EntryWriterRule().Check(new PlanBuilder().With(_ => stacks.Read()).Plan).Select(violation => violation.Message)];
    }

    private static string Stack(string name, string backend = Aws, string push = Push, string level = "plain") => $$"""
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: {{level}}
          secrets-ladder:cluster: { name: {{name}}, platform: eks, context: {{name}},
            oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE" }
          secrets-ladder:namespaces: { shop: managed }
          secrets-ladder:backends: { default: { {{backend}} } }
          secrets-ladder:apps: { shop: { namespace: shop{{push}} } }

        """;
}
