using SecretsLadder.Infra.Guardrails.Rules.Sec;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sec;

public sealed class KeyVaultPlaintextRuleTests
{
    private static readonly KeyVaultPlaintextRule Rule = new();

    [Fact]
    public void Check_ValueInItsPlace_Nothing() => Assert.Empty(Rule.Check(CloudPlan.Azure()));

    [Theory]
    [InlineData("[secret]")]
    [InlineData("glpat-0123456789abCDEF")]
    public void Check_ValueBesideIt_OneViolationWithItsPath(string text) => Assert.StartsWith(
        "properties.contentType would hold a secret value",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("entry", $$""" "set": { "inputs.properties.contentType": "{{text}}" } """))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("azure", "entry", "tags.note")]
    [InlineData("gcp", "entry", "labels.note")]
    [InlineData("gcp", "entry", "annotations.note")]
    [InlineData("vault", "policy", "policy")]
    public void Check_ValueInOtherInputs_IsFoundByTheRuleForAll(string cloud, string resource, string path) => Assert.StartsWith(
        $"{path} would hold a secret value",
        Assert.Single(
            new PlaintextRule().Check((cloud switch { "azure" => CloudPlan.Azure(), "gcp" => CloudPlan.Gcp(), _ => CloudPlan.VaultKubernetes() })
            .With(resource, $$""" "set": { "inputs.{{path}}": "[secret]" } """))).Message,
        StringComparison.Ordinal);
}
