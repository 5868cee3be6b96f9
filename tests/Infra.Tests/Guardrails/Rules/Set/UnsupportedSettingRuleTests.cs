using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Set;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Set;

public sealed class UnsupportedSettingRuleTests
{
    private static readonly UnsupportedSettingRule Rule = new();

    [Theory]
    [InlineData("gitops: { engine: flux, repo: \"https://git.example.com/a.git\", path: a }")]
    [InlineData("vaultServer: { replicas: 3 }")]
    public void Check_SettingWithoutEffect_OneViolation(string setting)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", $"{TemporaryStacks.Minimal}  secrets-ladder:{setting}\n");

        Assert.Single(Rule.Check(new(SettingsReader.FromFiles(stacks.Folder, "dev"), [], new Dictionary<string, object>())));
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Development, Severity.Warning)]
    [InlineData(DeploymentEnvironment.Staging, Severity.Error)]
    [InlineData(DeploymentEnvironment.Production, Severity.Error)]
    internal void SeverityIn_Environment_IsAnErrorOutsideDevelopment(DeploymentEnvironment environment, Severity expected) =>
        Assert.Equal(expected, Rule.SeverityIn(environment, Purpose.Review));
}
