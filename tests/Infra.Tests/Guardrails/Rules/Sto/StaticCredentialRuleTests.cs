using System.Collections.Immutable;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Guardrails.Rules.Sto;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Sealing;
using static SecretsLadder.Infra.Tests.Guardrails.PlanBuilder;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sto;

public sealed class StaticCredentialRuleTests
{
    private static readonly ImmutableDictionary<string, object> AccessKey =
        Map(("secretRef", Map(("accessKeyIDSecretRef", Map(("name", "aws"), ("key", "id"))))));

    private static readonly ImmutableDictionary<string, object> Token =
        Map(("auth", Map(("tokenSecretRef", Map(("name", "vault"), ("key", "token"))))));

    private static readonly StaticCredentialRule Rule = new(new FixedClock(new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Check_WorkloadIdentity_Nothing() =>
        Assert.Empty(Rule.Check(Plan("SecretStore", Aws(Map(("jwt", Map(("serviceAccountRef", Map(("name", "reader"))))))))));

    [Theory]
    [InlineData("SecretStore")]
    [InlineData("ClusterSecretStore")]
    public void Check_AccessKeyWithoutDate_OneViolation(string kind) => Assert.StartsWith(
        "the store reads with a static credential that has no expiry date; ", Assert.Single(Rule.Check(Plan(kind, Aws(AccessKey)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_TokenOfAVault_OneViolation() => Assert.Single(Rule.Check(Plan(
        "SecretStore", Map(("vault", Map(("auth", Map(("tokenSecretRef", Map(("name", "vault"), ("key", "token")))))))))));

    [Fact]
    public void Check_CredentialsOfAzure_OneViolation() => Assert.Single(Rule.Check(Plan(
        "SecretStore", Map(("azurekv", Map(("authSecretRef", Map(("clientSecret", Map(("name", "azure"), ("key", "secret")))))))))));

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-21")]
    [InlineData("2020-01-01")]
    public void Check_DateIsNotAhead_OneViolationThatNamesIt(string date) =>
        Assert.Contains(
            $"that expired on {date};", Assert.Single(Rule.Check(Plan("SecretStore", Aws(AccessKey), date))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2027-01-01")]
    [InlineData("2027-11-23")]
    public void Check_DateIsAhead_Nothing(string date) => Assert.Empty(Rule.Check(Plan("SecretStore", Aws(AccessKey), date)));

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("2027-13-01")]
    [InlineData("01.01.2027")]
    [InlineData("2027-01-01T00:00:00Z")]
    public void Check_NoDate_OneViolation(string text) => Assert.Single(Rule.Check(Plan("SecretStore", Aws(AccessKey), text)));

    [Theory]
    [InlineData("2027-11-24", 367)]
    [InlineData("2999-01-01", 355056)]
    public void Check_DateIsNoSchedule_OneViolationWithTheDays(string date, int days) => Assert.Contains(
        $"expires on {date} only, in {days} days, which is no schedule (at most 366)",
        Assert.Single(Rule.Check(Plan("SecretStore", Aws(AccessKey), date))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_GeneratorWithoutDate_OneViolation() => Assert.StartsWith(
        "the generator reads with a static credential that has no expiry date",
        Assert.Single(Rule.Check(new PlanBuilder().With(Generator("db", Token)).Plan)).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_GeneratorBesideTheStoreOfItsSecret_HasItsDate() => Assert.Empty(Rule.Check(
        new PlanBuilder().With(Annotated(Store("SecretStore", Map(("provider", Map(("vault", Token))))), "2027-01-01"))
            .With(Generator("db", Token)).Plan));

    [Fact]
    public void Check_GeneratorBesideAStoreOfAnotherSecret_OneViolation() => Assert.Single(Rule.Check(
        new PlanBuilder().With(Annotated(Store("SecretStore", Map(("provider", Aws(AccessKey)))), "2027-01-01")).With(Generator("db", Token)).Plan));

    [Fact]
    public void Check_OtherKinds_Nothing() => Assert.Empty(Rule.Check(Plan("ExternalSecret", Aws(AccessKey))));

    private static ImmutableDictionary<string, object> Aws(object auth) => Map(("aws", Map(("region", "eu-west-1"), ("auth", auth))));

    private static Plan Plan(string kind, ImmutableDictionary<string, object> provider, string? expires = null) =>
        new PlanBuilder().With(Annotated(Store(kind, Map(("provider", provider))), expires)).Plan;

    private static PlannedResource Annotated(PlannedResource store, string? expires) => expires is null ? store : store with
    {
        Inputs = store.Inputs.ToImmutableDictionary().SetItem(
            "metadata", Map(("name", "store"), ("namespace", "shop"), ("annotations", Map((StaticCredential.ExpiryAnnotation, expires))))),
    };
}
