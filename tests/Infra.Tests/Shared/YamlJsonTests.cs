using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Shared;

public sealed class YamlJsonTests
{
    [Theory]
    [InlineData("[true, False, null, ~, '']", """[true,false,null,null,""]""")]
    [InlineData("[1, -2, 0x1F, 0o17, 1.5, 1e3]", "[1,-2,31,15,1.5,1000]")]
    [InlineData("['1', \"true\", !!str 2, ! 3, yes, 1.2.3, 25%]", """["1","true","2","3","yes","1.2.3","25%"]""")]
    [InlineData("{1: a, on: [&x b, *x]}", """{"1":"a","on":["b","b"]}""")]
    [InlineData("|-\n  1", "\"1\"")]
    public void Parse_CoreSchema_TypesPlainScalarsOnly(string yaml, string json) =>
        Assert.Equal(json, YamlJson.Parse(yaml)?.ToJsonString());

    [Theory]
    [InlineData("{a: hidden, a: hidden}")]
    [InlineData("!!binary hidden")]
    [InlineData("{[hidden]: 1}")]
    [InlineData(".inf # hidden")]
    [InlineData("hidden\n---\nhidden")]
    [InlineData("*hidden")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF # hidden")]
    [InlineData("1e999 # hidden")]
    public void Parse_Unusable_ThrowsWithoutTheText(string yaml) =>
        Assert.DoesNotContain("hidden", Assert.Throws<FormatException>(() => YamlJson.Parse(yaml)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void ParseAll_SeveralDocuments_InOrder() =>
        Assert.Equal(["1", null, "2"], YamlJson.ParseAll("1\n---\n---\n2").Select(d => d?.ToJsonString()));
}
