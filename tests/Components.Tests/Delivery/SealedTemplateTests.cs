using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class SealedTemplateTests
{
    private static readonly SecretContract Contract = new() { Name = "shop-secrets", Keys = [new("API_KEY", new("payment"))] };

    [Fact]
    public void Of_Contract_LetsTheNextProducerTakeTheSecretOver() => Assert.Equal(
        """{"sealedsecrets.bitnami.com/managed":"true","sealedsecrets.bitnami.com/skip-set-owner-references":"true"}""",
        Json(Metadata(Contract)["annotations"]));

    [Fact]
    public void Of_Contract_MakesTheSecretFindable() =>
        Assert.Equal("""{"app.kubernetes.io/managed-by":"secrets-ladder","app.kubernetes.io/part-of":"shop"}""", Json(Metadata(Contract)["labels"]));

    [Fact]
    public void Of_Contract_HasItsType() =>
        Assert.Equal("kubernetes.io/tls", SealedTemplate.Of(Contract with { Type = "kubernetes.io/tls" }, "shop")["type"]);

    [Fact]
    public void Of_WithoutComposedKeys_HasNoData() => Assert.DoesNotContain("data", SealedTemplate.Of(Contract, "shop").Keys);

    [Fact]
    public void Of_ComposedKeys_AreGoTemplates()
    {
        var contract = Contract with
        {
            DerivedKeys = [new(
                "URL", Template.Parse("https://{{ .API_KEY | urlquery }}@${host}").Resolve(new Dictionary<string, string> { ["host"] = "db" }))]
        };

        Assert.Equal("""{"URL":"https://{{ .API_KEY | urlquery }}@db"}""", Json(SealedTemplate.Of(contract, "shop")["data"]));
    }

    [Fact]
    public void Of_ParameterWithoutValue_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() =>
            SealedTemplate.Of(Contract with { DerivedKeys = [new("URL", Template.Parse("${host}"))] }, "shop"));

    private static ImmutableDictionary<string, object> Metadata(SecretContract contract) =>
        (ImmutableDictionary<string, object>)SealedTemplate.Of(contract, "shop")["metadata"];

    private static string Json(object map) =>
        JsonSerializer.Serialize(((ImmutableDictionary<string, object>)map).ToImmutableSortedDictionary(StringComparer.Ordinal));
}
