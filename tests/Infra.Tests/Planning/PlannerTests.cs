using System.Text;
using Pulumi;
using Pulumi.Testing;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Urn;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Planning;

public sealed class PlannerTests
{
    private const string Platform = "urn:pulumi:poc::secrets-ladder::secrets-ladder:levels:SecretsPlatform::platform";
    private const string Checkout = "urn:pulumi:poc::secrets-ladder::secrets-ladder:levels:ApplicationSecrets::checkout";
    private const string Providers = "urn:pulumi:poc::secrets-ladder::pulumi:providers:";

    [Fact]
    public async Task PlanAsync_ChildOfTwoComponents_UrnHoldsAllParentTypes() => Assert.Equal(
        "urn:pulumi:poc::secrets-ladder::secrets-ladder:levels:ApplicationSecrets$secrets-ladder:delivery:PlainSecret"
        + "$kubernetes:core/v1:Secret::checkout/checkout-tls-secret",
        (await PocPlan.ResourceAsync("checkout/checkout-tls-secret")).Urn);

    [Fact]
    public async Task PlanAsync_ResourceOfTheStack_UrnHoldsItsTypeAlone() => Assert.Equal(Platform, (await PocPlan.ResourceAsync("platform")).Urn);

    [Fact]
    public async Task PlanAsync_Plan_EveryUrnIsUnique() =>
        Assert.DoesNotContain((await PocPlan.GetAsync()).Resources.CountBy(resource => resource.Urn), pair => pair.Value > 1);

    [Fact]
    public async Task PlanAsync_ChildOfAComponent_ParentIsTheComponent() =>
        Assert.Equal(Checkout, (await PocPlan.ResourceAsync("checkout/checkout-tls")).Parent);

    [Fact]
    public async Task PlanAsync_ResourceOfTheStack_HasNoParent() => Assert.Null((await PocPlan.ResourceAsync("checkout")).Parent);

    [Fact]
    public async Task PlanAsync_EveryParent_ComesBeforeItsChildren()
    {
        var urns = (await PocPlan.GetAsync()).Resources.Select(resource => resource.Urn).ToList();

        AssertEach.Of(
            (await PocPlan.GetAsync()).Resources.Where(resource => resource.Parent is not null),
            child => Assert.InRange(urns.IndexOf(child.Parent!), 0, urns.IndexOf(child.Urn) - 1));
    }

    [Theory]
    [InlineData("checkout")]
    [InlineData("checkout/checkout-tls")]
    [InlineData("checkout/checkout-tls-secret")]
    [InlineData("fastapi-agent/fastapi-agent-secrets/SESSION_KEY")]
    public async Task PlanAsync_ResourceOfAnApplication_WaitsForThePlatform(string name) =>
        Assert.Equal([Platform], (await PocPlan.ResourceAsync(name)).DependsOn.AsEnumerable());

    [Theory]
    [InlineData("platform")]
    [InlineData("platform-namespace-production")]
    [InlineData("kubernetes")]
    public async Task PlanAsync_ResourceOfThePlatform_WaitsForNothing(string name) =>
        Assert.Empty((await PocPlan.ResourceAsync(name)).DependsOn.AsEnumerable());

    [Fact]
    public async Task PlanAsync_EveryCustomResource_HasAProviderOfThePlan()
    {
        var plan = await PocPlan.GetAsync();
        var providers = plan.Resources.Where(resource => resource.IsProvider).Select(resource => resource.Urn).ToList();

        AssertEach.Of(
            plan.Resources.Where(resource => !resource.IsProvider && !resource.IsComponent),
            resource => Assert.Contains(resource.Provider, providers));
    }

    [Fact]
    public async Task PlanAsync_ComponentsAndProviders_HaveNoProvider() =>
        AssertEach.Of(
            (await PocPlan.GetAsync()).Resources.Where(resource => resource.IsProvider || resource.IsComponent),
            resource => Assert.Null(resource.Provider));

    [Theory]
    [InlineData("platform-namespace-production", Providers + "kubernetes::kubernetes-takeover")]
    [InlineData("checkout/checkout-tls-secret", Providers + "kubernetes::kubernetes-takeover")]
    [InlineData("fastapi-agent/fastapi-agent-secrets/SESSION_KEY", Providers + "random::random")]
    public async Task PlanAsync_CustomResource_ProviderIsTheOneItIsGiven(string name, string provider) =>
        Assert.Equal(provider, (await PocPlan.ResourceAsync(name)).Provider);

    [Theory]
    [InlineData("platform-namespace-production", true)]
    [InlineData("kubernetes", true)]
    [InlineData("kubernetes-takeover", true)]
    [InlineData("platform", false)]
    [InlineData("checkout/checkout-tls-secret", false)]
    public async Task PlanAsync_Protect_IsWhatTheProgramSays(string name, bool expected) =>
        Assert.Equal(expected, (await PocPlan.ResourceAsync(name)).Protect);

    [Theory]
    [InlineData("checkout/checkout-tls-secret", true)]
    [InlineData("checkout/checkout-tls", false)]
    [InlineData("platform-namespace-production", false)]
    public async Task PlanAsync_RetainOnDelete_IsWhatTheProgramSays(string name, bool expected) =>
        Assert.Equal(expected, (await PocPlan.ResourceAsync(name)).RetainOnDelete);

    [Fact]
    public async Task PlanAsync_ResourcesOfTheStack_StandInTheOrderOfTheProgram() => Assert.Equal(
        ["kubernetes", "kubernetes-takeover", "random", "platform", "app-secrets", "app-team", "checkout", "fastapi-agent", "kitchen-sink",
            "resilient-platform"],
        (await PocPlan.GetAsync()).Resources.Where(resource => resource.Parent is null).Select(resource => resource.Name));

    [Fact]
    public async Task PlanAsync_TwoRuns_AreEqual() => Assert.Equal(Json(await PocPlan.NewAsync()), Json(await PocPlan.NewAsync()));

    [Fact]
    public async Task PlanAsync_RunsAtTheSameTime_AreEqual()
    {
        var plans = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(PocPlan.NewAsync)));

        Assert.Single(plans.Select(Json).Distinct());
    }

    [Fact]
    public async Task PlanAsync_Outputs_NameTheCommandThatVerifiesEachSecret() => Assert.Equal(
        "kubectl --context kind-poc -n production describe secret checkout-tls",
        Assert.IsType<IReadOnlyDictionary<string, object>>(
            (await PocPlan.GetAsync()).Outputs["verify"], exactMatch: false)["production/checkout-tls"]);

    [Fact]
    public async Task PlanAsync_SecretInputs_HoldThePlaceholder() => Assert.Equal(
        Convert.ToBase64String(Encoding.UTF8.GetBytes(SecretValues.Placeholder)),
        (await PocPlan.ResourceAsync("checkout/checkout-tls-secret")).Input("data", "tls.key"));

    [Fact]
    public async Task PlanAsync_MistakesInTheSettings_SurfaceAsSettingsException()
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", TemporaryStacks.Shop + "ownr: x\nworklods: {}\n");

        var exception = await Assert.ThrowsAsync<SettingsException>(() => PlanAsync(stacks));

        Assert.Equal(["stacks/dev/apps/shop.yaml", "stacks/dev/apps/shop.yaml"], exception.Mistakes.Select(mistake => mistake.At.File));
    }

    [Fact]
    public async Task PlanAsync_ComponentRefuses_SaysWhatAndWhere() => Assert.Equal(
        "dev: planning stopped: too many",
        (await Assert.ThrowsAsync<PlanException>(() =>
            Planner.PlanAsync("dev", ".", () => throw new ResourceException("too many", resource: null)))).Message);

    [Fact]
    public async Task PlanAsync_FileThatMayNotBeRead_SurfacesAsThat() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Planner.PlanAsync("dev", ".", () => throw new UnauthorizedAccessException()));

    [Fact]
    public async Task PlanAsync_StackWithoutApplications_IsThePlatformAlone()
    {
        using var stacks = new TemporaryStacks().WithStack("dev", TemporaryStacks.Minimal);

        Assert.Equal(["kubernetes", "kubernetes-takeover", "random", "platform",
            "platform-namespace-shop"], (await PlanAsync(stacks)).Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task PlanAsync_NamesThatJoinAlike_AreDistinctResources()
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop }, shop-api: { namespace: shop } }\n")
            .WithApplication("dev", "shop", "{ owner: a, secrets: { api-keys: { keys: { K: { from: k, generate: 32 } } } } }")
            .WithApplication("dev", "shop-api", "{ owner: b, secrets: { keys: { keys: { K: { from: k, generate: 32 } } } } }");

        Assert.Empty(new DuplicateUrnRule().Check(await PlanAsync(stacks)));
    }

    [Fact]
    public async Task PlanAsync_ManyApplicationsTwice_IsTheSamePlan()
    {
        var names = Enumerable.Range(0, 120).Select(index => $"shop-{index}").ToList();
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps:\n"
                + string.Concat(names.Select(name => $"    {name}: {{ namespace: shop }}\n")));
        names.ForEach(name => stacks.WithApplication("dev", name, $"{{ owner: a, secrets: {{ {name}: {{ keys: {{ K: k }} }} }} }}"));

        var plan = await PlanAsync(stacks);

        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            plan.Resources.Where(resource => resource.Type == "kubernetes:core/v1:Secret").Select(resource => $"{resource.Input("metadata", "name")}")
                .Order(StringComparer.Ordinal));
        Assert.Equal(Json(plan), Json(await PlanAsync(stacks)));
    }

    [Fact]
    public async Task CallAsync_ProviderFunction_IsRefused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new PlanRecorder("dev").CallAsync(new MockCallArgs { Token = "aws:index/getRegion:getRegion" }));

        Assert.Contains("aws:index/getRegion:getRegion", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<Plan> PlanAsync(TemporaryStacks stacks) => Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());

    private static string Json(Plan plan)
    {
        using var json = new MemoryStream();
        PlanJson.Write(json, new(plan, GuardrailSet.Judge(plan, Purpose.Review)));
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
