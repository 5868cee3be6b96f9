using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class SettingNodeTests
{
    private static readonly SettingNode Root = YamlReader.Read("a: { b: { c: 1 } }", "f", new Reading(isDecrypted: false))!;

    [Theory]
    [InlineData("a.b.c", "a", "b", "c")]
    [InlineData("a.b", "a", "b", "missing")]
    [InlineData("", "missing")]
    public void Nearest_Path_IsTheDeepestThatIsThere(string expected, params string[] path) => Assert.Equal(expected, Root.Nearest(path).Path);

    [Fact]
    public void Path_KeyThatLooksLikeASecret_IsNotRepeated()
    {
        var root = YamlReader.Read("""{ "sk_live_abcdefgh": { b: 1 } }""", "f", new Reading(isDecrypted: false))!;

        Assert.Equal("(a key of 16 characters).b", root.Nearest("sk_live_abcdefgh", "b").Path);
    }
}
