using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class SealedTemplateTests
{
    private static readonly SecretContract Contract = new() { Name = "db", Keys = [new("username", new("db", "username"))] };

    [Fact]
    public void Of_Contract_LetsTheSecretBeFoundTakenOverAndKept() => Assert.Equal(
        SortedJson.OfYaml(
            """
            type: Opaque
            metadata:
              labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
              annotations: { sealedsecrets.bitnami.com/managed: "true", sealedsecrets.bitnami.com/skip-set-owner-references: "true" }
            """),
        SortedJson.Of((object)SealedTemplate.Of(Contract, "shop")));

    [Fact]
    public void Of_DerivedKeys_AreGoTemplates() => Assert.Equal(
        SortedJson.OfYaml("""{ url: "pg://{{ .username | urlquery }}@db" }"""),
        SortedJson.Of(SealedTemplate.Of(Contract with { DerivedKeys = [new("url", Template.Parse("pg://{{ .username | urlquery }}@db"))] }, "shop")["data"]));

    [Fact]
    public void Of_Type_IsTheContracts() => Assert.Equal("kubernetes.io/tls", SealedTemplate.Of(Contract with { Type = "kubernetes.io/tls" }, "shop")["type"]);

    [Fact]
    public void Of_AnyContract_IsNeverImmutable() => Assert.DoesNotContain("immutable", SealedTemplate.Of(Contract, "shop").Keys);
}
