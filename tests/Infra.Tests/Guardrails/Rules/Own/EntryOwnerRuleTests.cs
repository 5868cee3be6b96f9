using System.Collections.Immutable;
using System.Diagnostics;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Guardrails.Rules.Own;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Own;

public sealed class EntryOwnerRuleTests
{
    private static readonly EntryOwnerRule Rule = new();

    [Fact]
    public void Check_EntriesByThePattern_Nothing() => Assert.Empty(Rule.Check(Of(Aws("{app}/{name}"), "one", "two").Plan));

    [Fact]
    public void Check_PatternWithoutTheApplication_OneViolationWithBothLines() => Assert.Equal(
        "the entry 'token' of the backend 'default' has 2 owners: one (stacks/dev/apps/app.yaml:3:5) and two (stacks/dev/apps/app.yaml:3:5); "
        + "give each an entry of its own, or let the platform own it under secrets-ladder:shared",
        Assert.Single(Rule.Check(Of(Aws("{name}"), "one", "two").Plan)).Message);

    [Fact]
    public void Check_ThreeApplications_OneViolation() =>
        Assert.Contains(
            "has 3 owners: one (", Assert.Single(Rule.Check(Of(Aws("{name}"), "one", "two", "three").Plan)).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_EntryNamedByHand_OneViolation() => Assert.StartsWith(
        "the entry 'one/token' of the backend 'default' has 2 owners",
        Assert.Single(Rule.Check(Of(Aws("{app}/{name}"), "one", "two").WithSettingsOf("two", Naming("one/token")).Plan)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_TwoContractsOfOneApplication_Nothing() => Assert.Empty(Rule.Check(
        At(Aws("{name}")).WithApplication("one", [PlanBuilder.Contract("a"), PlanBuilder.Contract("b")]).Plan));

    [Fact]
    public void Check_TwoContractsEachOfTwoApplications_OneViolation() => Assert.Single(Rule.Check(
        At(Aws("{name}")).WithApplication("one", [PlanBuilder.Contract("a"), PlanBuilder.Contract("b")])
            .WithApplication("two", [PlanBuilder.Contract("c"), PlanBuilder.Contract("d")]).Plan));

    [Fact]
    public void Check_LevelPlain_Nothing() =>
        Assert.Empty(Rule.Check(Of(Aws("{name}"), "one", "two").With(settings => settings with { Level = Level.Plain }).Plan));

    [Fact]
    public void Check_OneNameInTwoAccounts_Nothing() =>
        Assert.Empty(Rule.Check(InTwoBackends(Aws("{name}"), Aws("{name}") with { Name = "other", AccountId = "444455556666" })));

    [Fact]
    public void Check_OneNameInTwoServices_Nothing() =>
        Assert.Empty(Rule.Check(InTwoBackends(Aws("{name}"), Aws("{name}") with { Name = "other", Service = AwsSecretService.ParameterStore })));

    [Fact]
    public void Check_TwoBackendsOfOnePlace_OneViolation() =>
        Assert.Single(Rule.Check(InTwoBackends(Aws("{name}"), Aws("{name}") with { Name = "other" })));

    [Fact]
    public void Check_ParameterWithAndWithoutSlash_IsOneEntry() => Assert.Single(Rule.Check(
        Of(Aws("/{app}-{name}") with { Service = AwsSecretService.ParameterStore }, "one", "two").WithSettingsOf("two", Naming("one-token")).Plan));

    [Fact]
    public void Check_AzureInAnotherCase_IsOneEntry() =>
        Assert.Single(Rule.Check(Of(Azure("shared"), "one", "two").WithSettingsOf("two", Naming("ONE-Token")).Plan));

    [Fact]
    public void Check_OneNameInTwoVaultsOfAzure_Nothing() =>
        Assert.Empty(Rule.Check(Of(Azure("{app}-vault") with { Entry = "{name}", IsShared = false }, "one", "two").Plan));

    [Fact]
    public void Check_DynamicFromAVault_HasNoEntry() => Assert.Empty(Rule.Check(At(PlanBuilder.VaultBackend("default") with { Entry = "{name}" })
        .WithApplication("one", [PlanBuilder.Contract("a") with { Rotation = Rotation.Dynamic }])
        .WithApplication("two", [PlanBuilder.Contract("b") with { Rotation = Rotation.Dynamic }]).Plan));

    [Fact]
    public void Check_CopyOfTheSealingKey_IsThePlatforms() => Assert.StartsWith(
        "the entry 'platform/test/sealing-key/2' of the backend 'default' has 2 owners: the platform (copy of the sealing key) and one (",
        Assert.Single(Rule.Check(Of(Aws("{app}/{name}"), "one").WithSettingsOf("one", Naming("platform/test/sealing-key/2"))
            .With(settings =>
                settings with
                { SealingKey = SealingKeySettings.Default with { Generations = 2, Escrow = [new("default", Entry: null)] } }).Plan)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_CopiesOfTheSealingKey_Nothing() => Assert.Empty(Rule.Check(Of(Aws("{app}/{name}"), "one")
        .With(settings =>
            settings with { SealingKey = SealingKeySettings.Default with { Generations = 2, Escrow = [new("default", Entry: null)] } }).Plan));

    [Fact]
    public void Check_ThousandApplications_TakesWellBelowASecond()
    {
        var settings = At(Aws("{app}/{name}")).Plan.Settings;
        var contract = PlanBuilder.Contract("a") with
        { Keys = [.. Enumerable.Range(0, 5).Select(key => new ContractKey($"key{key}", new EntryReference($"entry{key}")))] };
        var applications = Enumerable.Range(0, 1000).Select(index => $"app{index}").ToList();
        var own = At(Aws("{app}/{name}")).WithApplication("app", [contract]).Plan.Settings.ApplicationSettings["app"];
        var plan = new Plan(
            settings with
            {
                Applications =
                    [.. applications.Select(name => new Application { Name = name, Owner = "team", Secrets = [contract], Workloads = [] })],
                ApplicationSettings = applications.ToImmutableDictionary(name => name, _ => own),
            },
            [],
            ImmutableDictionary<string, object>.Empty);
        var watch = Stopwatch.StartNew();

        Assert.Empty(Rule.Check(plan));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 500);
    }

    private static AwsBackend Aws(string entry) =>
        new("default", entry, Provision: false, AwsSecretService.SecretsManager, "111122223333", "eu-west-1", KmsKey: null);

    private static AzureBackend Azure(string vault) =>
        new("default", "{app}-{name}", Provision: false, "tenant", "subscription", "secrets", "westeurope", IsShared: true, vault);

    private static Func<ApplicationSettings, ApplicationSettings> Naming(string entry) =>
        own => own with { Entries = ImmutableDictionary<string, string>.Empty.Add("token", entry) };

    private static PlanBuilder At(params Backend[] backends) => new PlanBuilder()
        .With(settings => settings with { Level = Level.External, Backends = backends.ToImmutableDictionary(backend => backend.Name) });

    private static PlanBuilder Of(Backend backend, params string[] applications) =>
        applications.Aggregate(
            At(backend), (plan, application) => plan.WithApplication(application, [PlanBuilder.Contract($"{application}-secrets")]));

    private static Plan InTwoBackends(Backend one, Backend two) =>
        At(one, two).WithApplication("one", [PlanBuilder.Contract("a")]).WithApplication("two", [PlanBuilder.Contract("b")])
        .WithSettingsOf("two", own => own with { Backends = ImmutableDictionary<string, string>.Empty.Add("b", two.Name) }).Plan;
}
