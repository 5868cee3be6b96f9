using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class ResourceChangesTests
{
    [Fact]
    public void Between_Equal_Nothing() => Assert.Empty(Between([PlanBuilder.Secret("a")], [PlanBuilder.Secret("a")]));

    [Fact]
    public void Between_OneAddedOneRemoved_RemovedComesFirst() => Assert.Equal(
        [(DifferenceKind.Removed, "a"), (DifferenceKind.Added, "b")],
        Between([PlanBuilder.Secret("a")], [PlanBuilder.Secret("b")]).Select(change => (change.Kind, change.Name)));

    [Fact]
    public void Between_Component_IsLeftOut() =>
        Assert.Empty(Between([], [PlanBuilder.Resource("secrets-ladder:levels:SecretsPlatform", "platform")]));

    [Fact]
    public void Between_InputDiffers_TellsItsPathAndBothValues() =>
        Assert.Equal(new("spec.a.b", "1", "2"), Input(Map(("a", Map(("b", 1.0)))), Map(("a", Map(("b", 2.0))))));

    [Fact]
    public void Between_InputOnOneSide_TheOtherIsNull() => Assert.Equal(new("spec.b", null, "true"), Input(Map(), Map(("b", true))));

    [Fact]
    public void Between_ListOfTexts_OneMoreShiftsNothing() =>
        Assert.Equal(new("spec.l[]", null, "b"), Input(Map(("l", List("a", "c"))), Map(("l", List("a", "b", "c")))));

    [Fact]
    public void Between_ListOfTextsInAnotherOrder_TellsTheOrder() =>
        Assert.Equal(new("spec.l[] (order)", "a, b", "b, a"), Input(Map(("l", List("a", "b"))), Map(("l", List("b", "a")))));

    [Fact]
    public void Between_ListOfNamedMaps_OneMoreShiftsNothing() => Assert.Equal(
        new("spec.l[b].name", null, "b"), Input(Map(("l", List(Map(("name", "c"))))), Map(("l", List(Map(("name", "b")), Map(("name", "c")))))));

    [Fact]
    public void Between_ListOfMapsWithoutNames_ComparesByPlace() =>
        Assert.Equal(new("spec.l[0].x", "1", "2"), Input(Map(("l", List(Map(("x", 1.0))))), Map(("l", List(Map(("x", 2.0)))))));

    [Fact]
    public void Between_JsonText_IsTakenApart() =>
        Assert.Equal(
            new("spec.policy.Action[]", null, "b"), Input(Map(("policy", "{\"Action\":[\"a\"]}")), Map(("policy", "{\"Action\":[\"a\",\"b\"]}"))));

    [Fact]
    public void Between_PolicyOfVault_IsTakenApart() => Assert.Equal(
        [new("policy[secret/data/shop/db].capabilities[]", "read", null),
            new InputChange("policy[secret/data/shop/tls].capabilities[]", null, "read")],
        Between(
            [ComparedCloud.VaultPolicy(ComparedCloud.Read)],
            [ComparedCloud.VaultPolicy(ComparedCloud.Read.Replace("shop/db", "shop/tls", StringComparison.Ordinal))]).Single().Inputs
            .Where(change => change.Path.EndsWith("[]", StringComparison.Ordinal)));

    [Fact]
    public void Between_PolicyOfVaultThatCannotBeRead_IsAText() => Assert.Equal(
        new("policy", "one", "other"), Between([ComparedCloud.VaultPolicy("one")], [ComparedCloud.VaultPolicy("other")]).Single().Inputs.Single());

    [Fact]
    public void Between_TextThatOnlyBeginsLikeJson_IsAText() =>
        Assert.Equal(new("spec.t", "{{ .a }}", "{{ .b }}"), Input(Map(("t", "{{ .a }}")), Map(("t", "{{ .b }}"))));

    [Theory]
    [InlineData("data")]
    [InlineData("stringData")]
    public void Between_SecretValues_AreNeverTold(string input) =>
        Assert.Empty(Between([With(PlanBuilder.Secret("a"), input, Map(("k", "one")))], [With(PlanBuilder.Secret("a"), input, Map(("k", "two")))]));

    [Fact]
    public void Between_SecretKeyMore_IsToldWithoutItsValue() => Assert.Equal(
        new("data.k", null, "[secret]"),
        Between([With(PlanBuilder.Secret("a"), "data", Map())], [With(PlanBuilder.Secret("a"), "data", Map(("k", "dmFsdWU=")))])
            .Single().Inputs.Single());

    [Fact]
    public void Between_Credential_IsToldByItsLength() => Assert.Equal(
        new("spec.url", "https://a", "(a text of 29 characters)"),
        Input(Map(("url", "https://a")), Map(("url", "https://user:password@acme.com"[..29]))));

    [Fact]
    public void Between_OptionsOfTheEngine_AreCompared() => Assert.Equal(
        ["options.dependsOn[]", "options.protect", "options.provider", "options.retainOnDelete"],
        Between(
            [PlanBuilder.Secret("a")],
            [PlanBuilder.Secret("a") with { Protect = true, RetainOnDelete = false, Provider = "urn:other", DependsOn = ["urn:b"] }])
            .Single().Inputs.Select(input => input.Path));

    [Fact]
    public void Between_TwoOfOneUrn_EachIsCompared() =>
        Assert.Equal(DifferenceKind.Added, Between([PlanBuilder.Secret("a")], [PlanBuilder.Secret("a"), PlanBuilder.Secret("a")]).Single().Kind);

    private static ImmutableArray<ResourceChange> Between(PlannedResource[] before, PlannedResource[] after) =>
        ResourceChanges.Between([.. before], [.. after]);

    private static InputChange Input(ImmutableDictionary<string, object> before, ImmutableDictionary<string, object> after) =>
        Between([PlanBuilder.Store("SecretStore", before)], [PlanBuilder.Store("SecretStore", after)]).Single().Inputs.Single();

    private static PlannedResource With(PlannedResource resource, string input, object value) =>
        resource with { Inputs = resource.Inputs.ToImmutableDictionary().SetItem(input, value) };

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) => PlanBuilder.Map(entries);

    private static ImmutableArray<object> List(params object[] items) => PlanBuilder.List(items);
}
