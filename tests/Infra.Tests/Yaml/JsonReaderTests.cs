using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class JsonReaderTests
{
    private const string Invalid = "config: ns:key: the value is not valid JSON, or nested too deeply; set it again with 'pulumi config set --path'";

    [Theory]
    [InlineData("plain", nameof(ScalarKind.Text))]
    [InlineData("", nameof(ScalarKind.Null))]
    [InlineData("true", nameof(ScalarKind.Boolean))]
    [InlineData("3", nameof(ScalarKind.Number))]
    [InlineData("\"quoted\"", nameof(ScalarKind.Text))]
    public void Read_Scalar_MeansWhatItWouldInTheFile(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<ScalarNode>(Node(text)).Kind.ToString());

    [Theory]
    [InlineData("{\"a\":\"true\"}", nameof(ScalarKind.Text))]
    [InlineData("{\"a\":true}", nameof(ScalarKind.Boolean))]
    [InlineData("{\"a\":\"1\"}", nameof(ScalarKind.Text))]
    [InlineData("{\"a\":1.5}", nameof(ScalarKind.Number))]
    [InlineData("{\"a\":null}", nameof(ScalarKind.Null))]
    public void Read_Property_KeepsItsType(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<ScalarNode>(Node(text).Nearest("a")).Kind.ToString());

    [Fact]
    public void Read_Number_KeepsItsText() => Assert.Equal("111122223333", ((ScalarNode)Node("{\"a\":111122223333}").Nearest("a")).Text);

    [Fact]
    public void Read_Escapes_AreResolved() => Assert.Equal("ä\n", ((ScalarNode)Node("{\"a\":\"\\u00e4\\n\"}").Nearest("a")).Text);

    [Fact]
    public void Read_Nested_KnowsItsPath() => Assert.Equal("ns:key.a[1].b", Items(Node("{\"a\":[1,{\"b\":2}]}").Nearest("a"))[1].Nearest("b").Path);

    [Fact]
    public void Read_Value_NamesItsKeyInItsPath() => Assert.Equal("ns:key.a", Node("{\"a\":1}").Nearest("a").Path);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{} {}")]
    [InlineData("{hunter2hunter2}")]
    public void Read_InvalidJson_IsOneMistakeWithoutTheText(string text) => Assert.Equal([Invalid], Mistakes(text));

    [Theory]
    [InlineData(33, 0)]
    [InlineData(34, 1)]
    public void Read_Nesting_IsBounded(int depth, int mistakes) =>
        Assert.Equal(mistakes, Mistakes(new string('[', depth) + new string(']', depth)).Length);

    private static SettingNode Node(string text) => JsonReader.Read("ns:key", text, new Reading(isDecrypted: true))!;

    private static List<SettingNode> Items(SettingNode node) => ((SequenceNode)node).Items;

    private static string[] Mistakes(string text)
    {
        var reading = new Reading(isDecrypted: true);
        JsonReader.Read("ns:key", text, reading);
        return SchemaReading.MistakesOf(reading);
    }
}
