using System.Text.Json.Nodes;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Reports.Differences;

public sealed class DifferenceJsonTests
{
    private static readonly JsonSchemaValidator Schema = new(DifferenceJson.Schema());

    [Theory]
    [InlineData("poc", "prod")]
    [InlineData("prod", "dev")]
    [InlineData("dev", "dev")]
    public async Task Write_StackBecomesAnother_ValidatesAgainstItsSchema(string from, string to) =>
        Assert.Empty(Schema.Violations(JsonNode.Parse(DifferenceReports.Json(DifferenceReports.Of(
        PlanDifference.Between(await Compared.ShippedAsync(from) with { Stack = to }, await Compared.ShippedAsync(to)),
        PlanDifference.Between(null, await Compared.ShippedAsync(to)),
        PlanDifference.Between(await Compared.ShippedAsync(from), null))))!));

    [Fact]
    public void Write_Report_NoMemberTheSchemaDoesNotKnow() =>
        Assert.NotEmpty(Schema.Violations(
            JsonNode.Parse(DifferenceReports.Json(DifferenceReports.Of()).Replace("\"notes\"", "\"nodes\"", StringComparison.Ordinal))!));

    [Fact]
    public void Write_Report_WordsAreThoseOfThePlan()
    {
        var json = JsonNode.Parse(DifferenceReports.Json(DifferenceReports.Of(PlanDifference.Between(Compared.Plan(), Compared.Role()))))!;

        Assert.Equal(
            (1, "secrets-ladder", true, "changed", "identity"),
            (json["schema"]!.GetValue<int>(), json["project"]!.GetValue<string>(), json["widens"]!.GetValue<bool>(),
                json["stacks"]![0]!["kind"]!.GetValue<string>(), json["stacks"]![0]!["permissions"]![0]!["widens"]!.GetValue<string>()));
    }

    [Fact]
    public void Write_SecretValue_IsAPlaceholder() => Assert.DoesNotContain(
        "dmFsdWU", DifferenceReports.Json(DifferenceReports.Of(PlanDifference.Between(
            Compared.Plan(PlanBuilder.Secret("a")),
            Compared.Plan(PlanBuilder.Secret("a") with { Inputs = PlanBuilder.Map(("data", PlanBuilder.Map(("k", "dmFsdWU=")))) })))),
                StringComparison.Ordinal);
}
