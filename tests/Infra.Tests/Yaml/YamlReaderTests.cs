using System.Text;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class YamlReaderTests
{
    private const string Shipped = """
        owner: payments-team
        secrets:
          checkout-secrets:
            keys: { PAYMENT_API_KEY: payment-provider#apiKey, "quoted": 'single' }
            template: { DATABASE_URL: "postgresql://{{ .username | urlquery }}@${dbHost}:5432" }
        workloads:
          checkout-service: # a comment
            restart: true
            use: [ { envFrom: checkout-secrets }, { files: checkout-tls, at: /etc/tls } ]
            note: |
              two
              lines

        """;

    public static TheoryData<int> Damaged => [.. Enumerable.Range(1, 200)];

    [Fact]
    public void Read_Mapping_KeepsTheOrderOfTheFile() =>
        Assert.Equal(["b", "a", "c"], ((MappingNode)Node("b: 1\na: 2\nc: 3\n")).Entries.Select(entry => entry.Key));

    [Fact]
    public void Read_List_KeepsTheOrderOfTheFile() =>
        Assert.Equal(["2", "1"], ((SequenceNode)Node("[2, 1]")).Items.Cast<ScalarNode>().Select(item => item.Text));

    [Theory]
    [InlineData("a:\n  b: x\n", "f.yaml:2:6")]
    [InlineData("a:\r\n  b: x\r\n", "f.yaml:2:6")]
    [InlineData("# comment\n\na: { b: x }\n", "f.yaml:3:9")]
    [InlineData("---\na:\n  b: \"x\"\n", "f.yaml:3:6")]
    [InlineData("a:\n  b:\n    x\n", "f.yaml:3:5")]
    public void Read_Value_KnowsItsPlace(string yaml, string expected) => Assert.Equal(expected, Node(yaml).Nearest("a", "b").At.ToString());

    [Fact]
    public void Read_Key_KnowsItsPlace() => Assert.Equal("f.yaml:2:3", ((MappingNode)Node("a:\n  b: x\n").Nearest("a")).Entries[0].KeyAt.ToString());

    [Theory]
    [InlineData("a: { b: [ { c: x } ] }", "a.b[0].c")]
    [InlineData("a: [ 1, [ 2, x ] ]", "a[1][1]")]
    public void Read_Value_KnowsItsPath(string yaml, string expected) => Assert.Equal(expected, Last(Node(yaml)).Path);

    [Theory]
    [InlineData("x", nameof(ScalarKind.Text))]
    [InlineData("'true'", nameof(ScalarKind.Text))]
    [InlineData("\"1\"", nameof(ScalarKind.Text))]
    [InlineData("!!str 1", nameof(ScalarKind.Text))]
    [InlineData("! 1", nameof(ScalarKind.Text))]
    [InlineData("|\n  true\n", nameof(ScalarKind.Text))]
    [InlineData("true", nameof(ScalarKind.Boolean))]
    [InlineData("yes", nameof(ScalarKind.AmbiguousBoolean))]
    [InlineData("12", nameof(ScalarKind.Number))]
    [InlineData("null", nameof(ScalarKind.Null))]
    [InlineData("\"\"", nameof(ScalarKind.Text))]
    public void Read_Scalar_KnowsWhatItMeans(string yaml, string expected) => Assert.Equal(expected, ((ScalarNode)Node(yaml)).Kind.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void Read_NothingThere_IsEmpty(string yaml) => Assert.Equal(["f.yaml:1:1: the file is empty"], Mistakes(yaml));

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: a: the key stands here a second time; remove one of the two")]
    [InlineData("x:\n  a: 1\n  'a': 2\n", "f.yaml:3:3: x.a: the key stands here a second time; remove one of the two")]
    [InlineData("a: &x 1\nb: *x\n", "f.yaml:2:4: aliases are not read; write the value out")]
    [InlineData("a:\n  <<: { b: 1 }\n", "f.yaml:2:3: a: merge keys are not read; write the keys out")]
    [InlineData("a: !!int 1\n", "f.yaml:1:4: tags are not read; remove the tag and write a plain or quoted value")]
    [InlineData("a: !secret x\n", "f.yaml:1:4: tags are not read; remove the tag and write a plain or quoted value")]
    [InlineData("a: !!set { b }\n", "f.yaml:1:4: tags are not read; remove the tag and write a plain or quoted value")]
    [InlineData("a: 1\n---\nb: 1\n", "f.yaml:2:1: a second document begins here; a settings file holds one")]
    [InlineData("? [a, b]\n: 1\n", "f.yaml:1:3: a key must be a text; a text that begins with '{' or '[' needs quotes")]
    [InlineData("a: 1\n? { b: 1 }\n: 1\n", "f.yaml:2:3: a key must be a text; a text that begins with '{' or '[' needs quotes")]
    public void Read_BeyondJson_IsRefusedInItsPlace(string yaml, string expected) => Assert.Equal([expected], Mistakes(yaml));

    [Theory]
    [InlineData("a:\n\tb: 1\n", "f.yaml:2:1: this is not valid YAML: a tab stands where spaces are needed; indent with spaces")]
    [InlineData("a: \"b\n", "f.yaml:1:4: this is not valid YAML: a quote is not closed")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "f.yaml:3:1: this is not valid YAML: a tab stands where spaces are needed; indent with spaces")]
    [InlineData(
        "a: b: c\n",
        "f.yaml:1:5: this is not valid YAML: the indentation does not fit the lines above, a ':' is missing there, "
        + "or a text that holds ': ' needs quotes")]
    [InlineData("a: \"\\q\"\n", "f.yaml:1:4: this is not valid YAML: an escape sequence inside double quotes is unknown; use single quotes")]
    [InlineData("a: [1, 2\nb: 3\n", "f.yaml:1:6: this is not valid YAML: a '[' or '{' is not closed, or a ',' is missing")]
    [InlineData("a: { b: 1\nc: [2\n", "f.yaml:1:7: this is not valid YAML: a '[' or '{' is not closed, or a ',' is missing")]
    [InlineData("a: @b\n", "f.yaml:1:4: this is not valid YAML: a text that begins with a special character needs quotes")]
    public void Read_Malformed_SaysWhereAndWhatToDo(string yaml, string expected) => Assert.Equal([expected], Mistakes(yaml));

    [Theory]
    [InlineData("a: { b: 1\n")]
    [InlineData("a: [ 1\n")]
    [InlineData("a:\n  - b\n c: 1\n")]
    [InlineData("a: 1\n b: 2\n")]
    [InlineData("a:\n  - [b\n  - c: d\n")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("}")]
    [InlineData("a: |x\n  b\n")]
    public void Read_Malformed_IsOneMistake(string yaml) => Assert.StartsWith("f.yaml:", Assert.Single(Mistakes(yaml)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a: \"hunter2hunter2\nb: 1\n")]
    [InlineData("hunter2hunter2: b: c\n")]
    [InlineData("a: \"\\hunter2hunter2\"\n")]
    [InlineData("a: *hunter2hunter2\n")]
    [InlineData("a: !hunter2hunter2 b\n")]
    [InlineData("a: @hunter2hunter2\n")]
    [InlineData("a:\n\thunter2hunter2: 1\n")]
    public void Read_Malformed_RepeatsNothingOfTheFile(string yaml) =>
        Assert.DoesNotContain("hunter2", string.Join('\n', Mistakes(yaml)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Read_DamagedFile_IsReportedAndNeverThrown(int seed) => Assert.Null(Record.Exception(() => Read(Damage(seed))));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(5000, false)]
    public void Read_Nesting_IsBounded(int depth, bool isLegal) =>
        Assert.Equal(isLegal, Read(new string('[', depth) + "x" + new string(']', depth)).Reading.IsClean);

    [Fact]
    public void Read_NestedTooDeeply_SaysWhere() =>
        Assert.Equal(
            ["f.yaml:1:34: nested deeper than 32 levels, which no setting is; the file is not read further"],
            Mistakes(new string('[', 40) + new string(']', 40)));

    [Fact]
    public void Read_OneMistake_StillReadsTheRest() => Assert.NotNull(((MappingNode)Read("a: *x\nb: 1\n").Root!).Find("b"));

    [Fact]
    public void Read_SeveralMistakes_AreAllReported() => Assert.Equal(3, Mistakes("a: *x\nb: !t 1\nc: 1\nc: 2\n").Length);

    [Fact]
    public void ReadFile_ByteOrderMark_IsSkipped() =>
        Assert.Equal("f.yaml:1:4", Assert.IsType<MappingNode>(ReadFile([0xEF, 0xBB, 0xBF, .. "a: 1"u8]).Root).Find("a")!.At.ToString());

    [Fact]
    public void ReadFile_InvalidUtf8_SaysWhichByte() =>
        Assert.Equal(["f.yaml:1:4: the file is not UTF-8: byte 4 is invalid; save it as UTF-8"], MistakesOf(ReadFile([.. "a: "u8, 0xFF]).Reading));

    [Fact]
    public void ReadFile_Utf16_IsRefused() =>
        Assert.Equal(["f.yaml:1:1: the file is not UTF-8: byte 1 is invalid; save it as UTF-8"], MistakesOf(
            ReadFile([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: 1")]).Reading));

    [Fact]
    public void ReadFile_TooLarge_SaysHowLarge() => Assert.Equal(
        ["f.yaml: the file has 1048577 bytes; at most 1048576 are read; split it"],
        MistakesOf(ReadFile(Encoding.UTF8.GetBytes(new string('#', YamlReader.LargestFile + 1))).Reading));

    [Fact]
    public void ReadFile_LargestAllowed_IsRead() =>
        Assert.True(ReadFile(Encoding.UTF8.GetBytes("a: 1\n#" + new string('x', YamlReader.LargestFile - 6))).Reading.IsClean);

    private static (SettingNode? Root, Reading Reading) Read(string yaml)
    {
        var reading = new Reading(isDecrypted: false);
        return (YamlReader.Read(yaml, "f.yaml", reading), reading);
    }

    private static SettingNode Node(string yaml)
    {
        var (root, reading) = Read(yaml);
        reading.ThrowIfMistaken();
        return root!;
    }

    private static string[] Mistakes(string yaml) => MistakesOf(Read(yaml).Reading);

    private static string[] MistakesOf(Reading reading) => SchemaReading.MistakesOf(reading);

    private static (SettingNode? Root, Reading Reading) ReadFile(byte[] bytes)
    {
        using var stacks = new TemporaryStacks();
        var path = Path.Combine(stacks.Path, "f.yaml");
        File.WriteAllBytes(path, bytes);
        var reading = new Reading(isDecrypted: false);
        return (YamlReader.ReadFile(path, "f.yaml", reading), reading);
    }

    /// <summary>A legal file with a few characters too many or too few.</summary>
    private static string Damage(int seed)
    {
        const string Special = "{}[]:,#&*!|>'\"%@`\t\n -?<.~\\";
        var random = new Random(seed);
        var text = new StringBuilder(Shipped);
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            _ = random.Next(2) == 0
                ? text.Insert(random.Next(text.Length), Special[random.Next(Special.Length)])
                : text.Remove(random.Next(text.Length), 1);
        }

        return text.ToString();
    }

    private static SettingNode Last(SettingNode node) => node switch
    {
        MappingNode mapping => Last(mapping.Entries[^1].Value),
        SequenceNode sequence => Last(sequence.Items[^1]),
        _ => node,
    };
}
