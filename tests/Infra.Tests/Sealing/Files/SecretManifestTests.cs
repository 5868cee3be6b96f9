using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class SecretManifestTests
{
    private const string Head = "apiVersion: v1\nkind: Secret\n";

    private static readonly SecretContract Contract = new() { Name = "shop-secrets", Keys = [new("A", new("a"))] };

    [Theory]
    [InlineData("data: { A: aHVudGVyMg== }")]
    [InlineData("stringData: { A: hunter2 }")]
    [InlineData("data: { A: eA== }\nstringData: { A: hunter2 }")]
    [InlineData("data: { A: \"aHVud\\nGVyMg==\" }")]
    [InlineData("data:\nstringData:\n  A: hunter2")]
    [InlineData(
        "metadata: { creationTimestamp: null, name: shop-secrets, namespace: shop, uid: x }\ntype: Opaque\nimmutable: "
        + "true\ndata: { A: aHVudGVyMg== }")]
    public void Read_Manifest_IsItsValue(string rest) => Assert.Equal("A=hunter2", Text(Head + rest));

    [Theory]
    [InlineData("""{ "apiVersion": "v1", "kind": "Secret", "data": { "A": "aHVudGVyMg==" } }""", "A=hunter2")]
    [InlineData(Head + "data: { A: 1234 }", "A=\ufffdm\ufffd")]
    [InlineData(Head + "data: { A: \"\" }", "A=")]
    public void Read_OtherForms_AreReadToo(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("hunter2", "f:1:1: is no manifest of a Secret; it begins with 'apiVersion: v1' and 'kind: Secret', and holds one")]
    [InlineData(
        "apiVersion: v1\nkind: List\nitems: []",
        "f:1:1: is no manifest of a Secret; it begins with 'apiVersion: v1' and 'kind: Secret', and holds one")]
    [InlineData(
        Head + "metadata: { name: other }",
        "f:3:19: metadata.name: the name is 'other', and 'shop-secrets' is to be sealed; give the manifest of that Secret")]
    [InlineData(
        Head + "metadata: { namespace: other }",
        "f:3:24: metadata.namespace: the namespace is 'other', and 'shop' is to be sealed; give the manifest of that Secret")]
    [InlineData(
        Head + "type: kubernetes.io/tls",
        "f:3:7: type: the type is 'kubernetes.io/tls', and 'Opaque' is to be sealed; give the manifest of that Secret")]
    [InlineData(Head + "data: { A: hunter2 }", "f:3:12: the value is not base64; values in clear belong under 'stringData'")]
    [InlineData(Head + "stringData: { A: 1234 }", "f:3:18: the value is no text to YAML; put it in quotes")]
    [InlineData(Head + "stringData: { A: }", "f:3:18: the value must be a text")]
    [InlineData(Head + "data: [A]", "f:3:7: data: must be a mapping of keys to values")]
    public void Read_Mistake_SaysWhereAndWhat(string text, string expected) => Assert.Equal([expected], Mistakes(text));

    [Theory]
    [InlineData("@")]
    [InlineData(Head + "data: { A: @ }")]
    [InlineData(Head + "data: @")]
    [InlineData(Head + "data: { A: [@] }")]
    [InlineData(Head + "stringData: { A: { @: @ } }")]
    [InlineData(Head + "stringData: { A: &a @ }")]
    [InlineData(Head + "stringData: { A: \"@ }")]
    public void Read_Mistake_RepeatsNoValue(string text)
    {
        var canary = Canary.Value("manifest");

        Assert.Empty(Canary.FormsIn(string.Join('\n', Mistakes(text.Replace("@", canary, StringComparison.Ordinal))), canary));
    }

    private static string Text(string text)
    {
        var reading = new Reading(isDecrypted: false);
        var value = Assert.Single(SecretManifest.Read(text, "f", "shop", Contract, reading));
        reading.ThrowIfMistaken();
        return $"{value.Key}={Encoding.UTF8.GetString(value.Bytes)}";
    }

    private static string[] Mistakes(string text)
    {
        var reading = new Reading(isDecrypted: false);
        SecretManifest.Read(text, "f", "shop", Contract, reading);
        return SchemaReading.MistakesOf(reading);
    }
}
