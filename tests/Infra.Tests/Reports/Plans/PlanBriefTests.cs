using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Reports.Plans;

public sealed class PlanBriefTests
{
    private static readonly Finding Error = new("SEC001", Severity.Error, null, "an error");
    private static readonly Finding Warning = new("VAL001", Severity.Warning, null, "a warning");

    [Fact]
    public void Write_Plans_OneRowEachInOrder() => Assert.Equal(["b", "a"], Rows(Judged("b"), Judged("a")).Select(row => row[0]));

    [Fact]
    public void Write_Row_HoldsWhatTheColumnsSay() =>
        Assert.Equal(
            ["dev", "development", "plain", "test", "1", "2", "1", "1 error, 1 warning"], Assert.Single(Rows(Judged("dev", Error, Warning))));

    [Fact]
    public async Task Write_ShippedStacks_OneRowEachWithWhatIsInThem() => Assert.Equal(
        [
            "dev development external dev-eu 6 13 123 0 errors, 0 warnings",
            "poc development plain poc 6 13 47 0 errors, 23 warnings",
            "prod production external prod-eu 6 13 122 0 errors, 0 warnings",
            "staging staging external staging-eu 6 13 123 0 errors, 0 warnings",
        ],
        Rows(await ShippedAsync("dev"), await ShippedAsync("poc"), await ShippedAsync("prod"), await ShippedAsync("staging")).Select(row =>
            string.Join(' ', row)));

    [Fact]
    public void Write_Errors_AreShownUnderTheirStack() =>
        Assert.Contains("\ndev\nerror SEC001 an error\n", Write(Judged("dev", Error, Warning)), StringComparison.Ordinal);

    [Fact]
    public void Write_Warnings_AreOnlyCounted() => Assert.DoesNotContain("a warning", Write(Judged("dev", Warning)), StringComparison.Ordinal);

    [Fact]
    public void Write_LastLine_TellsHowToSeeMore() =>
        Assert.EndsWith("\ndotnet run --project infra -- plan --stack NAME shows a stack in full\n", Write(Judged("dev")), StringComparison.Ordinal);

    private static JudgedPlan Judged(string stack, params Finding[] findings) => new(
        new PlanBuilder().With(settings => settings with { Stack = stack }).With(PlanBuilder.Secret("a"))
            .WithApplication("app", [PlanBuilder.Contract("a"), PlanBuilder.Contract("b")]).Plan,
        [.. findings]);

    private static async Task<JudgedPlan> ShippedAsync(string stack)
    {
        var plan = await ShippedStacks.PlanAsync(stack);
        return new(plan, GuardrailSet.Judge(plan, Purpose.Review));
    }

    private static IEnumerable<string[]> Rows(params JudgedPlan[] plans) => Write(plans).Split('\n')
        .SkipWhile(line => !line.StartsWith('─')).Skip(1).Take(plans.Length)
        .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Write(params JudgedPlan[] plans)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new PlanBrief(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(plans);
        return text.ToString();
    }
}
