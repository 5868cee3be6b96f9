using SecretsLadder.Infra.Guardrails.Rules.Nam;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Nam;

public sealed class ExplicitNameRuleTests
{
    private static readonly ExplicitNameRule Rule = new();

    [Theory]
    [InlineData("name", "namespace")]
    [InlineData("namespace", "name")]
    public void Check_MetadataWithoutOne_NamesTheMissing(string given, string missing)
    {
        var secret = PlanBuilder.Secret("a") with { Inputs = PlanBuilder.Map(("metadata", PlanBuilder.Map((given, "x")))) };

        Assert.StartsWith(
            $"metadata.{missing} is not set", Assert.Single(Rule.Check(new PlanBuilder().With(secret).Plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NameMadeByTheServer_Violation()
    {
        var secret =
            PlanBuilder.Secret("a") with { Inputs = PlanBuilder.Map(("metadata", PlanBuilder.Map(("generateName", "a-"), ("namespace", "shop")))) };

        Assert.Single(Rule.Check(new PlanBuilder().With(secret).Plan));
    }

    [Fact]
    public void Check_NoMetadata_NameAndNamespace() =>
        Assert.Equal(2, Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a") with { Inputs = PlanBuilder.Map() }).Plan).Count());

    [Fact]
    public void Check_NamespaceObject_NeedsNoNamespace() =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Kubernetes("core/v1:Namespace", "v1", "shop", null)).Plan));

    [Fact]
    public void Check_DefinitionOfAKind_NeedsNoNamespace() => Assert.Empty(
        Rule.Check(
            new PlanBuilder()
                .With(PlanBuilder.Kubernetes(
                    "apiextensions.k8s.io/v1:CustomResourceDefinition", "apiextensions.k8s.io/v1", "things.example.com", null)).Plan));

    [Theory]
    [InlineData("random:index/randomPassword:RandomPassword")]
    [InlineData("pulumi:providers:kubernetes")]
    [InlineData("secrets-ladder:levels:SecretsPlatform")]
    [InlineData("kubernetes:helm.sh/v3:Release")]
    public void Check_NoKubernetesObject_Nothing(string type) =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Resource(type, "a")).Plan));

    [Fact]
    public void Check_NameAndNamespace_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).Plan));
}
