using System.Text;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Planning;

namespace SecretsLadder.Infra.Tests.Golden;

/// <summary>All that the plan of stack poc consists of.</summary>
public sealed class PocTests
{
    [Fact]
    public async Task PlanJson_Poc_IsAsReviewed()
    {
        var plan = await PocPlan.GetAsync();
        using var json = new MemoryStream();
        PlanJson.Write(json, new(plan, GuardrailSet.Judge(plan, Purpose.Review)));

        GoldenFile.AssertEqual("poc.plan.json", Encoding.UTF8.GetString(json.ToArray()));
    }

    [Fact]
    public async Task PlanTree_Poc_IsAsReviewed()
    {
        var plan = await PocPlan.GetAsync();
        using var text = new StringWriter { NewLine = "\n" };
        new PlanTree(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(new(plan, GuardrailSet.Judge(plan, Purpose.Review)));

        GoldenFile.AssertEqual("poc.tree.txt", text.ToString());
    }
}
