using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class SecretChangesTests
{
    [Fact]
    public void Between_PlainToExternal_IsAHandoverInOneStep() => Assert.Equal(
        new SecretChange("shop", "a", "app", new("plain", "external"), new(null, null), Unprepared: false), SecretChanges.Between(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.External("a"))).Single());

    [Theory]
    [InlineData("Owner", true)]
    [InlineData("Orphan", false)]
    public void Between_ExternalToPlain_NeedsAProducerThatLetsGo(string creationPolicy, bool unprepared) =>
        Assert.Equal(unprepared, SecretChanges.Between(Compared.Plan(Compared.External("a", creationPolicy)), Compared.Plan(Compared.Secret("a"))).Single().Unprepared);

    [Fact]
    public void Between_NewAndGone_AreTold() => Assert.Equal(
        [("a", new Transition("plain", null)), ("b", new Transition(null, "plain"))],
        SecretChanges.Between(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.Secret("b"))).Select(change => (change.Name, change.Delivery)));

    [Fact]
    public void Left_PlainSecret_StaysAndIsRemovedByLabelAndName()
    {
        var left = SecretChanges.Left(Compared.Plan(Compared.Cluster("kind poc"), Compared.Secret("a")), Compared.Plan()).Single();

        Assert.Equal(
            (true, "kubectl --context 'kind poc' -n shop delete secret -l app.kubernetes.io/managed-by=secrets-ladder,app.kubernetes.io/part-of=app --field-selector metadata.name=a"),
            (left.Stays, left.Removes));
    }

    [Theory]
    [InlineData("Owner", false)]
    [InlineData("Orphan", true)]
    public void Left_ExternalSecret_StaysWhereNobodyOwnsIt(string creationPolicy, bool stays) =>
        Assert.Equal(stays, SecretChanges.Left(Compared.Plan(Compared.External("a", creationPolicy)), null).Single().Stays);

    [Fact]
    public void Left_AnotherProducer_Nothing() => Assert.Empty(SecretChanges.Left(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.External("a"))));

    [Theory]
    [InlineData("prod-azure", "Azure Key Vault https://checkout-c7afc96b.vault.azure.net")]
    [InlineData("prod-gcp", "GCP Secret Manager of acme-prod")]
    public async Task Between_AnotherBackend_SecretComesFromElsewhere(string stack, string place)
    {
        var change = Assert.Single(SecretChanges.Between(await Compared.ShippedAsync("prod"), await Compared.ShippedAsync(stack)), change => change.Name == "checkout-tls");

        Assert.Equal((new Transition("external", "external"), new Transition("AWS Secrets Manager in eu-west-1", place)), (change.Delivery, change.Source));
    }

    [Fact]
    public async Task Between_EveryShippedSecretAtTwoLevels_IsHandedOver()
    {
        var (poc, prod) = (await Compared.ShippedAsync("poc"), await Compared.ShippedAsync("prod"));

        Assert.All(SecretChanges.Between(poc, prod), change => Assert.Equal((new Transition("plain", "external"), false), (change.Delivery, change.Unprepared)));
        Assert.Empty(SecretChanges.Left(poc, prod));
    }

    [Theory]
    [InlineData("poc", "team")]
    [InlineData("team", "prod")]
    public async Task Between_OneLevelToTheNext_EverySecretIsHandedOverInOneStep(string lower, string higher) =>
        Assert.All(SecretChanges.Between(await Compared.ShippedAsync(lower), await Compared.ShippedAsync(higher)), change => Assert.Equal((DifferenceKind.Changed, false), (change.Delivery.Kind, change.Unprepared)));
}
