using System.Text;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("""{"A":"b"}""", "b")]
    [InlineData("\uFEFF{ \"A\": \"b\" }\n", "b")]
    [InlineData("""{"A":""}""", "")]
    [InlineData("""{"A":" it's $x `y` #z\\n\"q\" "}""", " it's $x `y` #z\\n\"q\" ")]
    [InlineData("""{"A":"-----BEGIN\nx==\n-----END\n"}""", "-----BEGIN\nx==\n-----END\n")]
    [InlineData("""{"A":"\u00fc\ud83d\udd11"}""", "ü🔑")]
    public void Read_Text_IsExactlyItself(string json, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Assert.Single(Read(json)).Bytes));

    [Fact]
    public void Read_SeveralKeys_AreAllThere() => Assert.Equal(["A", "tls.crt"], Read("""{"A":"1","tls.crt":"2"}""").Select(value => value.Key));

    [Theory]
    [InlineData(
        """{"A":1}""", "f:1:2: the value of 'A' is a number, and only a text says exactly which bytes are meant; put it in quotes at its source")]
    [InlineData(
        "{\n  \"A\": true}",
        "f:2:3: the value of 'A' is a truth value, and only a text says exactly which bytes are meant; put it in quotes at its source")]
    [InlineData(
        """{"A":null}""", "f:1:2: the value of 'A' is null, and only a text says exactly which bytes are meant; put it in quotes at its source")]
    [InlineData(
        """{"A":["b"]}""", "f:1:2: the value of 'A' is a list, and only a text says exactly which bytes are meant; put it in quotes at its source")]
    [InlineData(
        """{"sops":{"A":"b"}}""",
        "f:1:2: the value is an object, and only a text says exactly which bytes are meant; put it in quotes at its source")]
    [InlineData("""{"A":"1","A":"2"}""", "f:1:10: this key stands here a second time; remove one of the two")]
    [InlineData("""{"A":"\ud83d"}""", "f:1:2: the value holds half a character (a lone surrogate), which no text has; correct its source")]
    [InlineData("""["A"]""", "f:1:1: must be a JSON object whose values are texts: { \"KEY\": \"VALUE\" }")]
    [InlineData("A=b", "f:1:1: this is not valid JSON; give one object, its values texts: { \"KEY\": \"VALUE\" }")]
    [InlineData("", "f:1:1: this is not valid JSON; give one object, its values texts: { \"KEY\": \"VALUE\" }")]
    [InlineData("{}{}", "f:1:3: this is not valid JSON; give one object, its values texts: { \"KEY\": \"VALUE\" }")]
    public void Read_Mistake_SaysWhereAndWhat(string json, string expected) => Assert.Equal([expected], Mistakes(json));

    [Theory]
    [InlineData("@")]
    [InlineData("""{"@":1}""")]
    [InlineData("""{"A":"@",}""")]
    [InlineData("""{"A":["@"]}""")]
    [InlineData("""{"A":{"@":"@"}}""")]
    [InlineData("""{"@":"@","@":"@"}""")]
    public void Read_Mistake_RepeatsNoWord(string json)
    {
        var canary = Canary.Value("json");

        Assert.Empty(Canary.FormsIn(string.Join('\n', Mistakes(json.Replace("@", canary, StringComparison.Ordinal))), canary));
    }

    private static IReadOnlyList<SuppliedValue> Read(string json)
    {
        var reading = new Reading(isDecrypted: false);
        var values = JsonValues.Read(json, "f", ["A"], reading);
        reading.ThrowIfMistaken();
        return values;
    }

    private static string[] Mistakes(string json)
    {
        var reading = new Reading(isDecrypted: false);
        JsonValues.Read(json, "f", ["A"], reading);
        return SchemaReading.MistakesOf(reading);
    }
}
