using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Schemas;

public sealed class FoundTests
{
    // Put together here, so that no scanner takes this file for a leak.
    public static TheoryData<string> Credentials =>
    [
        "sk_" + "live_abcdefghij",
        "AKIA" + "IOSFODNN7EXAMPLE",
        "pg://joe:" + "hunter2@db",
        "aB3aB3aB3aB3aB3aB3",
        "-----BEGIN PRIVATE " + "KEY-----",
        Canary.Value("a-label-that-makes-it-long-enough-for-every-echo"),
    ];

    [Theory]
    [InlineData("a: 1", "a mapping")]
    [InlineData("[a]", "a list")]
    [InlineData("~", "nothing")]
    [InlineData("short", "'short'")]
    [InlineData("12", "'12'")]
    [InlineData("true", "'true'")]
    [InlineData("1234567890123456789012345", "a long number")]
    public void In_Value_IsSaidInWords(string yaml, string expected) => Assert.Equal(expected, Found.In(Node(yaml)));

    [Theory]
    [MemberData(nameof(Credentials))]
    public void In_TextThatCouldBeASecret_IsOnlyCounted(string text) =>
        Assert.Equal($"a text of {text.Length} characters", Found.In(Node($"\"{text}\"")));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void In_HarmlessText_IsRepeatedWhileShort(int length, bool isRepeated) =>
        Assert.Equal(isRepeated, Found.In(Node(new string('a', length))).Contains("aaa", StringComparison.Ordinal));

    private static SettingNode Node(string yaml) => YamlReader.Read(yaml, "f", new Reading(isDecrypted: false))!;
}
