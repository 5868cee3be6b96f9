using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Tests.Differences;

namespace SecretsLadder.Infra.Tests.Reports.Differences;

public sealed class DifferenceTextTests
{
    [Fact]
    public void Headline_NothingChanges_SaysSo() =>
        Assert.Equal("Nothing changes in 1 stack.", Headline(PlanDifference.Between(Compared.Plan(), Compared.Plan())));

    [Fact]
    public void Headline_NothingWidens_Counts() =>
        Assert.Equal("No permission widens. 1 stack changes: 0 resources added, 0 changed, 3 removed.", Headline(
            PlanDifference.Between(Compared.Role(), Compared.Plan())));

    [Fact]
    public void Headline_OneWidens_NamesIdentityEntryOldAndNew() => Assert.Equal(
        "Permissions widen: in dev, shop/shop-secrets on db from nothing to secretsmanager:GetSecretValue (a new identity).",
        Headline(PlanDifference.Between(Compared.Plan(), Compared.Role())));

    [Fact]
    public void Headline_TwoWiden_CountsTheOther() => Assert.EndsWith(
        "; 1 more permission widens.",
        Headline(PlanDifference.Between(
            Compared.Plan(), Compared.Role(Compared.Trust, Compared.Read, Compared.Read.Replace(":db-", ":tls-", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void Of_LongValue_IsCut() => Assert.Equal(
        $"a: (none) -> {new string('x', 160)}... (200 characters)", DifferenceText.Of(new InputChange("a", null, new string('x', 200))));

    [Fact]
    public void Of_ResourceThatIsWaitedFor_IsCalledByKindAndName() => Assert.Equal(
        "options.dependsOn[]: (none) -> IrsaRole a-role, Vault b",
        DifferenceText.Of(
            new InputChange(
                "options.dependsOn[]", null,
                "urn:pulumi:dev::secrets-ladder::x:y:Parent$secrets-ladder:identity:IrsaRole::a-role, "
                + "urn:pulumi:dev::secrets-ladder::azure-native:keyvault:Vault::b")));

    [Fact]
    public void Of_SecretThatComesFromElsewhere_NamesBothPlaces() => Assert.Equal(
        "shop/a comes from Vault v instead of AWS Secrets Manager in eu-west-1; what it reads must be there first",
        DifferenceText.Of(new SecretChange(
            "shop", "a", "app", new("external", "external"), new("AWS Secrets Manager in eu-west-1", "Vault v"), Unprepared: false)));

    [Theory]
    [InlineData(
        "prod",
        "8 protected resources and the providers, with what they depend on, and takes Secrets along that External Secrets owns, "
        + "unless 'secrets-ladder:handover: true' is deployed first")]
    [InlineData("team", "8 protected resources and the providers, with what they depend on")]
    public async Task Removed_Stack_SaysWhatADestroyLeavesAndTakesAlong(string stack, string words) => Assert.Equal(
        $"what the stack manages stays until it is destroyed from the revision before. The destroy leaves {words} (docs/how-to/destroy-a-stack.md)",
        DifferenceText.Removed(PlanDifference.Between(await Compared.ShippedAsync(stack), null)));

    [Fact]
    public void Removed_NothingProtected_LeavesTheProviders() =>
        Assert.Contains("The destroy leaves the providers, with what they depend on (docs", DifferenceText.Removed(
            PlanDifference.Between(Compared.Plan(), null)), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "Namespace a outlives the destroy; keep it, or afterwards")]
    [InlineData(false, "Namespace a is no longer there, and the engine refuses to delete it, so that the update stops; put it back, or")]
    public void Of_ProtectedResource_SaysWhatStopsAtIt(bool isDestroyed, string expected) =>
        Assert.Equal(expected, DifferenceText.Of(new ProtectedResource("urn", "Namespace a", IsReplaced: false, null, "unprotect"), isDestroyed));

    [Fact]
    public void Of_ValueWithLineBreaks_IsOneLine() => Assert.Equal("a: x?y -> z", DifferenceText.Of(new InputChange("a", "x\ny", "z")));

    private static string Headline(PlanDifference difference) => DifferenceText.Headline(DifferenceReports.Of(difference), name => name);
}
