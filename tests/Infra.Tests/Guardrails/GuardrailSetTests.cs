using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Guardrails;

public sealed class GuardrailSetTests
{
    [Fact]
    public void All_Rules_AreEveryGuardrailOfTheProgramOnce() => Assert.Equal(
        typeof(Guardrail).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Guardrail)) && !type.IsAbstract).Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        GuardrailSet.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void All_RulesOfOneId_MeanTheSameEverywhere(string rule) => AssertEach.Of(
        Enum.GetValues<DeploymentEnvironment>().SelectMany(environment => Enum.GetValues<Purpose>().Select(purpose => (environment, purpose))),
        pair => Assert.Single(
            GuardrailSet.All.Where(known => known.Rule == rule).Select(known => known.SeverityIn(pair.environment, pair.purpose)).Distinct()));

    [Fact]
    public void Reference_Entries_AreThoseOfTheRules() => Assert.Equal(
        GuardrailSet.All.Select(rule => rule.Rule).Distinct().Order(StringComparer.Ordinal),
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "reference", "guardrails.md"))
            .Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]));

    [Theory]
    [MemberData(nameof(Rules))]
    public void All_Rule_HasAnEntryInTheReference(string rule) =>
        Assert.Contains(
            $"\n### {rule}\n", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "guardrails.md")), StringComparison.Ordinal);

    [Theory]
    [InlineData("DegradedDeliveryRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Warning)]
    [InlineData("DegradedDeliveryRule", DeploymentEnvironment.Staging, Purpose.Review, Severity.Error)]
    [InlineData("DegradedDeliveryRule", DeploymentEnvironment.Production, Purpose.Review, Severity.Error)]
    [InlineData("DegradedDeliveryRule", DeploymentEnvironment.Development, Purpose.Deployment, Severity.Warning)]
    [InlineData("DegradedDeliveryRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Error)]
    [InlineData("MissingValueRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Warning)]
    [InlineData("MissingValueRule", DeploymentEnvironment.Production, Purpose.Review, Severity.Warning)]
    [InlineData("MissingValueRule", DeploymentEnvironment.Development, Purpose.Deployment, Severity.Error)]
    [InlineData("MissingValueRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Error)]
    [InlineData("UnresolvedEnvironmentRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Warning)]
    [InlineData("UnresolvedEnvironmentRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Warning)]
    [InlineData("RefreshRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Warning)]
    [InlineData("RefreshRule", DeploymentEnvironment.Staging, Purpose.Review, Severity.Error)]
    [InlineData("RefreshRule", DeploymentEnvironment.Production, Purpose.Review, Severity.Error)]
    [InlineData("RefreshRule", DeploymentEnvironment.Development, Purpose.Deployment, Severity.Warning)]
    [InlineData("RefreshRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Error)]
    [InlineData("UncheckedChartRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Warning)]
    [InlineData("UncheckedChartRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Warning)]
    [InlineData("EnvironmentRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Warning)]
    [InlineData("OldChartRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("PullSecretRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Warning)]
    [InlineData("SecretZeroRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Warning)]
    [InlineData("SecretZeroRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Warning)]
    [InlineData("CredentialLifetimeRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("StoreLoginRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("ConfigurationSizeRule", DeploymentEnvironment.Production, Purpose.Deployment, Severity.Warning)]
    [InlineData("AccountRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("ChartValuesRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("ExactTrustRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("PinnedChartRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("StaticCredentialRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("StoreScopeRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("WildcardPermissionRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("DuplicateUrnRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("ExplicitNameRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("ExplicitProviderRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("OneOwnerRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("PlaintextRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("ServiceAccountTokenRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    [InlineData("UnescapedCredentialRule", DeploymentEnvironment.Development, Purpose.Review, Severity.Error)]
    public void SeverityIn_EnvironmentAndPurpose_IsAsDocumented(string rule, object environment, object purpose, object expected) => Assert.Equal(
        (Severity)expected,
        Assert.Single(GuardrailSet.All, known => known.GetType().Name == rule).SeverityIn((DeploymentEnvironment)environment, (Purpose)purpose));

    [Fact]
    public void Judge_PlanAsBuilt_FindsNothing() => Assert.Empty(GuardrailSet.Judge(
        new PlanBuilder().With(PlanBuilder.Cluster(adopts: true)).With(PlanBuilder.Secret("app-secrets"))
            .WithApplication("app", [PlanBuilder.Contract("app-secrets")], [PlanBuilder.Workload("web")]).Plan, Purpose.Deployment));

    [Fact]
    public void Judge_SeveralFindings_ErrorsFirstThenByRule() =>
        Assert.Equal(["NAM001", "NAM001", "PRV001", "ESC001", "VAL001"], GuardrailSet.Judge(Bad(), Purpose.Review).Select(finding => finding.Rule));

    [Fact]
    public void Judge_Deployment_MissingValueIsAnError() =>
        Assert.Equal(
            ["ESC001"],
            GuardrailSet.Judge(Bad(), Purpose.Deployment).Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.Rule));

    [Fact]
    public void Judge_LineBreakInAName_MessageStaysOneLine() => Assert.StartsWith(
        "the stack imports a?::error::b?",
        Assert.Single(GuardrailSet.Judge(
            new PlanBuilder().With(settings => settings with { UnresolvedEnvironments = ["a\n::error::b\u001b"] }).Plan, Purpose.Review)).Message,
        StringComparison.Ordinal);

    public static TheoryData<string> Rules() => [.. GuardrailSet.All.Select(rule => rule.Rule).Distinct()];

    private static Plan Bad() => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("app-secrets")])
        .With(settings => settings with { Values = new SecretValues([]), UnresolvedEnvironments = ["aws/prod"] })
        .With(PlanBuilder.Secret("a") with { Provider = null, RetainOnDelete = false, Inputs = PlanBuilder.Map() })
        .Plan;
}
