using System.Collections.Immutable;
using System.Text;
using SecretsLadder.Infra.Guardrails.Rules.Sec;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sec;

public sealed class PlaintextRuleTests
{
    private const string Token = "glpat-0123456789abCDEF";

    private static readonly PlaintextRule Rule = new();

    [Theory]
    [InlineData("[secret]")]
    [InlineData("Bearer [secret]!")]
    [InlineData("%5Bsecret%5D")]
    [InlineData("W3NlY3JldF0=")]
    [InlineData(Token)]
    [InlineData("postgresql://app:hunter2@db/app")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    public void Check_SecretInAnAnnotation_ViolationWithItsPath(string text)
    {
        var plan = new PlanBuilder().With(With("metadata", PlanBuilder.Map(("annotations", PlanBuilder.Map(("note", text)))))).Plan;

        Assert.StartsWith("metadata.annotations.note would hold a secret value", Assert.Single(Rule.Check(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SecretInAList_ViolationWithItsPlace()
    {
        var plan = new PlanBuilder().With(With("args", ImmutableArray.Create<object>("--token", PlanBuilder.Map(("value", "[secret]"))))).Plan;

        Assert.StartsWith("args[1].value would", Assert.Single(Rule.Check(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SecretInAnOutput_ViolationOfTheStack()
    {
        var violation = Assert.Single(Rule.Check(new PlanBuilder().WithOutput("password", "[secret]").Plan));

        Assert.Equal(
            (null, "the output password would hold a secret value in clear; output its name instead"), (violation.Resource, violation.Message));
    }

    [Theory]
    [InlineData("postgresql://app:hunter2@${host}/app")]
    [InlineData("postgresql://app:${password}@db/app?x={{ .token | urlquery }}")]
    [InlineData(Token)]
    public void Check_CredentialInATemplate_Violation(string template) => Assert.StartsWith(
        "stacks/dev/apps/app.yaml:3:5: the template app-secrets.URL holds a credential in clear;",
        Assert.Single(Rule.Check(WithTemplate(template))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("postgresql://{{ .token | urlquery }}:{{ .token | urlquery }}@${host}/app")]
    [InlineData("https://${host}/path")]
    public void Check_TemplateOfKeys_Nothing(string template) => Assert.Empty(Rule.Check(WithTemplate(template)));

    [Theory]
    [InlineData("data")]
    [InlineData("stringData")]
    public void Check_SecretInASecret_Nothing(string input) =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(With(input, PlanBuilder.Map(("token", "[secret]")))).Plan));

    [Fact]
    public void Check_DataOfAConfigMap_Violation()
    {
        var map = PlanBuilder.Kubernetes("core/v1:ConfigMap", "v1", "a", "shop") with
        { Inputs = PlanBuilder.Map(("data", PlanBuilder.Map(("token", "[secret]")))) };

        Assert.Single(Rule.Check(new PlanBuilder().With(map).Plan));
    }

    [Theory]
    [InlineData("kubernetes.io/tls")]
    [InlineData("https://db.production.acme.com:5432/app")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Check_OrdinaryText_Nothing(string text) => Assert.Empty(Rule.Check(new PlanBuilder().With(With("note", text)).Plan));

    [Fact]
    public void Check_CredentialFound_IsNotToldItself() =>
        Assert.DoesNotContain(Token, Assert.Single(Rule.Check(new PlanBuilder().With(With("note", Token)).Plan)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sk-frontend")]
    [InlineData("shop-sk-backend")]
    public void Check_NameWithSkInIt_Nothing(string name) => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a", name)).Plan));

    [Fact]
    public void Placeholder_Encoded_IsWhatTheTestsLookFor() =>
        Assert.Equal("W3NlY3JldF0=", Convert.ToBase64String(Encoding.UTF8.GetBytes(SecretValues.Placeholder)));

    private static Infra.Planning.PlannedResource With(string input, object value)
    {
        var secret = PlanBuilder.Secret("a");
        return secret with { Inputs = secret.Inputs.ToImmutableDictionary().SetItem(input, value) };
    }

    private static Infra.Planning.Plan WithTemplate(string template) => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("app-secrets", ("URL", template))])
        .WithSettingsOf(
            "app", own => own with { Parameters = ImmutableDictionary<string, string>.Empty.Add("host", "db").Add("password", "hunter2") }).Plan;
}
