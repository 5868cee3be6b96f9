using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Tpl;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>TPL001 to TPL003: values that templates put into JSON.</summary>
public sealed class JsonValueRulesTests
{
    [Theory]
    [InlineData(".dockerconfigjson", "{\"auths\":{\"r\":{\"password\":\"{{ .token }}\"} } }", "{{ .token | toJson }}")]
    [InlineData("config", "{\"a\":{\"b\":\"{{ .token }}\"}}", "{{ .token | toJson }}")]
    [InlineData("config", "[1, \"{{ .token }}\"]", "{{ .token | toJson }}")]
    [InlineData("config", "{\"${host}\":\"{{ index . \"token\" }}\"}", "{{ .token | toJson }}")]
    [InlineData("config", "{\"a\":\"{{ .token | b64dec }}\"}", "{{ .token | b64dec | toJson }}")]
    [InlineData("app.json", "// a comment\n{\"a\":\"{{ .token }}\"}", "{{ .token | toJson }}")]
    [InlineData("config", "{\"say\":\"\\\"\",\"a\":\"{{ .token }}\"}", "{{ .token | toJson }}")]
    public void RawJsonValue_WholeStringOfJson_SaysTheFilter(string key, string template, string expected) => Assert.Equal(
        [$"stacks/dev/apps/app.yaml:3:5: app-secrets.{key} puts 'token' into JSON as it is; write {expected} without the quotes around it"],
        Check(new RawJsonValueRule(), key, template));

    [Theory]
    [InlineData("toJson")]
    [InlineData("quote")]
    public void RawJsonValue_FilterThatWritesQuotes_IsNotToStandBetweenQuotes(string filter) => Assert.Equal(
        ["stacks/dev/apps/app.yaml:3:5: app-secrets.config puts 'token' between quotes, and its filter writes them as well; "
            + "remove the quotes around it"],
        Check(new RawJsonValueRule(), "config", $"{{\"a\":\"{{{{ .token | {filter} }}}}\"}}"));

    [Theory]
    [InlineData("config", "{\"a\":{{ .token | toJson }}}")]
    [InlineData("config", "{\"a\":{{ .token }}}")]
    [InlineData("config", "{\"a\":\"{{ .token | b64enc }}\",\"b\":\"{{ .token | urlquery }}\"}")]
    [InlineData("config", "[client]\npassword=\"{{ .token }}\"\n")]
    [InlineData("config", "password: \"{{ .token }}\"")]
    [InlineData("config", "\"{{ .token }}\"")]
    [InlineData("app.json", "{{ .token }}")]
    [InlineData("app.json", "{}")]
    public void RawJsonValue_EscapedOrNoJson_Nothing(string key, string template) => Assert.Empty(Check(new RawJsonValueRule(), key, template));

    [Theory]
    [InlineData("{\"a\":\"Bearer {{ .token }}\"}")]
    [InlineData("{\"a\":\"{{ .token }}:x\"}")]
    [InlineData("{\"a\":\"{{ .token }}{{ .token | b64enc }}\"}")]
    public void PartOfJsonString_RawValue_SaysThatNoFilterCanEscapeIt(string template) => Assert.StartsWith(
        "stacks/dev/apps/app.yaml:3:5: app-secrets.config puts 'token' into the middle of a text of JSON",
        Assert.Single(Check(new PartOfJsonStringRule(), "config", template)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"a\":\"{{ .token }}\"}")]
    [InlineData("{\"a\":\"Basic {{ .token | b64enc }}\"}")]
    public void PartOfJsonString_WholeOrHarmless_Nothing(string template) => Assert.Empty(Check(new PartOfJsonStringRule(), "config", template));

    [Theory]
    [InlineData(".dockerconfigjson", "{\"auths\":{}")]
    [InlineData(".dockercfg", "registry={{ .token }}")]
    public void DockerConfig_NoJson_IsFound(string key, string template) => Assert.StartsWith(
        $"stacks/dev/apps/app.yaml:3:5: app-secrets.{key} is not JSON, whatever its values are",
        Assert.Single(Check(new DockerConfigRule(), key, template)), StringComparison.Ordinal);

    [Theory]
    [InlineData(".dockerconfigjson", "{{ .token }}")]
    [InlineData(".dockerconfigjson", "{\"auths\":{{ .token }}}")]
    [InlineData("app.json", "no JSON")]
    public void DockerConfig_JsonOrAnotherKey_Nothing(string key, string template) => Assert.Empty(Check(new DockerConfigRule(), key, template));

    [Theory]
    [InlineData("Development", "Warning")]
    [InlineData("Staging", "Error")]
    [InlineData("Production", "Error")]
    public void RawJsonValue_Environment_DecidesTheSeverity(string environment, string expected) =>
        Assert.Equal(expected, new RawJsonValueRule().SeverityIn(Enum.Parse<DeploymentEnvironment>(environment), Purpose.Review).ToString());

    private static IEnumerable<string> Check(Guardrail rule, string key, string template) => rule.Check(new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("app-secrets", (key, template))])
        .WithSettingsOf("app", own => own with { Parameters = ImmutableDictionary<string, string>.Empty.Add("host", "db") }).Plan).Select(violation =>
            violation.Message);
}
