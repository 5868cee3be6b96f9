using SecretsLadder.Infra.Guardrails.Rules.Ver;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Ver;

public sealed class RetiringApiRuleTests
{
    private static readonly RetiringApiRule Rule = new();

    [Fact]
    public void Check_VaultAndEntry_AreOneViolationOnTheVault() =>
        Assert.EndsWith("::vault", Assert.Single(Rule.Check(CloudPlan.Azure())).Resource, StringComparison.Ordinal);

    [Theory]
    [InlineData("azure-native:keyvault:Vault")]
    [InlineData("azure-native:keyvault:Secret")]
    public void Check_OneOfThemAlone_Violation(string type) =>
        Assert.Contains("2027-02-27", Assert.Single(Rule.Check(Of(type))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("azure-native:managedidentity:UserAssignedIdentity")]
    [InlineData("azure-native:authorization:RoleAssignment")]
    [InlineData("kubernetes:external-secrets.io/v1:SecretStore")]
    public void Check_StackThatOnlyReadsAVault_Nothing(string type) => Assert.Empty(Rule.Check(Of(type)));

    private static Plan Of(string type) => new PlanBuilder().With(PlanBuilder.Resource(type, "a")).Plan;
}
