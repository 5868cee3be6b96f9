using System.Text;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

/// <summary>
/// The filters of <see cref="Template"/> that write quotes or read base64: byte for byte what Go's standard library makes of a value.
/// </summary>
public sealed class TemplateFiltersTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("pass word", "\"pass word\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\n\r\t\b\f", "\"\\n\\r\\t\\b\\f\"")]
    [InlineData("\u0000\u001f\u007f", "\"\\u0000\\u001f\u007f\"")]
    [InlineData("<a href='x'>&", "\"\\u003ca href='x'\\u003e\\u0026\"")]
    [InlineData("\u2028\u2029", "\"\\u2028\\u2029\"")]
    [InlineData("ä€\U0001F511", "\"ä€\U0001F511\"")]
    public void Render_ToJson_IsGosEncoder(string value, string expected) => Assert.Equal(expected, Render("{{ .v | toJson }}", value));

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c'", "\"a\\\"b\\\\c'\"")]
    [InlineData("\a\b\f\n\r\t\v", "\"\\a\\b\\f\\n\\r\\t\\v\"")]
    [InlineData("\u0000\u001f\u007f", "\"\\x00\\x1f\\x7f\"")]
    [InlineData("<&>", "\"<&>\"")]
    [InlineData("\u00a0\u00ad\ufeff\u2028", "\"\\u00a0\\u00ad\\ufeff\\u2028\"")]
    [InlineData("\U0010FFFF", "\"\\U0010ffff\"")]
    [InlineData("ä€\U0001F511", "\"ä€\U0001F511\"")]
    public void Render_Quote_IsGosStringLiteral(string value, string expected) => Assert.Equal(expected, Render("{{ .v | quote }}", value));

    [Theory]
    [InlineData("toJson", "\"a\\ufffd\\ufffdb\"")]
    [InlineData("quote", "\"a\\xff\\xc3b\"")]
    [InlineData("urlquery", "a%FF%C3b")]
    [InlineData("b64enc", "Yf/DYg==")]
    public void Render_BytesThatAreNoText_AreKeptApart(string filter, string expected) =>
        Assert.Equal(expected, Render($"{{{{ .v | b64dec | {filter} }}}}", "Yf/DYg=="));

    [Theory]
    [InlineData("AP+A", new byte[] { 0, 255, 128 })]
    [InlineData("AP+A\n", new byte[] { 0, 255, 128 })]
    [InlineData("", new byte[0])]
    public void Render_Base64Decode_IsTheBytes(string value, byte[] expected) =>
        Assert.Equal(expected, Template.Parse("{{ .v | b64dec }}").Render(new Dictionary<string, string> { ["v"] = value }));

    [Theory]
    [InlineData(
        "CERTIFICATE",
        "-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\nBAU=\n-----END CERTIFICATE-----\n")]
    [InlineData("PRIVATE KEY", "-----BEGIN PRIVATE KEY-----\nBgcI\n-----END PRIVATE KEY-----\n")]
    public void Render_FilterPem_IsTheBlocksOfTheKindInTheirOrder(string kind, string expected) => Assert.Equal(
        expected,
        Render(
            $"{{{{ .v | filterPEM \"{kind}\" }}}}",
            "a note\n-----BEGIN CERTIFICATE-----\nAQ\nID\n-----END CERTIFICATE-----\n\n-----BEGIN PRIVATE KEY-----\nBgcI\n-----END PRIVATE KEY-----\n"
            + "-----BEGIN CERTIFICATE-----\nBAU=\n-----END CERTIFICATE-----"));

    [Fact]
    public void Render_FilterPemOfALongBlock_HasLinesOf64Characters()
    {
        var content = Convert.ToBase64String(new byte[60]);

        Assert.Equal(
            $"-----BEGIN CERTIFICATE-----\n{content[..64]}\n{content[64..]}\n-----END CERTIFICATE-----\n",
            Render("{{ .v | filterPEM \"CERTIFICATE\" }}", $"-----BEGIN CERTIFICATE-----\n{content}\n-----END CERTIFICATE-----"));
    }

    [Fact]
    public void Render_FilterPemOfAPlaceholder_PassesThrough() =>
        Assert.Equal("[secret]", Render("{{ .v | filterPEM \"PRIVATE KEY\" }}", "[secret]"));

    [Fact]
    public void ToGoTemplate_FilterPem_IsTheOperatorsFunction() => Assert.Equal(
        "{{ .v | filterPEM \"CERTIFICATE\" }}", Template.Parse("{{.v | filterPEM \"CERTIFICATE\"}}").ToGoTemplate());

    [Fact]
    public void Render_PlaceholderOfAPlan_PassesThroughTheDecoder() => Assert.Equal("[secret]", Render("{{ .v | b64dec }}", "[secret]"));

    [Theory]
    [MemberData(nameof(GoTemplate.Seeds), MemberType = typeof(GoTemplate))]
    public void Render_AnyTextAsJson_IsReadBackAsItWas(int seed)
    {
        var random = new Random(seed);
        var value = string.Concat(Enumerable.Range(0, 40).Select(_ => new Rune(random.Next(0x20000) is var code && Rune.IsValid(code) ? code : 'x')));

        Assert.Equal(value, System.Text.Json.JsonSerializer.Deserialize<string>(Render("{{ .v | toJson }}", value)));
    }

    [Theory]
    [InlineData(
        "{{ .a | pkcs12cert }}", "uses pkcs12cert, which takes the bytes of a PKCS#12 file; write b64dec directly before it: | b64dec | pkcs12cert")]
    [InlineData(
        "{{ .a | b64enc | pkcs12key }}",
        "uses pkcs12key, which takes the bytes of a PKCS#12 file; write b64dec directly before it: | b64dec | pkcs12key")]
    [InlineData(
        "{{ .a | b64dec | pkcs12cert | b64dec }}",
        "uses b64dec after pkcs12cert, whose result is not in base64; write b64dec first, or leave it out")]
    [InlineData("{{ .a | toJson | b64dec }}", "uses b64dec after toJson, whose result is not in base64; write b64dec first, or leave it out")]
    public void Parse_FilterThatCannotFollow_SaysWhatCan(string text, string expected) =>
        Assert.Equal($"the expression at character 1 {expected}", Assert.Throws<FormatException>(() => Template.Parse(text)).Message);

    [Theory]
    [InlineData("$${NAME}", "${NAME}")]
    [InlineData("a=$${A}, b=${p}", "a=${A}, b=x")]
    [InlineData("$${a-b}", "${a-b}")]
    [InlineData("$$${p}", "$${p}")]
    [InlineData("$${", "${")]
    [InlineData("$ $$ {p}", "$ $$ {p}")]
    public void Render_EscapedParameter_IsTheTextItself(string text, string expected) => Assert.Equal(
        expected, Template.Parse(text).Resolve(new Dictionary<string, string> { ["p"] = "x" }).Rendered([]));

    [Fact]
    public void Parameters_EscapedParameter_IsNone() => Assert.Empty(Template.Parse("$${NAME}").Parameters);

    [Theory]
    [InlineData("$${NAME}", "${NAME}")]
    [InlineData("$${{ .x }}", "${{ \"{\" }}{ .x }}")]
    public void ToGoTemplate_EscapedParameter_IsTheTextItself(string text, string expected) =>
        Assert.Equal(expected, Template.Parse(text).ToGoTemplate());

    [Fact]
    public void Functions_Template_AreThoseThatItUsesOnce() => Assert.Equal(
        ["b64dec", "pkcs12cert", "toJson"],
        Template.Parse("{{ .a | b64dec | pkcs12cert }}{{ .b | toJson }}{{ .c | toJson }}").Functions.Select(function => function.Name));

    [Theory]
    [InlineData(DeliveryKind.Plain)]
    [InlineData(DeliveryKind.Sealed, "pkcs12cert", "pkcs12key", "filterPEM \"CERTIFICATE\"", "filterPEM \"PRIVATE KEY\"")]
    [InlineData(DeliveryKind.External)]
    public void Producers_Delivery_LacksTheseFunctions(DeliveryKind delivery, params string[] expected) =>
        Assert.Equal(expected, TemplateFunctions.All.Where(function => !function.Producers.Contains(delivery)).Select(function => function.Name));

    private static string Render(string text, string value) => Template.Parse(text).Rendered(new() { ["v"] = value });
}
