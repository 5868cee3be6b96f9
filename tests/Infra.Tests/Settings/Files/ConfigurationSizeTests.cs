using System.Text;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Settings.Files;

public sealed class ConfigurationSizeTests
{
    /// <summary>The JSON is what Go's encoding/json makes of the configuration: mappings and lists are encoded twice, all else once.</summary>
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ a:b: c }", """{"a:b":"c"}""")]
    [InlineData("{ a:b: true, a:c: 12 }", """{"a:b":"true","a:c":"12"}""")]
    [InlineData("{ a:b: [x, 1, true, ~] }", """{"a:b":"[\"x\",1,true,null]"}""")]
    [InlineData("{ a:b: { c: { d: e }, f: yes } }", """{"a:b":"{\"c\":{\"d\":\"e\"},\"f\":\"yes\"}"}""")]
    [InlineData("{ a:b: {}, a:c: [] }", """{"a:b":"{}","a:c":"[]"}""")]
    [InlineData("{ a:b: \"\\\"\\\\\\n\\t\" }", """{"a:b":"\"\\\n\t"}""")]
    [InlineData("{ a:b: [\"\\\"\\\\\\n\"] }", """{"a:b":"[\"\\\"\\\\\\n\"]"}""")]
    [InlineData("{ a:b: '<&>' }", """{"a:b":"\u003c\u0026\u003e"}""")]
    [InlineData("{ a:b: ['<&>'] }", """{"a:b":"[\"\\u003c\\u0026\\u003e\"]"}""")]
    [InlineData("{ a:b: 'ä€😀' }", """{"a:b":"ä€😀"}""")]
    [InlineData("{ a:b: { '\"': '\"' } }", """{"a:b":"{\"\\\"\":\"\\\"\"}"}""")]
    public void Of_Configuration_IsThatOfTheVariable(string yaml, string json) => Assert.Equal(Encoding.UTF8.GetByteCount(json), SizeOf(yaml));

    /// <summary>AES-GCM adds 16 bytes to a text; the rest of the ciphertext is base64.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4_000)]
    public void Of_EncryptedValue_CountsAsItsText(int length)
    {
        var ciphertext = Convert.ToBase64String(new byte[length + 16]);

        Assert.Equal(
            ("""{"a:b":"","a:c":"{\"d\":\"\"}"}""".Length) + (2 * length),
            SizeOf($"{{ a:b: {{ secure: 'v1:bm9uY2U=:{ciphertext}' }}, a:c: {{ d: {{ secure: 'v1:bm9uY2U=:{ciphertext}' }} }} }}"));
    }

    [Fact]
    public void Most_NameAndEnd_AreWhatLinuxTakes() => Assert.Equal(131_072, "PULUMI_CONFIG=".Length + ConfigurationSize.Most + 1);

    private static long SizeOf(string yaml) => ConfigurationSize.Of((MappingNode)YamlReader.Read(yaml, "x.yaml", new Reading(isDecrypted: false))!);
}
