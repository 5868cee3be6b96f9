using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class KubernetesNamesTests
{
    private const string LongestLabel = "a23456789-123456789-123456789-123456789-123456789-123456789-123";

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("checkout-service")]
    [InlineData("a--b")]
    [InlineData(LongestLabel)]
    public void CheckLabel_Legal_IsNull(string name) => Assert.Null(KubernetesNames.CheckLabel(name));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    [InlineData("²")]
    [InlineData(LongestLabel + "4")]
    public void CheckLabel_Illegal_SaysWhatIsAllowed(string name) => Assert.Equal(
        "lower-case letters, digits and '-', beginning and ending with a letter or digit, at most 63 characters", KubernetesNames.CheckLabel(name));

    [Theory]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("0.1-2.c")]
    [InlineData(LongestLabel + "4")]
    public void CheckSubdomain_Legal_IsNull(string name) => Assert.Null(KubernetesNames.CheckSubdomain(name));

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a-.b")]
    [InlineData("a.-b")]
    [InlineData("A.b")]
    [InlineData("a_b")]
    public void CheckSubdomain_Illegal_SaysWhatIsAllowed(string name) => Assert.Equal(
        "lower-case letters, digits, '-' and '.', each part beginning and ending with a letter or digit, at most 253 characters",
        KubernetesNames.CheckSubdomain(name));

    [Theory]
    [InlineData(253, true)]
    [InlineData(254, false)]
    public void CheckSubdomain_Length_IsBounded(int length, bool isLegal) =>
        Assert.Equal(isLegal, KubernetesNames.CheckSubdomain(new string('a', length)) is null);

    [Theory]
    [InlineData("a")]
    [InlineData("DATABASE_URL")]
    [InlineData("tls.crt")]
    [InlineData(".dockerconfigjson")]
    [InlineData("...a", false)]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("..a", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    public void CheckSecretKey_Key_IsJudgedAsTheApiServerDoes(string key, bool isLegal = true) =>
        Assert.Equal(isLegal, KubernetesNames.CheckSecretKey(key) is null);

    [Theory]
    [InlineData(253, true)]
    [InlineData(254, false)]
    public void CheckSecretKey_Length_IsBounded(int length, bool isLegal) =>
        Assert.Equal(isLegal, KubernetesNames.CheckSecretKey(new string('a', length)) is null);

    [Fact]
    public void CheckSecretKey_Illegal_SaysWhatIsAllowed() =>
        Assert.Equal("letters, digits, '-', '_' and '.', not beginning with '..', at most 253 characters", KubernetesNames.CheckSecretKey("a b"));

    [Theory]
    [InlineData("A")]
    [InlineData("_")]
    [InlineData("a1")]
    [InlineData("DATABASE_URL")]
    [InlineData("", false)]
    [InlineData("1A", false)]
    [InlineData("A-B", false)]
    [InlineData("A.B", false)]
    [InlineData("A=", false)]
    [InlineData("Ä", false)]
    public void CheckEnvironmentVariable_Name_IsJudgedAsShellsDo(string name, bool isLegal = true) =>
        Assert.Equal(isLegal, KubernetesNames.CheckEnvironmentVariable(name) is null);
}
