using SecretsLadder.Infra.Yaml;
using YamlDotNet.Core;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class YamlEditTests
{
    private static readonly string[] Path = ["a", "b"];
    private static readonly string[] Followers = ["y", "z"];

    [Theory]
    [InlineData("a: { b: { k: old } } # why\n", "a: { b: { k: new } } # why\n")]
    [InlineData("a:\n  b:\n    k: 'old'   # why\n    l: 1\n", "a:\n  b:\n    k: 'new'   # why\n    l: 1\n")]
    [InlineData("a:\r\n  b:\r\n    k: \"old\"\r\n", "a:\r\n  b:\r\n    k: \"new\"\r\n")]
    [InlineData("a:\n  b:\n    k:\n      old\n", "a:\n  b:\n    k:\n      new\n")]
    public void Set_KeyIsThere_ItsValueAloneChanges(string text, string expected) => Assert.Equal(expected, Set(text));

    [Theory]
    [InlineData("a: { b: {} }\n", "a: { b: { k: new } }\n")]
    [InlineData("a:\n  b:\n    l: 1 # last\nc: 1\n", "a:\n  b:\n    l: 1 # last\n    k: new\nc: 1\n")]
    [InlineData("a:\n  b: { l: 1 }\n", "a:\n  b: { l: 1, k: new }\n")]
    [InlineData("a:\n  b:\n    l: 1", "a:\n  b:\n    l: 1\n    k: new\n")]
    public void Set_KeyIsNew_IsAddedAtTheEndOfItsMapping(string text, string expected) => Assert.Equal(expected, Set(text));

    [Theory]
    [InlineData("c: 1\n", "c: 1\na: { b: { k: new } }\n")]
    [InlineData("a:\n  c: 1\n", "a:\n  c: 1\n  b: { k: new }\n")]
    [InlineData("a: {}\n", "a: { b: { k: new } }\n")]
    [InlineData("{ c: 1 }", "{ c: 1, a: { b: { k: new } } }")]
    public void Set_PathIsMissing_IsAddedWithIt(string text, string expected) => Assert.Equal(expected, Set(text));

    [Theory]
    [InlineData("x: 1\n\n# of y\ny: 1\nz: 1\n", "x: 1\n\na: { b: { k: new } }\n# of y\ny: 1\nz: 1\n")]
    [InlineData("x: 1\r\nz: 1\r\n", "x: 1\r\na: { b: { k: new } }\r\nz: 1\r\n")]
    [InlineData("y: 1\n", "a: { b: { k: new } }\ny: 1\n")]
    [InlineData("{ x: 1, z: 1 }", "{ x: 1, a: { b: { k: new } }, z: 1 }")]
    [InlineData("a:\n  b:\n    x: 1\n    z: 1\n", "a:\n  b:\n    x: 1\n    k: new\n    z: 1\n")]
    public void Set_AFollowerIsThere_IsAddedBeforeIt(string text, string expected) => Assert.Equal(expected, Set(text, Followers));

    [Theory]
    [InlineData("2.9.1", "2.9.1")]
    [InlineData("2.9.1-rc.1+b2", "2.9.1-rc.1+b2")]
    [InlineData("2.9", "\"2.9\"")]
    [InlineData("1_000.0.0", "\"1_000.0.0\"")]
    [InlineData("2026-01-31", "\"2026-01-31\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("...", "\"...\"")]
    public void Set_TextThatReadersTakeOtherwise_IsQuoted(string value, string written) =>
        Assert.Equal($"k: {written}\n", YamlEdit.Set("k: old\n", [], new Dictionary<string, string> { ["k"] = value }));

    [Theory]
    [InlineData("a: 1\n")]
    [InlineData("a:\n  b:\n")]
    [InlineData("a: { b: [ 1 ] }\n")]
    [InlineData("a: [\n")]
    [InlineData("? c\n: 1\n")]
    public void Set_WrittenOtherwise_IsRefused(string text) => Assert.ThrowsAny<YamlException>(() => Set(text));

    private static string Set(string text, params string[] followers) =>
        YamlEdit.Set(text, Path, new Dictionary<string, string> { ["k"] = "new" }, followers);
}
