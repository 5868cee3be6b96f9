using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class SecretShapesTests
{
    // The forms are put together here, so that no scanner takes this file for a leak.
    public static TheoryData<string> Credentials =>
    [
        "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc",
        "sk_" + "test_4eC39HqLyjWDarjtT1zdp7dc",
        "sk-" + "proj-abcdefGHIJklmnopqrst",
        "rk_" + "live_abcdefgh",
        "whsec" + "_abcdefghijklmnop",
        "whsec" + "_abcd+efgh/ijklmnop==",
        "AKIA" + "IOSFODNN7EXAMPLE",
        "ASIA" + "IOSFODNN7EXAMPLE",
        "ghp" + "_abcdefghijklmnopqrst",
        "github" + "_pat_11abcdefghijklmn",
        "glpat" + "-abcdefghijklmnoP",
        "glpat" + "-abcdefgh_jklmnop",
        "xoxb" + "-123456789012-ABcd",
        "xoxp" + "-123456789012_abc",
        "hvs" + ".CAESIabcdefghijk",
        "hvb" + ".abcdef_hijklmnop",
        "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0",
        "-----BEGIN PRIVATE " + "KEY-----",
        "-----BEGIN RSA PRIVATE " + "KEY-----\nabc",
        "postgresql://joe:" + "hunter2@db:5432/shop",
        "redis://:" + "hunter2@cache:6379",
        "HTTPS://joe:" + "hunter2@example.com",
        "key=" + "sk_live_abcdefgh",
    ];

    public static TheoryData<string> Harmless =>
    [
        "",
        "checkout",
        "payment-provider#apiKey",
        "db.production.acme.com",
        "https://example.com:8443/a@b",
        "https://joe@example.com/",
        "postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@${dbHost}:5432/checkout",
        "arn:aws:kms:eu-west-1:111122223333:key",
        "00000000-0000-0000-0000-000000000000",
        "risk-" + "assessment",
        "db-sk-production.example.com",
        "sk-" + "frontend-of-the-checkout",
        "glpat" + "-proxy",
        "glpat" + "-proxy-of-the-whole-company",
        "glpat" + "-abcdefghijklmnO",
        "xoxb" + "-proxy-of-the-whole-company",
        "hvs" + ".production.svc.cluster.local",
        "whsec" + "_abcdefghijklmno",
        "github" + "_pat_abcdefghijklmno",
        "-----BEGIN CERTIFICATE-----",
    ];

    [Theory]
    [MemberData(nameof(Credentials))]
    public void IsCredential_KnownForm_IsTrue(string text) => Assert.True(SecretShapes.IsCredential(text));

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Match_KnownForm_IsTrue(string text) => Assert.True(SecretShapes.Match(text));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Match_HarmlessText_IsFalse(string text) => Assert.False(SecretShapes.Match(text));

    [Theory]
    [InlineData("aB3aB3aB3aB3aB3a", true)]
    [InlineData("aB3aB3aB3aB3aB3", false)]
    [InlineData("ab3ab3ab3ab3ab3ab3", false)]
    [InlineData("A Sentence With 3 Classes Of Letters", false)]
    public void Match_LongTextOfThreeClasses_IsTaken(string text, bool isTaken) => Assert.Equal(isTaken, SecretShapes.Match(text));

    [Fact]
    public void IsCredential_LongRandomText_IsNotCertainEnough() => Assert.False(SecretShapes.IsCredential("aB3aB3aB3aB3aB3aB3aB3"));
}
