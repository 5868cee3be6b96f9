using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails.Rules.Url;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Url;

public sealed class UnescapedCredentialRuleTests
{
    private static readonly UnescapedCredentialRule Rule = new();

    [Theory]
    [InlineData("postgresql://app:{{ .token }}@db/app")]
    [InlineData("postgresql://{{ .token }}@db/app")]
    [InlineData("redis://:{{ .token }}@${host}:6379")]
    [InlineData("amqp://{{ .token | b64enc }}@mq")]
    [InlineData("postgresql://app:{{ index . \"token\" }}@db/app")]
    [InlineData("a=postgresql://db/app b=postgresql://app:{{ .token }}@db/app")]
    [InlineData("https://api/v1?key={{ .token }}")]
    [InlineData("${url}/v1?key={{ .token }}")]
    [InlineData("${scheme}app:{{ .token }}@db")]
    public void Check_CredentialInAUrlAsItIs_OneViolation(string template) => Assert.Equal(
        "stacks/dev/apps/app.yaml:3:5: app-secrets.URL puts 'token' into a URL as it is; write {{ .token | urlquery }}",
        Assert.Single(Rule.Check(With(template))).Message);

    [Fact]
    public void Check_TwoCredentialsInAUrl_TwoViolations() =>
        Assert.Equal(2, Rule.Check(With("postgresql://{{ .token }}:{{ .token }}@db/app")).Count());

    [Theory]
    [InlineData("postgresql://{{ .token | urlquery }}:{{ .token | urlquery }}@db/app")]
    [InlineData("https://api/v1?key={{ .token | urlquery }}")]
    [InlineData("{{ .token }}")]
    [InlineData("user={{ .token }} host=db")]
    [InlineData("https://api/{{ .token }}/v1")]
    [InlineData("https://{{ .token }}/v1")]
    [InlineData("https://api?x=1 {{ .token }}")]
    [InlineData("{\"url\":\"https://api\",\"mail\":\"{{ .token }}@acme.com\"}")]
    [InlineData("https://api\n{{ .token }}@acme.com")]
    [InlineData("{{ .token }}@db")]
    public void Check_NoCredentialOrEscaped_Nothing(string template) => Assert.Empty(Rule.Check(With(template)));

    private static Infra.Planning.Plan With(string template) => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("app-secrets", ("URL", template))])
        .WithSettingsOf(
            "app",
            own =>
                own with
                {
                    Parameters =
                    ImmutableDictionary<string, string>.Empty.Add("host", "db").Add("url", "https://api").Add("scheme", "amqp://")
                }).Plan;
}
