using System.Text;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class EnvFileTests
{
    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("  export A=b", "b")]
    [InlineData("export\tA=b", "b")]
    [InlineData("export=b", "b")]
    [InlineData("A=b=c==", "b=c==")]
    [InlineData("A=b c", "b c")]
    [InlineData("A=''", "")]
    [InlineData("A=\"\"", "")]
    [InlineData("A='b # c' # d", "b # c")]
    [InlineData("A='b\\n\"c'", "b\\n\"c")]
    [InlineData("A=\"b\\nc\\r\\t\\\"\\\\\\$\\x\"", "b\nc\r\t\"\\$\\x")]
    [InlineData("A=\"b\nc\"", "b\nc")]
    [InlineData("A='-----BEGIN\nxyz==\n-----END\n'", "-----BEGIN\nxyz==\n-----END\n")]
    [InlineData("A='b\r\nc'\r\n", "b\nc")]
    [InlineData("\uFEFFA=b\r\n", "b")]
    [InlineData("A=ünï🔑", "ünï🔑")]
    [InlineData("# c\n\n   # d\nA=b\n\n", "b")]
    public void Read_Line_IsItsValue(string text, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Assert.Single(Read(text)).Bytes));

    [Fact]
    public void Read_SeveralLines_AreAllKeys() =>
        Assert.Equal(["A", "tls.crt", "b-c"], Read("A=1\ntls.crt='2\n3'\nb-c=\"4\"").Select(value => value.Key));

    [Theory]
    [InlineData("A", "f:1:1: a line is KEY=VALUE, without spaces around '='; a value of several lines needs quotes")]
    [InlineData("\n A =b", "f:2:2: a line is KEY=VALUE, without spaces around '='; a value of several lines needs quotes")]
    [InlineData("export", "f:1:1: a line is KEY=VALUE, without spaces around '='; a value of several lines needs quotes")]
    [InlineData(
        "=b", "f:1:1: before '=' stands no key of a Secret; allowed: letters, digits, '-', '_' and '.', "
            + "not beginning with '..', at most 253 characters")]
    [InlineData(
        "a/b=c",
        "f:1:1: before '=' stands no key of a Secret; allowed: letters, digits, '-', '_' and '.', not beginning with '..', at most 253 characters")]
    [InlineData("A= b", "f:1:3: a space follows '='; remove it, or put the value in quotes")]
    [InlineData("A=", "f:1:3: the value is empty; write KEY=\"\" if it is meant to be")]
    [InlineData("A=#b", "f:1:3: the value is empty; write KEY=\"\" if it is meant to be")]
    [InlineData(
        "A=-----BEGIN\\nx",
        "f:1:13: a backslash outside quotes is an escape to SOPS (\\n) and to a shell, and itself to docker and dotenv; "
        + "put the value in single quotes if this is part of it, or give the values as JSON with --from-json")]
    [InlineData(
        "A=b # c",
        "f:1:5: '#' outside quotes begins a comment to dotenv and to a shell, and is part of the value to docker and SOPS; "
        + "put the value in single quotes if this is part of it, or give the values as JSON with --from-json")]
    [InlineData(
        "A=b#c",
        "f:1:4: '#' outside quotes begins a comment to dotenv and to a shell, and is part of the value to docker and SOPS; "
        + "put the value in single quotes if this is part of it, or give the values as JSON with --from-json")]
    [InlineData(
        "A=b$c",
        "f:1:4: '$' outside quotes is expanded by a shell and by docker compose, and is itself to docker and SOPS; "
        + "put the value in single quotes if this is part of it, or give the values as JSON with --from-json")]
    [InlineData(
        "A=`c`",
        "f:1:3: '`' outside quotes is expanded by a shell, and is itself to others; "
        + "put the value in single quotes if this is part of it, or give the values as JSON with --from-json")]
    [InlineData(
        "A=it's",
        "f:1:5: a quote inside a value is taken away by a shell, and is part of the value to docker and SOPS; "
        + "put the value in single quotes if this is part of it, or give the values as JSON with --from-json")]
    [InlineData(
        "A=b ",
        "f:1:5: a space ends the line, which docker and SOPS take for a part of the value and others do not; remove it, or put the value in quotes")]
    [InlineData(
        "A=\"b$c\"",
        "f:1:5: '$' between double quotes is expanded by a shell, and is itself to others; put the value in single quotes, or write \\$")]
    [InlineData("A=\"b", "f:1:3: the quote that opens here is not closed")]
    [InlineData("A='b\nB=c", "f:1:3: the quote that opens here is not closed")]
    [InlineData(
        "A='it'\\''s'",
        "f:1:7: something follows the closing quote; write a value that holds this quote between the other kind, or \\\" between double quotes")]
    [InlineData("A=1\nA=2", "f:2:1: this key stands here a second time; remove one of the two")]
    public void Read_Mistake_SaysWhereAndWhat(string text, string expected) => Assert.Equal([expected], Mistakes(text));

    [Theory]
    [InlineData("A=b", false)]
    [InlineData("A='b'", true)]
    [InlineData("A=\"b\"", true)]
    public void Read_Quotes_AreTold(string text, bool expected) => Assert.Equal(expected, Assert.Single(Read(text)).IsQuoted);

    [Theory]
    [InlineData("A=@$")]
    [InlineData("A=@ #")]
    [InlineData("@")]
    [InlineData("@=b")]
    [InlineData("A @")]
    [InlineData("A= @")]
    [InlineData("A='@")]
    [InlineData("A='x'@")]
    [InlineData("A=-----BEGIN\n@==\n@=")]
    public void Read_Mistake_RepeatsNoWord(string text)
    {
        var canary = Canary.Value("env");

        Assert.Empty(Canary.FormsIn(string.Join('\n', Mistakes(text.Replace("@", canary, StringComparison.Ordinal))), canary));
    }

    [Fact]
    public void ToString_Value_IsNotTold() => Assert.Equal("a value at f:1:1", Assert.Single(Read("A=hunter2")).ToString());

    private static IReadOnlyList<SuppliedValue> Read(string text)
    {
        var reading = new Reading(isDecrypted: false);
        var values = EnvFile.Read(text, "f", reading);
        reading.ThrowIfMistaken();
        return values;
    }

    private static string[] Mistakes(string text)
    {
        var reading = new Reading(isDecrypted: false);
        EnvFile.Read(text, "f", reading);
        return SchemaReading.MistakesOf(reading);
    }
}
