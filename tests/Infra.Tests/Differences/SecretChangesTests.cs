using SecretsLadder.Infra.Differences;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class SecretChangesTests
{
    [Fact]
    public void Between_PlainToExternal_IsAHandoverInOneStep() => Assert.Equal(
        new SecretChange("shop", "a", "app", new("plain", "external"), new(null, null), Unprepared: false),
        SecretChanges.Between(new(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.External("a")))).Single());

    [Theory]
    [InlineData("Owner", true)]
    [InlineData("Orphan", false)]
    public void Between_ExternalToPlain_NeedsAProducerThatLetsGo(string creationPolicy, bool unprepared) =>
        Assert.Equal(
            unprepared,
            SecretChanges.Between(new(Compared.Plan(Compared.External("a", creationPolicy)), Compared.Plan(Compared.Secret("a"))))
                .Single().Unprepared);

    [Fact]
    public void Between_NewAndGone_AreTold() => Assert.Equal(
        [("a", new Transition("plain", null)), ("b", new Transition(null, "plain"))],
        SecretChanges.Between(new(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.Secret("b")))).Select(change =>
            (change.Name, change.Delivery)));

    [Fact]
    public void Left_PlainSecret_StaysAndIsRemovedByLabelAndName()
    {
        var left = SecretChanges.Left(new(Compared.Plan(Compared.Cluster("kind poc"), Compared.Secret("a")), Compared.Plan())).Single();

        Assert.Equal(
            (true,
                "kubectl --context 'kind poc' -n shop delete secret -l app.kubernetes.io/managed-by=secrets-ladder,app.kubernetes.io/part-of=app "
                + "--field-selector metadata.name=a"),
            (left.Stays, left.Removes));
    }

    [Theory]
    [InlineData("Owner", false)]
    [InlineData("Orphan", true)]
    public void Left_ExternalSecret_StaysWhereNobodyOwnsIt(string creationPolicy, bool stays) =>
        Assert.Equal(stays, SecretChanges.Left(new(Compared.Plan(Compared.External("a", creationPolicy)), null)).Single().Stays);

    [Theory]
    [InlineData("shop", "until all its keys are sealed")]
    [InlineData("other", "until other/a is produced, which needs all its keys sealed")]
    public void Left_ContractStillNamesTheSecret_IsNeededAndNoCommandRemovesIt(string space, string expected)
    {
        var left = SecretChanges.Left(
            new(Compared.Plan(Compared.Secret("a")), Compared.Declaring([Compared.Contract("a", isProduced: false, space)]))).Single();

        Assert.Equal((true, expected, null, null), (left.Stays, left.Needed, left.Lists, left.Removes));
    }

    [Fact]
    public void Left_PlanOfAnOlderRelease_NoCommandRemovesAnything() =>
        Assert.Null(SecretChanges.Left(new(Compared.Plan(Compared.Secret("a")), Compared.Plan() with { Declarations = null })).Single().Removes);

    [Fact]
    public void Between_PlainToNothingSealed_WaitsForTheKeys()
    {
        var change =
            SecretChanges.Between(new(Compared.Plan(Compared.Secret("a")), Compared.Declaring([Compared.Contract("a", isProduced: false)]))).Single();

        Assert.Equal((new Transition("plain", "sealed"), true), (change.Delivery, change.Pending));
    }

    [Fact]
    public void Between_NothingSealedOnBothSides_IsNoChange() => Assert.Empty(
        SecretChanges.Between(
            new(Compared.Declaring([Compared.Contract("a", isProduced: false)]), Compared.Declaring([Compared.Contract("a", isProduced: false)]))));

    [Fact]
    public void Handovers_SecretOfAnotherApplication_Widens()
    {
        var change = SecretChanges.Handovers(
            new(Compared.Plan(Compared.Secret("a")), Compared.Declaring([Compared.Contract("a", application: "other")]))).Single();

        Assert.Equal(("application other", "Secret shop/a", Widening.Handover), (change.Identity, change.Entry, change.Widens));
    }

    [Fact]
    public void Left_AnotherProducer_Nothing() =>
        Assert.Empty(SecretChanges.Left(new(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.External("a")))));

    [Theory]
    [InlineData("prod-azure", "Azure Key Vault https://checkout-c7afc96b.vault.azure.net")]
    [InlineData("prod-gcp", "GCP Secret Manager of acme-prod")]
    public async Task Between_AnotherBackend_SecretComesFromElsewhere(string stack, string place)
    {
        var change = Assert.Single(SecretChanges.Between(
            new(await Compared.ShippedAsync("prod"), await Compared.ShippedAsync(stack))), change => change.Name == "checkout-tls");

        Assert.Equal(
            (new Transition("external", "external"), new Transition("AWS Secrets Manager in eu-west-1", place)), (change.Delivery, change.Source));
    }

    [Fact]
    public async Task Between_EveryShippedSecretAtTwoLevels_IsHandedOver()
    {
        var (poc, prod) = (await Compared.ShippedAsync("poc"), await Compared.ShippedAsync("prod"));

        AssertEach.Of(
            SecretChanges.Between(new(poc, prod)),
            change => Assert.Equal((new Transition("plain", "external"), false), (change.Delivery, change.Unprepared)));
        Assert.Empty(SecretChanges.Left(new(poc, prod)));
    }

    [Theory]
    [InlineData("poc", "team")]
    [InlineData("team", "prod")]
    public async Task Between_OneLevelToTheNext_EverySecretIsHandedOverInOneStep(string lower, string higher) =>
        AssertEach.Of(
            SecretChanges.Between(new(await Compared.ShippedAsync(lower), await Compared.ShippedAsync(higher))),
            change => Assert.Equal((DifferenceKind.Changed, false), (change.Delivery.Kind, change.Unprepared)));
}
