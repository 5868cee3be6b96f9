using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Differences.Rules;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences.Rules;

public sealed class LostSecretRulesTests
{
    [Theory]
    [InlineData("Owner", "DIF001")]
    [InlineData("Orphan", "")]
    public void Check_ExternalToNothingSealed_IsAnErrorUnlessTheSecretStays(string creationPolicy, string expected) =>
        Assert.Equal(
            expected, Rules(Compared.Plan(Compared.External("a", creationPolicy)), Compared.Declaring([Compared.Contract("a", isProduced: false)])));

    [Theory]
    [InlineData("Owner", "DIF002")]
    [InlineData("Orphan", "")]
    public void Check_ExternalToPlain_IsAnErrorUnlessPrepared(string creationPolicy, string expected) =>
        Assert.Equal(expected, Rules(Compared.Plan(Compared.External("a", creationPolicy)), Compared.Plan(Compared.Secret("a"))));

    [Theory]
    [InlineData(true, "Owner", "DIF003")]
    [InlineData(false, "Owner", "DIF003")]
    [InlineData(true, "Orphan", "")]
    public void Check_AnotherNamespace_IsAnErrorWhereTheFormerSecretIsRemoved(bool isProduced, string creationPolicy, string expected) =>
        Assert.Equal(expected, Rules(
            Compared.Plan(Compared.External("a", creationPolicy)), Compared.Declaring([Compared.Contract("a", isProduced, "other")])));

    [Fact]
    public void Check_ContractIsGone_IsNoError() => Assert.Equal("", Rules(Compared.Plan(Compared.External("a")), Compared.Plan()));

    [Fact]
    public void Check_TypeOfAPlainSecretChanges_IsAnErrorWithBothWaysOut()
    {
        var finding = Assert.Single(Check(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.Secret("a", "kubernetes.io/basic-auth"))));

        Assert.Equal(("DIF004", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("from Opaque to kubernetes.io/basic-auth", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "give the Secret another name, or delete it once, right before the update: kubectl -n shop delete secret -l "
            + "app.kubernetes.io/managed-by=secrets-ladder,app.kubernetes.io/part-of=app --field-selector metadata.name=a",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TypeOfASecretThatIsNotSealedYetChanges_IsAnError() =>
        Assert.Equal("DIF004", Rules(
            Compared.Plan(Compared.Secret("a")), Compared.Declaring([Compared.Contract("a", isProduced: false, type: "kubernetes.io/tls")])));

    private static string Rules(ComparedPlan before, ComparedPlan after) => string.Join(',', Check(before, after).Select(finding => finding.Rule));

    private static IEnumerable<Finding> Check(ComparedPlan before, ComparedPlan after) => DifferenceRules.Check(new(before, after), []);
}
