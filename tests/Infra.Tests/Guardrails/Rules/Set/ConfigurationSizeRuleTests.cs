using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Set;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Set;

[Collection(EnvironmentVariablesCollection.Name)]
public sealed class ConfigurationSizeRuleTests
{
    [Theory]
    [InlineData(99_999, null)]
    [InlineData(100_000, Severity.Warning)]
    [InlineData(131_057, Severity.Warning)]
    [InlineData(131_058, Severity.Error)]
    public void Judge_Size_IsAWarningAndThenAnError(long size, object? expected) => AssertEach.Of(
        Enum.GetValues<Purpose>(),
        purpose =>
            Assert.Equal(
                (Severity?)expected,
                GuardrailSet.Judge(new PlanBuilder().With(settings => settings with { ConfigurationSize = size }).Plan, purpose)
                    .SingleOrDefault()?.Severity));

    [Fact]
    public void Check_Message_SaysSizeLimitAndWhatToDo() => Assert.Equal(
        "the configuration has 140,233 bytes, and the engine passes all of it in one environment variable, which holds 131,057 on Linux; "
        + "beyond that the program cannot start, and 'pulumi up' says "
        + "'argument list too long'; move secrets-ladder:apps or other settings to stacks/dev/settings.yaml, "
        + "and generate values or seal them rather than set them",
        Assert.Single(
            new ConfigurationSizeRule().Check(new PlanBuilder().With(settings => settings with { ConfigurationSize = 140_233 }).Plan)).Message);

    [Fact]
    public async Task CheckAsync_UnderTheEngine_SizeIsThatOfTheVariable()
    {
        using var run =
            new EngineRun().WithValue("an ordinary value").With("facts", "{ \"teamSize\": 1, \"clusters\": 1 }" + new string(' ', 100_000));

        Assert.Contains("warning SET004: the configuration has 100,", (await run.CheckAsync()).Told, StringComparison.Ordinal);
    }
}
