using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>One application that chooses its names so that it would read what belongs to another, or to the platform.</summary>
public sealed class EntryNameAttackTests
{
    private const string Gcp = "kind: gcp, project: acme-prod, projectNumber: '777777777777', clusterLocation: europe-west1";
    private const string Azure = "kind: azure, tenantId: 44444444-4444-4444-4444-444444444444, subscriptionId: 66666666-6666-6666-6666-666666666666, "
        + "resourceGroup: prod, location: westeurope, vaults: shared, vault: acme-prod";
    private const string Aws = "kind: aws, accountId: '111122223333', region: eu-west-1";

    [Theory]
    [InlineData($"{{ {Gcp}, entry: '{{app}}-{{name}}' }}")]
    [InlineData($"{{ {Azure}, entry: '{{app}}-{{name}}' }}")]
    [InlineData($"{{ {Aws}, entry: '{{environment}}-{{app}}-{{name}}' }}")]
    public void Judge_KeyThatReadsAnotherApplicationsEntry_IsForeign(string backend)
    {
        using var stacks = Stacks(backend, ("pay", "roll-db"), ("pay-roll", "other"));

        Assert.Contains(
            Findings("OWN002", stacks),
            finding => finding.Message.Contains("pay-roll-db' of the backend 'default', which pay (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"{{ {Gcp}, entry: '{{app}}-{{name}}' }}", "us-sealing-key-1")]
    [InlineData($"{{ {Azure}, entry: '{{app}}-{{name}}' }}", "us-sealing-key-1")]
    [InlineData($"{{ {Aws}, entry: '{{app}}/{{name}}' }}", "sealing-key/1")]
    public void Judge_KeyThatReadsACopyOfASistersSealingKey_IsForeign(string backend, string key)
    {
        using var stacks = Stacks(backend, ("prod", key));

        Assert.Contains("named like a copy of a cluster's sealing key", Assert.Single(Findings("OWN002", stacks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_CopyOfANeighbourUnderAnotherName_IsForeign()
    {
        using var stacks = Stacks($"{{ {Aws}, entry: '{{app}}/{{name}}' }}", ("keys", "prod-us-1")).WithStack("us", Stack("us", $"{{ {Aws} }}")
            + "  secrets-ladder:sealingKey: { escrow: [{ backend: default, entry: 'keys/prod-{cluster}-{generation}' }] }\n");

        Assert.Contains("a copy of the sealing key of the stack 'us'", Assert.Single(Findings("OWN002", stacks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_EntryOfAnApplicationInAnotherStackOfThePlace_IsForeign()
    {
        using var stacks = Stacks($"{{ {Aws}, entry: '{{app}}/{{name}}' }}", ("production", "pay/db"))
            .WithStack(
                "us", Stack("us", $"{{ {Aws} }}", "pay").Replace("environment: development", "environment: production", StringComparison.Ordinal));

        Assert.Contains(
            "an entry of the application 'pay' by the pattern '{environment}/{app}/{name}' of the stack 'us'",
            Assert.Single(Findings("OWN002", stacks)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:development/pay-roll/bank-AbCdEf")]
    [InlineData(", service: ParameterStore", "arn:aws:ssm:eu-west-1:111122223333:parameter/development/pay-roll/bank")]
    public void Judge_ArnOfAnotherApplicationsEntry_HasTwoOwners(string service, string arn)
    {
        using var stacks = Stacks($"{{ {Aws}{service} }}", ("pay", "db"), ("pay-roll", "bank"));
        stacks.WithStack("dev", Stack("dev", $"{{ {Aws}{service} }}", "pay", "pay-roll").Replace(
            "pay: { namespace: shop }", $"pay: {{ namespace: shop, entries: {{ db: '{arn}' }} }}", StringComparison.Ordinal));

        Assert.Contains("has 2 owners: pay", Assert.Single(Findings("OWN001", stacks)).Message, StringComparison.Ordinal);
    }

    /// <summary>The other account is the one of a neighbour.</summary>
    [Fact]
    public void Judge_ArnOfAnEntryInTheAccountOfANeighbour_IsForeign()
    {
        using var stacks = Stacks($"{{ {Aws} }}", ("pay", "db"))
            .WithStack("us", Stack("us", $"{{ {Aws.Replace("111122223333", "444455556666", StringComparison.Ordinal)} }}", "bank"));
        stacks.WithStack("dev", Stack("dev", $"{{ {Aws} }}", "pay").Replace(
            "pay: { namespace: shop }",
            "pay: { namespace: shop, entries: { db: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:development/bank/key-AbCdEf' } }",
            StringComparison.Ordinal));

        Assert.Contains(
            "an entry of the application 'bank' by the pattern", Assert.Single(Findings("OWN002", stacks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ExplicitEntryOfAnotherApplication_IsForeign()
    {
        using var stacks = Stacks($"{{ {Aws} }}", ("pay", "db"), ("pay-roll", "other"));
        stacks.WithStack("dev", Stack("dev", $"{{ {Aws} }}", "pay", "pay-roll").Replace(
            "pay: { namespace: shop }", "pay: { namespace: shop, entries: { db: development/pay-roll/bank } }", StringComparison.Ordinal));

        Assert.Contains(
            "the entry 'development/pay-roll/bank' of the backend 'default', which pay (", Assert.Single(Findings("OWN002", stacks)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ExactPattern_TheSameNamesAreClean()
    {
        using var stacks = Stacks($"{{ {Gcp}, entry: '{{app}}--{{name}}' }}", ("pay", "roll-db"), ("pay-roll", "db"), ("prod", "us-sealing-key-1"));

        Assert.DoesNotContain(Judge(stacks), finding => finding.Rule is "OWN001" or "OWN002" or "NAM002" or "NAM003");
    }

    [Fact]
    public void Judge_AmbiguousPattern_NamesTheLinesToWrite()
    {
        using var stacks = Stacks($"{{ {Gcp}, entry: '{{app}}-{{name}}' }}", ("pay", "db"));

        Assert.Contains(
            "Write entry: \"{app}--{name}\", and keep the names of entries that exist with these lines: "
            + "secrets-ladder:apps.pay.entries: { db: pay-db }",
            Assert.Single(Findings("NAM003", stacks)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_PatternWithoutTheApplication_IsAmbiguous()
    {
        using var stacks = Stacks($"{{ {Aws}, entry: 'all/{{name}}' }}", ("pay", "db"));

        Assert.Contains("every application can name another's entry", Assert.Single(Findings("NAM003", stacks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_VaultPerApplication_AnyPatternIsExact()
    {
        using var stacks = Stacks($"{{ {Azure.Replace("vaults: shared, vault: acme-prod", "vaults: per-app", StringComparison.Ordinal)} }}", ("pay",
            "roll-db"), ("pay-roll", "db"));

        Assert.DoesNotContain(Judge(stacks), finding => finding.Rule is "OWN001" or "OWN002" or "NAM002" or "NAM003");
    }

    [Theory]
    [InlineData($"{{ {Gcp} }}")]
    [InlineData($"{{ {Azure} }}")]
    public void Judge_DefaultThatChanged_NamesTheLinesToWrite(string backend)
    {
        using var stacks = Stacks(backend, ("pay", "db"));

        Assert.Contains(
            "keep their names with these lines: secrets-ladder:apps.pay.entries: { db: pay-db }. To confirm the default",
            Assert.Single(Findings("NAM002", stacks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_CopiesWithoutAName_SaysThatTheyAreProtected()
    {
        using var stacks = Stacks($"{{ {Aws} }}", ("pay", "db"));
        stacks.WithStack("dev", Stack("dev", $"{{ {Aws} }}", "pay") + "  secrets-ladder:sealingKey: { escrow: [{ backend: default }] }\n");

        Assert.Contains(
            "[{ backend: default, entry: \"{cluster}/sealing-key/{generation}\" }]", Assert.Single(Findings("NAM002", stacks)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ApplicationCalledPlatform_IsRefused()
    {
        using var stacks = Stacks($"{{ {Aws} }}", ("platform", "db"));

        Assert.Contains("no application can be called 'platform'", stacks.Mistakes()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ApplicationWithARunOfDashes_IsRefusedWhereItSeparates()
    {
        using var stacks = Stacks($"{{ {Gcp}, entry: '{{app}}--{{name}}' }}", ("pay--roll", "db"));

        Assert.Contains("the name of the application holds '--'", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Findings(string rule, TemporaryStacks stacks) => Judge(stacks).Where(finding => finding.Rule == rule);

    private static ImmutableArray<Finding> Judge(TemporaryStacks stacks) =>
        GuardrailSet.Judge(new(stacks.Read(), [], new Dictionary<string, object>()), Purpose.Review);

    private static TemporaryStacks Stacks(string backend, params (string Application, string Entry)[] keys) => keys.Aggregate(
        new TemporaryStacks().WithStack("dev", Stack("dev", backend, [.. keys.Select(key => key.Application)])),
        (stacks, key) => stacks.WithApplication(
            "dev", key.Application, $"owner: team\nsecrets: {{ {key.Application}-secret: {{ keys: {{ KEY: {key.Entry} }} }} }}\n"));

    private static string PlatformOf(string backend) => backend.Contains("gcp", StringComparison.Ordinal) ? "gke" : "eks";

    private static string Stack(string cluster, string backend, params string[] applications) =>
        $$"""
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: external
          secrets-ladder:cluster: { name: {{cluster}}, platform: {{PlatformOf(backend)}}, context: {{cluster}},
            oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123" }
          secrets-ladder:namespaces: { shop: managed }
          secrets-ladder:backends: { default: {{backend}} }
          secrets-ladder:apps: { {{string.Join(", ", applications.Select(application => $"{application}: {{ namespace: shop }}"))}} }

        """;
}
