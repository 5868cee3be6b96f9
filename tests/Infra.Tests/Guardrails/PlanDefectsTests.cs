using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails;

public sealed class PlanDefectsTests
{
    [Fact]
    public void Apply_Set_InputIsThereAndOthersStay()
    {
        var edited = Edited(""" "set": { "inputs.metadata.labels.a": "b", "inputs.data": [1, true, { "c": "d" }] } """);

        Assert.Equal(("b", "a", 3), (edited.Input("metadata", "labels", "a"), edited.Input("metadata", "name"),
            Assert.IsAssignableFrom<IReadOnlyCollection<object>>(edited.Input("data")).Count));
    }

    [Fact]
    public void Apply_Remove_InputIsGoneAndOthersStay()
    {
        var edited = Edited(""" "remove": ["inputs.metadata.namespace", "provider"] """);

        Assert.Equal((null, null, "a"), (edited.Input("metadata", "namespace"), edited.Provider, edited.Input("metadata", "name")));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Apply_SetProtect_IsSet(string value, bool expected) =>
        Assert.Equal(expected, Edited($" \"set\": {{ \"protect\": {value} }} ").Protect);

    [Fact]
    public void Apply_Replace_ChangesTheText() =>
        Assert.Equal("ConfigMap", Edited(""" "replace": { "inputs.kind": { "Secret": "ConfigMap" } } """).Input("kind"));

    [Fact]
    public void Apply_Duplicate_ResourceIsThereTwice() => Assert.Equal(2, Apply(""" "duplicate": true """).Resources.Count);

    [Theory]
    [InlineData(""" "replace": { "inputs.kind": { "Role": "ConfigMap" } } """)]
    [InlineData(""" "remove": ["inputs.metadata.labels"] """)]
    [InlineData(""" "set": { "urn": "a" } """)]
    [InlineData(""" "sett": { "provider": "a" } """)]
    public void Apply_DefectWithoutEffect_Throws(string edits) => Assert.ThrowsAny<Exception>(() => Apply(edits));

    [Fact]
    public void Apply_UnknownResource_Throws() =>
        Assert.ThrowsAny<Exception>(() =>
            PlanDefects.Apply(new PlanBuilder().Plan, """[{ "resource": "a", "type": "kubernetes:core/v1:Secret" }]"""));

    private static PlannedResource Edited(string edits) => Assert.Single(Apply(edits).Resources);

    private static Plan Apply(string edits) =>
        PlanDefects.Apply(
            new PlanBuilder().With(PlanBuilder.Secret("a")).Plan, $$"""[{ "resource": "a", "type": "kubernetes:core/v1:Secret", {{edits}} }]""");
}
