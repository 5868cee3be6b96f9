using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

/// <summary><see cref="Template"/> under other names of keys.</summary>
public sealed class TemplateRenameTests
{
    private static readonly Dictionary<string, string> Names = new() { ["a"] = "user-name", ["b"] = "password", ["c-d"] = "a" };

    [Theory]
    [InlineData("password", "{{ .password }}")]
    [InlineData("api-key", "{{ index . \"api-key\" }}")]
    public void OfKey_Key_IsItAlone(string key, string expected) => Assert.Equal(expected, Template.OfKey(key).ToGoTemplate());

    [Theory]
    [InlineData("{{ .b }}", "{{ .password }}")]
    [InlineData("{{ .a | urlquery }}", "{{ index . \"user-name\" | urlquery }}")]
    [InlineData("x{{ index . \"c-d\" | b64enc | urlquery }}y", "x{{ .a | b64enc | urlquery }}y")]
    [InlineData("{{ .a }}{{ index . \"c-d\" }}", "{{ index . \"user-name\" }}{{ .a }}")]
    [InlineData("a", "a")]
    public void Rename_Keys_KeepTextAndFilters(string text, string expected) =>
        Assert.Equal(expected, Template.Parse(text).Rename(Names).ToGoTemplate());

    [Fact]
    public void Rename_KeyWithoutAnotherName_Throws() => Assert.Throws<KeyNotFoundException>(() => Template.Parse("{{ .z }}").Rename(Names));

    [Fact]
    public void Rename_Template_LeavesTheOriginalAsItIs()
    {
        var template = Template.Parse("{{ .a }}");
        template.Rename(Names);

        Assert.Equal(["a"], template.Keys);
    }

    [Fact]
    public void Rename_Parameter_StaysOne() => Assert.Equal(["host"], Template.Parse("{{ .a }}@${host}").Rename(Names).Parameters);

    [Theory]
    [MemberData(nameof(GoTemplate.Seeds), MemberType = typeof(GoTemplate))]
    public void Rename_AnyTemplate_RendersTheSameOfRenamedValues(int seed)
    {
        var (text, parameters) = GoTemplate.Any(seed);
        var template = Template.Parse(text).Resolve(parameters);
        var values = GoTemplate.Values.ToDictionary(pair => Names[pair.Key], pair => pair.Value);

        Assert.Equal(template.Rendered(GoTemplate.Values), GoTemplate.Run(template.Rename(Names).ToGoTemplate(), values));
    }
}
