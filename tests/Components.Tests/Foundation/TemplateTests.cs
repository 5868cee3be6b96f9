using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class TemplateTests
{
    private const string Filters =
        "urlquery, b64enc, b64dec, toJson, quote, pkcs12cert, pkcs12key, filterPEM \"CERTIFICATE\", filterPEM \"PRIVATE KEY\"";
    private const string Language =
        "allowed are {{ .key }}, {{ index . \"a-b\" }}, the filters " + Filters + ", ${parameter}, and $${ for a literal ${";

    private static readonly Dictionary<string, string> NoValues = [];

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("{ \"json\": [1, { \"a\": 2 } ] }")]
    [InlineData("a { b } $ c $d { } }")]
    [InlineData("umlauts äöü and \U0001F511")]
    [InlineData("two\nlines")]
    [InlineData("{\"a\":{\"b\":1}}")]
    [InlineData("{\"a\":{\"b\":{}}}")]
    public void Render_LiteralText_IsUnchanged(string text) => Assert.Equal(text, Template.Parse(text).Rendered(NoValues));

    [Theory]
    [InlineData("{{ .user }}")]
    [InlineData("{{.user}}")]
    [InlineData("{{   .user   }}")]
    [InlineData("{{ index . \"user\" }}")]
    [InlineData("{{index  .  \"user\"}}")]
    public void Render_KeyReference_IsItsValue(string text) => Assert.Equal("joe", Render(text, ("user", "joe")));

    [Theory]
    [InlineData("{{ index . \"tls.crt\" }}", "tls.crt")]
    [InlineData("{{ index . \"api-key\" }}", "api-key")]
    [InlineData("{{ index . \".dockerconfigjson\" }}", ".dockerconfigjson")]
    [InlineData("{{ index . \"1st\" }}", "1st")]
    [InlineData("{{ ._a1 }}", "_a1")]
    public void Keys_KeyReference_IsTheKey(string text, string key) => Assert.Equal([key], Template.Parse(text).Keys);

    [Fact]
    public void Keys_UsedTwice_AreNamedOnceInOrder() =>
        Assert.Equal(["b", "a"], Template.Parse("{{ .b }}{{ .a }}{{ .b | b64enc }}").Keys);

    [Fact]
    public void Parameters_UsedTwice_AreNamedOnceInOrder() =>
        Assert.Equal(["dbHost", "port"], Template.Parse("${dbHost}:${port}/${dbHost}").Parameters);

    [Fact]
    public void Render_TextBetweenKeys_IsKept() =>
        Assert.Equal("<joe:pw>", Render("<{{ .user }}:{{ .password }}>", ("user", "joe"), ("password", "pw")));

    [Fact]
    public void Render_ValueThatLooksLikeATemplate_IsNotRunAgain() =>
        Assert.Equal("{{ .other }}${p}", Render("{{ .user }}", ("user", "{{ .other }}${p}")));

    [Theory]
    [InlineData("a b", "a+b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("AZaz09-_.~", "AZaz09-_.~")]
    [InlineData("!*'()", "%21%2A%27%28%29")]
    [InlineData(":/?#[]@", "%3A%2F%3F%23%5B%5D%40")]
    [InlineData("$&,;=%", "%24%26%2C%3B%3D%25")]
    [InlineData("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D")]
    [InlineData("ä€", "%C3%A4%E2%82%AC")]
    [InlineData("\U0001F511", "%F0%9F%94%91")]
    [InlineData("\r\n\t\0\u007f", "%0D%0A%09%00%7F")]
    [InlineData("", "")]
    public void Render_UrlQuery_IsGosQueryEscape(string value, string expected) =>
        Assert.Equal(expected, Render("{{ .v | urlquery }}", ("v", value)));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "YQ==")]
    [InlineData("ä€", "w6Tigqw=")]
    [InlineData("???>>>", "Pz8/Pj4+")]
    public void Render_Base64_IsOfTheUtf8Bytes(string value, string expected) => Assert.Equal(expected, Render("{{ .v | b64enc }}", ("v", value)));

    [Theory]
    [InlineData("{{ .v | b64enc | urlquery }}", "Pz8%2FPj4%2B")]
    [InlineData("{{ .v | urlquery | b64enc }}", "JTNGJTNGJTNGJTNFJTNFJTNF")]
    [InlineData("{{.v|b64enc|b64enc}}", "UHo4L1BqNCs=")]
    public void Render_FilterChain_RunsFromLeftToRight(string text, string expected) => Assert.Equal(expected, Render(text, ("v", "???>>>")));

    [Fact]
    public void Render_ValueMissing_Throws() => Assert.Throws<KeyNotFoundException>(() => Template.Parse("{{ .a }}").Rendered(NoValues));

    [Fact]
    public void Render_ParameterNotResolved_SaysWhich()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Template.Parse("${dbHost}").Rendered(NoValues));

        Assert.Equal("parameter 'dbHost' was not resolved before rendering", exception.Message);
    }

    [Fact]
    public void ToGoTemplate_ParameterNotResolved_SaysWhich()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Template.Parse("${dbHost}").ToGoTemplate());

        Assert.Equal("parameter 'dbHost' was not resolved before rendering", exception.Message);
    }

    [Fact]
    public void Resolve_Parameter_IsReplacedByItsValue() =>
        Assert.Equal(
            "db.svc:5432",
            Template.Parse("${host}:${port}").Resolve(new Dictionary<string, string> { ["host"] = "db.svc", ["port"] = "5432" }).Rendered(NoValues));

    [Fact]
    public void Resolve_ParameterWithoutValue_Throws() => Assert.Throws<KeyNotFoundException>(() => Template.Parse("${host}").Resolve(NoValues));

    [Fact]
    public void Resolve_ValueThatLooksLikeATemplate_IsNotRun() =>
        Assert.Equal(
            "{{ .password }}${x}",
            Template.Parse("${p}").Resolve(new Dictionary<string, string> { ["p"] = "{{ .password }}${x}" }).Rendered(NoValues));

    [Fact]
    public void Resolve_Template_LeavesTheOriginalAsItIs()
    {
        var template = Template.Parse("${p}");
        template.Resolve(new Dictionary<string, string> { ["p"] = "x" });

        Assert.Equal(["p"], template.Parameters);
    }

    [Theory]
    [InlineData("{{ .a", "'{{' at character 1 is not closed with '}}'")]
    [InlineData("ab{{ .a }", "'{{' at character 3 is not closed with '}}'")]
    [InlineData("{{ .a }}{{", "'{{' at character 9 is not closed with '}}'")]
    [InlineData("a${host", "'${' at character 2 is not closed with '}'; write $${ for a literal ${")]
    [InlineData("{ .a }}", "'}}' at character 6 closes nothing (as text write '} }'); " + Language)]
    [InlineData("{\"a\":{}}}}", "'}}' at character 8 closes nothing (as text write '} }'); " + Language)]
    [InlineData("a }} b", "'}}' at character 3 closes nothing (as text write '} }'); " + Language)]
    [InlineData("{{ .a }}}}", "'}}' at character 9 closes nothing (as text write '} }'); " + Language)]
    [InlineData("x{{ .a | upper }}", "the expression at character 2 uses an unknown filter; allowed: " + Filters)]
    [InlineData("{{ .a | }}", "the expression at character 1 uses an unknown filter; allowed: " + Filters)]
    [InlineData("{{ .a || b64enc }}", "the expression at character 1 uses an unknown filter; allowed: " + Filters)]
    [InlineData("{{ .a | B64ENC }}", "the expression at character 1 uses an unknown filter; allowed: " + Filters)]
    [InlineData("{{ .a | b64enc \"x\" }}", "the expression at character 1 uses an unknown filter; allowed: " + Filters)]
    public void Parse_OutsideTheLanguage_SaysWhere(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => Template.Parse(text)).Message);

    [Theory]
    [InlineData("{{}}")]
    [InlineData("{{ . }}")]
    [InlineData("{{ a }}")]
    [InlineData("{{ .1a }}")]
    [InlineData("{{ .a-b }}")]
    [InlineData("{{ .a.b }}")]
    [InlineData("{{ .ä }}")]
    [InlineData("{{- .a }}")]
    [InlineData("{{ .a -}}")]
    [InlineData("{{ $.a }}")]
    [InlineData("{{ (.a) }}")]
    [InlineData("{{ \"text\" }}")]
    [InlineData("{{ `text` }}")]
    [InlineData("{{/* comment */}}")]
    [InlineData("{{ if .a }}")]
    [InlineData("{{ range . }}")]
    [InlineData("{{ include \"x\" . }}")]
    [InlineData("{{ urlquery .a }}")]
    [InlineData("{{ index .a \"b\" }}")]
    [InlineData("{{ index . \"a\" \"b\" }}")]
    [InlineData("{{ index . \"\" }}")]
    [InlineData("{{ index . \"a b\" }}")]
    [InlineData("{{ index . \"a|b\" }}")]
    [InlineData("{{ index . 'a' }}")]
    [InlineData("{{{ .a }}")]
    [InlineData("{{ {{ .a }}")]
    public void Parse_ExpressionOutsideTheLanguage_IsRefusedWithWhatIsAllowed(string expression) => Assert.Equal(
        $"the expression at character 3 is outside the template language; {Language}",
        Assert.Throws<FormatException>(() => Template.Parse($"ab{expression}")).Message);

    [Theory]
    [InlineData("${}")]
    [InlineData("${ a }")]
    [InlineData("${a-b}")]
    [InlineData("${1a}")]
    [InlineData("${a.b}")]
    [InlineData("${${a}}")]
    [InlineData("${a\n}")]
    public void Parse_ParameterOfAnIllegalName_IsRefused(string parameter) => Assert.Equal(
        "the parameter at character 2 needs a name of letters, digits and underscores, such as ${dbHost}; write $${ for a literal ${",
        Assert.Throws<FormatException>(() => Template.Parse($"x{parameter}")).Message);

    [Theory]
    [InlineData("{{ .password | hunter2hunter2 }}")]
    [InlineData("{{ hunter2hunter2 }}")]
    [InlineData("${hunter2-hunter2}")]
    [InlineData("hunter2hunter2 {{")]
    public void Parse_Refused_RepeatsNothingOfTheText(string text) =>
        Assert.DoesNotContain("hunter2", Assert.Throws<FormatException>(() => Template.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{.a}}", "{{ .a }}")]
    [InlineData("{{ index . \"a\" }}", "{{ .a }}")]
    [InlineData("{{index . \"a-b\"}}", "{{ index . \"a-b\" }}")]
    [InlineData("{{.a|urlquery|b64enc}}", "{{ .a | urlquery | b64enc }}")]
    [InlineData("x{{ .a }}y{{ .b }}z", "x{{ .a }}y{{ .b }}z")]
    [InlineData("{\"a\": {\"b\": \"{{ .a }}\"} }", "{\"a\": {\"b\": \"{{ .a }}\"} }")]
    [InlineData("{\"a\":{\"b\":\"{{ .a }}\"}}", "{\"a\":{\"b\":\"{{ .a }}\"}}")]
    [InlineData("{\"a\":{{.a|toJson}}}", "{\"a\":{{ .a | toJson }}}")]
    public void ToGoTemplate_Template_IsOneSpelling(string text, string expected) => Assert.Equal(expected, Template.Parse(text).ToGoTemplate());

    [Theory]
    [InlineData("${p}", "{{ .secret }}")]
    [InlineData("${p}", "{{{{")]
    [InlineData("${p}", "{{{")]
    [InlineData("${p}{{ .a }}", "{")]
    [InlineData("${p}{{ .a }}", "x{{{")]
    [InlineData("${p}${p}", "{")]
    [InlineData("${p}{ .secret }", "{")]
    [InlineData("{${p}", "{ .secret }}")]
    [InlineData("{{ .a }}${p}", "}} -}}")]
    [InlineData("{{ .a }}${p}", "- {{- .a -}}")]
    public void ToGoTemplate_BracesInAParameter_AreNeverRunAsATemplate(string text, string parameter)
    {
        var template = Template.Parse(text).Resolve(new Dictionary<string, string> { ["p"] = parameter });

        Assert.Equal(template.Rendered(GoTemplate.Values), GoTemplate.Run(template.ToGoTemplate(), GoTemplate.Values));
    }

    [Theory]
    [MemberData(nameof(GoTemplate.Seeds), MemberType = typeof(GoTemplate))]
    public void ToGoTemplate_AnyTemplate_RendersWhatRenderDoes(int seed)
    {
        var (text, parameters) = GoTemplate.Any(seed);
        var template = Template.Parse(text).Resolve(parameters);

        Assert.Equal(template.Rendered(GoTemplate.Values), GoTemplate.Run(template.ToGoTemplate(), GoTemplate.Values));
    }

    [Theory]
    [MemberData(nameof(GoTemplate.Seeds), MemberType = typeof(GoTemplate))]
    public void Parse_ItsOwnGoTemplate_IsTheSameTemplate(int seed)
    {
        var template = Template.Parse(GoTemplate.AnyWithoutBraces(seed));

        Assert.Equal(template.Parts.AsEnumerable().Select(Describe), Template.Parse(template.ToGoTemplate()).Parts.Select(Describe));
    }

    private static string Render(string text, params (string Key, string Value)[] values) =>
        Template.Parse(text).Rendered(values.ToDictionary(pair => pair.Key, pair => pair.Value));

    private static string Describe(TemplatePart part) =>
        part is TemplatePart.Value value ? $"{value.Key}|{string.Join('|', value.Filters)}" : $"{part}";
}
