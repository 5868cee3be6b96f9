using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports;
using SecretsLadder.Infra.Tests.Differences;

namespace SecretsLadder.Infra.Tests.Reports;

public sealed class DifferenceTextTests
{
    [Fact]
    public void Headline_NothingChanges_SaysSo() => Assert.Equal("Nothing changes in 1 stack.", Headline(PlanDifference.Between(Compared.Plan(), Compared.Plan())));

    [Fact]
    public void Headline_NothingWidens_Counts() =>
        Assert.Equal("No permission widens. 1 stack changes: 0 resources added, 0 changed, 3 removed.", Headline(PlanDifference.Between(Compared.Role(), Compared.Plan())));

    [Fact]
    public void Headline_OneWidens_NamesIdentityEntryOldAndNew() => Assert.Equal(
        "Permissions widen: in dev, shop/shop-secrets on db from nothing to secretsmanager:GetSecretValue (a new identity).", Headline(PlanDifference.Between(Compared.Plan(), Compared.Role())));

    [Fact]
    public void Headline_TwoWiden_CountsTheOther() => Assert.EndsWith(
        "; 1 more permission widens.",
        Headline(PlanDifference.Between(Compared.Plan(), Compared.Role(Compared.Trust, Compared.Read, Compared.Read.Replace(":db-", ":tls-", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:secret:production/db-??????", "production/db")]
    [InlineData("arn:aws:ssm:eu-west-1:1:parameter/production/db", "/production/db")]
    [InlineData("arn:aws:kms:eu-west-1:1:key/EXAMPLE", "arn:aws:kms:eu-west-1:1:key/EXAMPLE")]
    [InlineData("shop/shop-secrets", "shop/shop-secrets")]
    public void EntryName_Entry_IsAsPeopleCallIt(string entry, string expected) => Assert.Equal(expected, DifferenceText.EntryName(entry));

    [Fact]
    public void Of_LongValue_IsCut() => Assert.Equal(
        $"a: (none) -> {new string('x', 160)}... (200 characters)", DifferenceText.Of(new InputChange("a", null, new string('x', 200))));

    [Fact]
    public void Of_ValueWithLineBreaks_IsOneLine() => Assert.Equal("a: x?y -> z", DifferenceText.Of(new InputChange("a", "x\ny", "z")));

    private static string Headline(PlanDifference difference) => DifferenceText.Headline(DifferenceReports.Of(difference), name => name);
}
