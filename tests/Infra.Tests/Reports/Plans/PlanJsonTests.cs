using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Planning;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Reports.Plans;

public sealed class PlanJsonTests
{
    private static readonly JsonSchemaValidator Schema =
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "plan.schema.json")))!);

    [Fact]
    public async Task Write_Poc_ValidatesAgainstThePublishedSchema()
    {
        var plan = await PocPlan.GetAsync();

        Assert.Empty(Schema.Violations(JsonNode.Parse(Write(new JudgedPlan(plan, GuardrailSet.Judge(plan, Purpose.Review))))));
    }

    [Fact]
    public void Write_FindingsOfAllForms_ValidatesAgainstThePublishedSchema() =>
        Assert.Empty(
            Schema.Violations(
                JsonNode.Parse(
                    Write(Judged(new PlanBuilder().Plan, new(
                        "SEC001", Severity.Error, "urn:pulumi:dev::secrets-ladder::a:b:C::d", "x"), new("ESC001", Severity.Warning, null, "y"))))));

    [Fact]
    public void WriteList_SeveralPlans_ValidatesAgainstThePublishedSchema() =>
        Assert.Empty(Schema.Violations(JsonNode.Parse(WriteList(Judged(), Judged()))));

    [Fact]
    public void Write_Plan_KeysStandInTheDocumentedOrder() => Assert.Equal(
        ["schema", "project", "stack", "environment", "level", "resources", "outputs", "findings", "declarations"],
        JsonNode.Parse(Write(Judged()))!.AsObject().Select(pair => pair.Key));

    [Fact]
    public void Write_Resource_KeysStandInTheDocumentedOrder() => Assert.Equal(
        ["urn", "type", "name", "parent", "dependsOn", "protect", "retainOnDelete", "deleteBeforeReplace", "aliases", "ignoreChanges",
            "additionalSecretOutputs", "provider", "inputs"], Resource(PlanBuilder.Secret("a")).Select(pair => pair.Key));

    [Fact]
    public void Write_Inputs_KeysAreSortedOnEveryLevel()
    {
        var inputs = PlanBuilder.Map(("b", PlanBuilder.Map(("z", "1"), ("A", "2"), ("a", "3"))), ("a", true), ("B", 1.5));

        Assert.Equal(
            """{"B":1.5,"a":true,"b":{"A":"2","a":"3","z":"1"}}""",
            Resource(PlanBuilder.Secret("a") with { Inputs = inputs })["inputs"]!.ToJsonString());
    }

    [Fact]
    public void Write_ListAndEmptyValues_AreKept()
    {
        var inputs = PlanBuilder.Map(
            ("list", ImmutableArray.Create<object>("a", 2.0, false)), ("none", ImmutableArray<object>.Empty), ("map", PlanBuilder.Map()));

        Assert.Equal(
            """{"list":["a",2,false],"map":{},"none":[]}""", Resource(PlanBuilder.Secret("a") with { Inputs = inputs })["inputs"]!.ToJsonString());
    }

    [Fact]
    public void Write_SecretInputs_EveryValueIsThePlaceholder()
    {
        var inputs = PlanBuilder.Map(("data", PlanBuilder.Map(("a", "c2VlbiE="))), ("stringData",
            PlanBuilder.Map(("b", "seen!"), ("c", PlanBuilder.Map(("d", "seen!"))))), ("type", "Opaque"));

        Assert.Equal(
            """{"data":{"a":"[secret]"},"stringData":{"b":"[secret]","c":{"d":"[secret]"}},"type":"Opaque"}""",
            Resource(PlanBuilder.Secret("a") with { Inputs = inputs })["inputs"]!.ToJsonString());
    }

    [Fact]
    public void Write_NoValue_IsNull() =>
        Assert.Equal(
            (null, null), (Resource(PlanBuilder.Resource("a:b:C", "d"))["parent"], Resource(PlanBuilder.Resource("a:b:C", "d"))["provider"]));

    [Fact]
    public void Write_TypeNoPlanHolds_IsRefused() =>
        Assert.Contains(
            "Int32",
            Assert.Throws<InvalidOperationException>(() => Resource(PlanBuilder.Secret("a") with { Inputs = PlanBuilder.Map(("a", 1)) })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Write_OnePlan_IsAnObject() => Assert.IsType<JsonObject>(JsonNode.Parse(Write(Judged())));

    [Fact]
    public void WriteList_TwoPlans_AreInTheirOrder()
    {
        var plans = JsonNode.Parse(WriteList(Judged(Named("b")), Judged(Named("a"))))!.AsArray();

        Assert.Equal(["b", "a"], plans.Select(plan => plan!["stack"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ResourceBatch.Size)]
    [InlineData((3 * ResourceBatch.Size) + 1)]
    public void Write_BatchesOfResources_AreInTheirOrder(int count) =>
        Assert.Equal(
            Many(count).Plan.Resources.Select(resource => resource.Name),
            JsonNode.Parse(Write(Many(count)))!["resources"]!.AsArray().Select(resource => resource!["name"]!.GetValue<string>()));

    [Fact]
    public void Write_BatchesOfResources_AreIndentedAsOne() =>
        Assert.Equal(Indented(Write(Many((3 * ResourceBatch.Size) + 1))), Write(Many((3 * ResourceBatch.Size) + 1)));

    [Fact]
    public void WriteList_BatchesOfResources_AreIndentedAsOne() =>
        Assert.Equal(Indented(WriteList(Many(ResourceBatch.Size + 1), Many(1))), WriteList(Many(ResourceBatch.Size + 1), Many(1)));

    [Fact]
    public void WriteList_OnePlan_IsAListAsWell() => Assert.Single(JsonNode.Parse(WriteList(Judged()))!.AsArray());

    [Fact]
    public void WriteList_NoPlan_IsAnEmptyList() => Assert.Equal("[]\n", WriteList());

    [Fact]
    public void Write_Plan_EndsInOneLineBreak() => Assert.Matches("[^\n]\n\\z", Write(Judged()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WriteList_Plans_EndInOneLineBreak(int count) => Assert.Matches("[^\n]\n\\z", WriteList([.. Enumerable.Repeat(Judged(), count)]));

    [Fact]
    public void Write_Text_HasNoCarriageReturnAndNoByteOrderMark() => Assert.Matches("^\\{\n", Write(Judged()));

    [Fact]
    public void Write_Twice_IsByteEqual() => Assert.Equal(Write(Judged()), Write(Judged()));

    private static JudgedPlan Judged() =>
        Judged(new PlanBuilder().With(PlanBuilder.Secret("a")).WithOutput("verify", PlanBuilder.Map(("a", "b"))).Plan);

    private static JudgedPlan Judged(Plan plan, params ImmutableArray<Finding> findings) => new(plan, findings);

    private static JudgedPlan Many(int resources) =>
        Judged(new PlanBuilder().Plan with { Resources = [.. Enumerable.Range(0, resources).Select(number => PlanBuilder.Secret($"s{number}"))] });

    private static string Indented(string json) =>
        JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        + "\n";

    private static Plan Named(string stack) => new PlanBuilder().With(settings => settings with { Stack = stack }).Plan;

    private static JsonObject Resource(PlannedResource resource) =>
        JsonNode.Parse(Write(Judged(new PlanBuilder().With(resource).Plan)))!["resources"]![0]!.AsObject();

    private static string Write(JudgedPlan plan)
    {
        using var json = new MemoryStream();
        PlanJson.Write(json, plan);
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static string WriteList(params JudgedPlan[] plans)
    {
        using var json = new MemoryStream();
        PlanJson.WriteList(json, plans);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
