using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Sto;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sto;

public sealed class StatedStoreRuleTests
{
    private const string Doppler = "doppler: { auth: { secretRef: { dopplerToken: { name: doppler-token, key: dopplerToken } } } }";
    private const string Account = "pulumi: { auth: { oidcConfig: { organization: acme, serviceAccountRef: { name: esc-reader } } } }";

    private static readonly StatedStoreRule Rule = new();

    [Fact]
    public void Check_BackendsOfTheLadder_Nothing() => Assert.Empty(Rule.Check(CloudPlan.VaultKubernetes()));

    [Fact]
    public async Task Check_BackendThatNothingReads_Nothing() => Assert.Empty(Rule.Check(await PlanAsync(Doppler, "plain")));

    [Fact]
    public async Task Check_TwoApplications_OneViolationThatNamesBothNamespaces() => Assert.Contains(
        "each of the namespaces mall, shop must hold Secret doppler-token (key dopplerToken);",
        Assert.Single(Rule.Check(await PlanAsync(Doppler))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Check_ServiceAccount_NeedsARole() => Assert.Contains(
        "must hold ServiceAccount esc-reader, with a Role that lets the operator create tokens of that ServiceAccount;",
        Assert.Single(Rule.Check(await PlanAsync(Account))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Check_NoReference_SaysThatNobodyLogsIn() => Assert.Contains(
        "its block names no Secret", Assert.Single(Rule.Check(await PlanAsync("fake: { data: [{ key: a, value: b }] }"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Check_StatedStore_OtherRulesOfStoresAreSilent()
    {
        var plan = await PlanAsync(Doppler);

        Violation[] found =
        [
            .. new UnknownStoreRule().Check(plan),
            .. new StoreReaderRule().Check(plan),
            .. new StoreScopeRule().Check(plan),
            .. new StaticCredentialRule(TimeProvider.System).Check(plan),
            .. new SecretZeroRule(TimeProvider.System).Check(plan),
        ];

        Assert.Empty(found);
    }

    [Fact]
    public async Task Check_StoreOfAnotherProviderThanStated_IsUnknown() => Assert.Single(new UnknownStoreRule().Check(
        (await PlanAsync(Doppler)).With("shop-stores-default-store", """ "set": { "inputs.spec.provider": { "oracle": { "auth": { } } } } """)));

    private static async Task<Plan> PlanAsync(string provider, string level = "external")
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal.Replace("level: plain", $"level: {level}", StringComparison.Ordinal)
                .Replace("{ shop: managed }", "{ shop: managed, mall: managed }", StringComparison.Ordinal)
                + $"  secrets-ladder:backends: {{ default: {{ kind: store, entry: '{{app}}/{{name}}', provider: {{ {provider} }} }} }}\n"
                + "  secrets-ladder:apps: { shop: { namespace: shop }, web: { namespace: mall } }\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop)
            .WithApplication("dev", "web", TemporaryStacks.Shop);
        return await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());
    }
}
