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

    [Theory]
    [InlineData("oauth2-proxy#cookieSecret")]
    [InlineData("s3#secretAccessKey")]
    [InlineData("openai#gpt4ApiKey")]
    [InlineData("Payments/Prod/Stripe2024")]
    [InlineData("oauth2ProxyCookieSecret")]
    [InlineData("K8sProd1StripeApiKey")]
    [InlineData("AzureAd2ClientSecret")]
    [InlineData("TeamA-S3-Backup-Key-2024")]
    [InlineData("DATABASE_Url_2024_prod")]
    [InlineData("x509ClientCertBundle")]
    [InlineData("MyStack-DBSecret1A2B3C4D/xYz123AbCdEf")]
    [InlineData("session#aB3aB3aB3aB3aB3a")]
    [InlineData("payment-provider")]
    public void IsValueForReference_NameOfAnEntry_IsFalse(string reference) => Assert.False(SecretShapes.IsValueForReference(reference));

    [Theory]
    [InlineData("aB3aB3aB3aB3aB3a")]
    [InlineData("Xk29Lm3PqR81ZtYwQv7s")]
    [InlineData("Sup3rSecretPassw0rd2024")]
    [InlineData("Zm9vYmFyYmF6MTIzNDU2Nzg5MA==")]
    [InlineData("9vQ/tR2xK0mZ+LwB7cYhD4sNfGjE1uPaVoXiS8kT")]
    public void IsValueForReference_RandomText_IsTrue(string reference) => Assert.True(SecretShapes.IsValueForReference(reference));

    [Theory]
    [MemberData(nameof(Credentials))]
    public void IsValueForReference_KnownForm_IsTrue(string text) => Assert.True(SecretShapes.IsValueForReference(text));

    [Theory]
    [InlineData("stripe#")]
    [InlineData("Payments/Prod/")]
    public void IsValueForReference_KnownFormInAReference_IsTrue(string before) =>
        Assert.True(SecretShapes.IsValueForReference($"{before}sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc"));

    [Fact]
    public void IsValueForReference_RandomTexts_AreFoundButForFewInAThousand() => Assert.InRange(
        Enumerable.Range(1, 5000).Select(RandomText).Count(text => SecretShapes.Match(text) && !SecretShapes.IsValueForReference(text)), 0, 20);

    [Fact]
    public void IsCredential_LongRandomText_IsNotCertainEnough() => Assert.False(SecretShapes.IsCredential("aB3aB3aB3aB3aB3aB3aB3"));

    private static string RandomText(int seed) =>
        new(new Random(seed).GetItems<char>("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 16 + (seed % 32)));
}
