using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Tests.Schemas;

public sealed class NearMissTests
{
    private static readonly string[] Known = ["external", "sealed", "plain", "vault", "namespaces"];

    [Theory]
    [InlineData("extrenal", "external")]
    [InlineData("External", "external")]
    [InlineData("externl", "external")]
    [InlineData("externall", "external")]
    [InlineData("namespace", "namespaces")]
    [InlineData("vautl", "vault")]
    [InlineData("plan", "plain")]
    public void Suggest_SmallSlip_IsTheWordMeant(string word, string expected) =>
        Assert.Equal($"; did you mean '{expected}'?", NearMiss.Suggest(word, Known));

    [Theory]
    [InlineData("production")]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("aws")]
    public void Suggest_AnotherWord_IsNothing(string word) => Assert.Equal("", NearMiss.Suggest(word, Known));

    [Fact]
    public void Suggest_SeveralNear_IsTheNearest() =>
        Assert.Equal("; did you mean 'backends'?", NearMiss.Suggest("backend", ["backing", "backends", "backed"]));

    [Fact]
    public void Suggest_NothingKnown_IsNothing() => Assert.Equal("", NearMiss.Suggest("vault", []));

    [Fact]
    public void Suggest_VeryLongWord_IsNothing() => Assert.Equal("", NearMiss.Suggest(new string('a', 41), [new string('a', 40)]));
}
