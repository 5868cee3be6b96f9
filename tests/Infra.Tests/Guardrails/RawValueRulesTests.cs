using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Tpl;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>TPL004 and TPL005: values that templates put into YAML and properties files.</summary>
public sealed class RawValueRulesTests
{
    [Theory]
    [InlineData("application.yaml", "db: { password: {{ .token }} }", "{{ .token | toJson }}")]
    [InlineData("app.yml", "password: \"{{ .token }}\"", "{{ .token | toJson }}")]
    [InlineData("app.yaml", "password: {{ .token | b64dec }}", "{{ .token | b64dec | toJson }}")]
    [InlineData("app.yaml", "a: {{ .token }}\nb: {{ .token }}\n", "{{ .token | toJson }}")]
    public void Yaml_RawValue_SaysTheFilterOnce(string key, string template, string expected) => Assert.Equal(
        [$"stacks/dev/apps/app.yaml:3:5: app-secrets.{key} puts 'token' into YAML as it is; let it be the whole value, "
            + $"and write {expected} without quotes around it"],
        Check(new RawYamlValueRule(), key, template));

    [Theory]
    [InlineData("app.yaml", "password: {{ .token | toJson }}")]
    [InlineData("app.yaml", "password: {{ .token | quote }}")]
    [InlineData("app.yaml", "url: postgres://u:{{ .token | urlquery }}@db")]
    [InlineData("app.yaml", "key: {{ .token | b64enc }}")]
    [InlineData("app.yaml", "port: 5432")]
    [InlineData("app.conf", "password: {{ .token }}")]
    public void Yaml_EscapedOrNoYaml_Nothing(string key, string template) => Assert.Empty(Check(new RawYamlValueRule(), key, template));

    [Theory]
    [InlineData("password={{ .token }}", 1)]
    [InlineData("password={{ .token | toJson }}", 1)]
    [InlineData("password={{ .token | b64enc }}", 0)]
    [InlineData("port=5432", 0)]
    public void Properties_RawValue_IsWarnedOf(string template, int expected) =>
        Assert.Equal(expected, Check(new RawPropertiesValueRule(), "application.properties", template).Count());

    [Fact]
    public void Properties_GeneratedValue_IsLettersAndDigits()
    {
        var contract = PlanBuilder.Contract("app-secrets", ("application.properties", "password={{ .token }}"));

        Assert.Empty(Check(
            new RawPropertiesValueRule(),
            contract with { Keys = [.. contract.Keys.Select(key => key with { Generate = 32 })] }));
    }

    private static IEnumerable<string> Check(Guardrail rule, string key, string template) =>
        Check(rule, PlanBuilder.Contract("app-secrets", (key, template)));

    private static IEnumerable<string> Check(Guardrail rule, SecretContract contract) => rule.Check(new PlanBuilder()
        .WithApplication("app", [contract])
        .WithSettingsOf("app", own => own with { Parameters = ImmutableDictionary<string, string>.Empty }).Plan)
        .Select(violation => violation.Message);
}
