using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Stacks in several regions, partitions and accounts of AWS, and stacks as large as AWS allows.</summary>
public sealed class AwsPlacesTests
{
    private const string Gov = "kind: aws, accountId: '111122223333', region: us-gov-west-1";
    private const string Ireland = "kind: aws, accountId: '111122223333', region: eu-west-1";
    private const string Frankfurt = "kind: aws, accountId: '111122223333', region: eu-central-1";
    private const string Isolated = "kind: aws, accountId: '111122223333', region: us-iso-east-1";
    private const string Pipeline = "  secrets-ladder:pipeline: { repository: acme/platform }\n";
    private const string Pods = ", identity: podIdentity";
    private const string Two = "owner: t\nsecrets: { a: { keys: { K: x } }, b: { keys: { K: z } } }\n";

    [Fact]
    public async Task Judge_OneAccountInTwoRegions_FindsNothing() =>
        Assert.Empty(await JudgeAsync($"default: {{ {Ireland}, kmsKey: managed }}, other: {{ {Frankfurt}, kmsKey: managed }}", Two));

    [Fact]
    public async Task Judge_OneAccountInTwoRegionsWithAPipeline_FindsNothing() =>
        Assert.Empty(await JudgeAsync($"default: {{ {Ireland} }}, other: {{ {Frankfurt}, service: ParameterStore }}", Two, more: Pipeline));

    [Theory]
    [InlineData(Gov)]
    [InlineData("kind: aws, accountId: '111122223333', region: cn-northwest-1, service: ParameterStore")]
    public async Task Judge_PipelineOfAnotherPartition_FindsNothing(string backend) =>
        Assert.Empty(
            await JudgeAsync(
                $"default: {{ {backend}, kmsKey: managed, provision: true }}",
                "owner: t\nsecrets: { a: { keys: { K: { from: \"x#k\", generate: 32 } } } }\n", more: Pipeline));

    [Theory]
    [InlineData($"{Isolated}, kmsKey: managed", "", "backends.default.kmsKey")]
    [InlineData(
        $"{Ireland}, kmsKey: 'arn:aws:kms:eu-central-1:111122223333:key/1'", "", "the key is in aws eu-central-1, the entries are in aws eu-west-1")]
    [InlineData(
        $"{Gov}, kmsKey: 'arn:aws:kms:us-gov-west-1:111122223333:key/1'", "",
        "the key is in aws us-gov-west-1, the entries are in aws-us-gov us-gov-west-1")]
    [InlineData("kind: aws, accountId: '111122223333', region: eusc-de-east-1", Pipeline, "AWS does not document for aws-eusc")]
    public void Mistakes_PlaceThatIsNotKnown_SayWhy(string backend, string more, string expected)
    {
        using var stacks = Stacks($"default: {{ {backend} }}", TemporaryStacks.Shop, more: more);

        Assert.Contains(expected, Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_IsolatedRegion_FindsNothing() => Assert.Empty(await JudgeAsync($"default: {{ {Isolated} }}", TemporaryStacks.Shop));

    [Fact]
    public async Task Judge_ParameterOfAnotherAccount_SaysHowItIsShared() => Assert.Contains(
        "whose owner must share it with the account 111122223333 by AWS Resource Access Manager",
        string.Concat(
            (await JudgeAsync(
                $"default: {{ {Ireland}, service: ParameterStore }}", TemporaryStacks.Shop,
                "entries: { payment: 'arn:aws:ssm:eu-west-1:444455556666:parameter/org/payment' }")).Select(finding => finding.Message)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Judge_EntryOfAnotherAccountWithAPipeline_IsWithinTheBoundary() => Assert.Contains(
        "arn:aws:secretsmanager:eu-central-1:444455556666:secret:*",
        (string)(await PlanAsync(
            $"default: {{ {Ireland} }}", TemporaryStacks.Shop,
            "entries: { payment: 'arn:aws:secretsmanager:eu-central-1:444455556666:secret:org/payment-AbCdEf' }", Pipeline))
            .Resources.Single(resource => resource.Input("name") is "test-reader-boundary").Input("policy")!,
        StringComparison.Ordinal);

    [Fact]
    public async Task Judge_ClusterInARegionWithoutBackend_FindsNothing() =>
        Assert.Empty(await JudgeAsync($"default: {{ {Frankfurt} }}", TemporaryStacks.Shop, more: Pipeline));

    [Fact]
    public void Mistakes_EntriesOfTwoRegionsInOneSecret_SayWhatToDo()
    {
        using var stacks = Stacks(
            $"default: {{ {Ireland} }}", "owner: t\nsecrets: { a: { keys: { K: x, L: z } } }\n",
            "entries: { x: 'arn:aws:secretsmanager:eu-central-1:444455556666:secret:x-AbCdEf' }");

        Assert.Contains(
            "read it into a Secret of its own, whose entries are all in eu-central-1", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rds!cluster-1")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:444455556666:secret:x-AbCdEf")]
    public void Mistakes_GeneratedEntryThatOnlyAnotherCanCreate_SaySo(string entry)
    {
        using var stacks = Stacks(
            $"default: {{ {Ireland}, provision: true }}", "owner: t\nsecrets: { a: { keys: { K: { from: x, generate: 32 } } } }\n",
            $"entries: {{ x: '{entry}' }}");

        Assert.Contains("which only its owner can create; remove 'generate'", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_MoreEntriesThanTenPoliciesName_NamesTheApplication() => Assert.Contains(
        "(Reads the secrets of shop for shop/shop-secrets) gets 11 policies, AWS allows 10; "
        + "keep several values as properties of one entry, or split the application",
        Assert.Single(await JudgeAsync($"default: {{ {Ireland} }}", Large(730))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Judge_SixtyApplicationsWithAPipeline_FindsNothing() =>
        Assert.Empty(GuardrailSet.Judge(await PlanAsync(60, "", Pipeline), Purpose.Review));

    [Fact]
    public async Task Plan_SixtyApplicationsWithAPipeline_EachPolicyOfAReaderIsNamedByTheDeployRole()
    {
        var plan = await PlanAsync(60, "", Pipeline);
        var deploy = string.Concat(Policies(plan, "test-pipeline-deploy-policies"));

        AssertEach.Of(
            plan.Resources.Where(resource => resource.Type == "aws:iam/policy:Policy" && !PolicyTexts.IsOfPipeline(resource)),
            policy => Assert.Contains($":policy/{policy.Input("name")}\"", deploy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_SixtyApplicationsWithAPipeline_EachPolicyOfThePipelineIsLookedAt()
    {
        var plan = await PlanAsync(60, "", Pipeline);
        var preview = string.Concat(Policies(plan, "test-pipeline-preview-policies"));

        AssertEach.Of(
            plan.Resources.Where(resource => resource.Type == "aws:iam/policy:Policy" && PolicyTexts.IsOfPipeline(resource)),
            policy => Assert.Contains($":policy/{policy.Input("name")}\"", preview, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_ReaderOfSeveralPoliciesWithAPipeline_AllAreNamedByTheDeployRole() => Assert.Contains(
        ":policy/test.shop-secrets_2\"",
        string.Concat(Policies(await PlanAsync($"default: {{ {Ireland} }}", Large(130), more: Pipeline), "test-pipeline-deploy-policies")),
        StringComparison.Ordinal);

    [Fact]
    public async Task Judge_MoreReadersThanTheOperatorCanTakeOn_SaysSo() => Assert.Contains(
        "gets 11 policies, AWS allows 10; write 'identity: irsa'",
        Assert.Single(GuardrailSet.Judge(await PlanAsync(501, Pods, ""), Purpose.Review)).Message,
        StringComparison.Ordinal);

    private static string Large(int entries) =>
        "owner: t\nsecrets: { a: { keys: { "
        + $"{string.Join(", ", Enumerable.Range(1, entries).Select(number => $"K{number}: entry-{number}"))} }} }} }}\n";

    private static IEnumerable<string> Policies(Plan plan, string name) =>
        plan.Resources.Where(resource =>
            resource.Type == "aws:iam/policy:Policy" && $"{resource.Input("name")}".StartsWith(name, StringComparison.Ordinal)).Select(policy =>
                (string)policy.Input("policy")!);

    private static async Task<IReadOnlyList<Finding>> JudgeAsync(string backends, string shop, string settings = "", string more = "") =>
        GuardrailSet.Judge(await PlanAsync(backends, shop, settings, more), Purpose.Review);

    private static async Task<Plan> PlanAsync(string backends, string shop, string settings = "", string more = "")
    {
        using var stacks = Stacks(backends, shop, settings, more);
        return await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());
    }

    private static TemporaryStacks Stacks(string backends, string shop, string settings = "", string more = "") => new TemporaryStacks()
        .WithStack(
            "dev",
            Head(backends) + more
            + "  secrets-ladder:apps: { shop: { namespace: "
            + $"shop{(shop == Two ? ", backends: { b: other }" : "")}{(settings.Length == 0 ? "" : $", {settings}")} }} }}\n")
        .WithApplication("dev", "shop", shop);

    private static async Task<Plan> PlanAsync(int applications, string identity, string more)
    {
        using var stacks = new TemporaryStacks();
        stacks.WithStack(
            "dev",
            Head($"default: {{ {Ireland}{identity} }}") + more
            + "  secrets-ladder:apps: { "
            + $"{string.Join(", ", Enumerable.Range(1, applications).Select(number => $"application-number-{number}: {{ namespace: shop }}"))} }}\n");
        foreach (var number in Enumerable.Range(1, applications))
        {
            stacks.WithApplication("dev", $"application-number-{number}", $"owner: t\nsecrets: {{ a-{number}: {{ keys: {{ K: x }} }} }}\n");
        }

        return await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());
    }

    private static string Head(string backends) => TemporaryStacks.Minimal.Replace("level: plain", "level: external", StringComparison.Ordinal)
        .Replace(
            "platform: local, context: kind-test", "platform: eks, context: test, oidcIssuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC'",
            StringComparison.Ordinal)
        + $"  secrets-ladder:backends: {{ {backends} }}\n";
}
