using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class YamlPartTests
{
    [Theory]
    [InlineData("a: 1\n", "1:a: 1\n")]
    [InlineData("a: 1\n---\nb: 1\n", "1:a: 1\n|2:---\nb: 1\n")]
    [InlineData("---\r\na: 1\r\n--- # c\r\nb: 1\r\n", "1:---\r\na: 1\r\n|3:--- # c\r\nb: 1\r\n")]
    [InlineData("a: 1\r---\rb: 1", "1:a: 1\r|2:---\rb: 1")]
    [InlineData("a: |\n  ---\n  b\n", "1:a: |\n  ---\n  b\n")]
    [InlineData("-----BEGIN\n----\n---x\n", "1:-----BEGIN\n----\n---x\n")]
    [InlineData("# c\n\n---\n---\na: 1\n---\n...\n", "4:---\na: 1\n")]
    [InlineData("%YAML 1.2\n--- a\n---", "2:--- a\n")]
    [InlineData("", "")]
    [InlineData("---", "")]
    public void Of_Text_IsCutWhereDocumentsBegin(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', YamlPart.Of(text).Select(part => $"{part.FirstLine}:{part.Text}")));
}
