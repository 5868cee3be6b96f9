using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Tests.Foundation;

namespace SecretsLadder.Components.Tests.Delivery;

/// <summary>Labels, annotations and composed keys of a contract are the same on the Secret that each producer writes.</summary>
public sealed class ContractMetadataTests
{
    private static readonly SecretContract Contract = new()
    {
        Name = "repo",
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("argocd.argoproj.io/secret-type", "repository"),
        Annotations = ImmutableSortedDictionary<string, string>.Empty.Add("example.com/note", "{{ .password }} {{{ }}")
            .Add("example.com/json", "{\"a\":{\"b\":1}}"),
        Keys = [new("password", new("git", "token")), new("key", new("git", "key"))],
        DerivedKeys =
        [
            new("config.json", Template.Parse("{\"auths\":{\"$${HOST}\":{\"password\":{{ .password | toJson }}}}}")),
            new("client.cnf", Template.Parse("[client]\n\tpassword = {{ .password | quote }}\n")),
            new("decoded", Template.Parse("{{ .key | b64dec }}")),
        ],
    };

    private static readonly Dictionary<string, string> Values = new() { ["password"] = "p&ss", ["key"] = "w6TDvA==" };

    [Theory]
    [InlineData("labels", "argocd.argoproj.io/secret-type", "repository")]
    [InlineData("labels", "app.kubernetes.io/part-of", "shop")]
    [InlineData("annotations", "example.com/note", "{{ .password }} {{{ }}")]
    [InlineData("annotations", "pulumi.com/patchForce", "true")]
    public async Task Plain_Metadata_IsTheContracts(string place, string name, string expected) =>
        Assert.Equal(expected, Texts(await PlainAsync(), "metadata", place)[name]);

    [Theory]
    [InlineData("labels")]
    [InlineData("annotations")]
    public async Task Sealed_Metadata_IsThatOfLevelPlain(string place) =>
        Assert.Equal(OfContract(Texts(await PlainAsync(), "metadata", place)), OfContract(
            Texts(Node(SealedTemplate.Of(Contract, "shop")), "metadata", place)));

    [Theory]
    [InlineData("labels")]
    [InlineData("annotations")]
    public async Task External_MetadataThatTheOperatorHasRun_IsThatOfLevelPlain(string place) => Assert.Equal(
        OfContract(Texts(await PlainAsync(), "metadata", place)),
        OfContract(Texts(Node(await ExternalAsync()), "spec", "target", "template", "metadata", place).ToDictionary(
            pair => pair.Key, pair => GoTemplate.Run(pair.Value, Values))));

    [Theory]
    [InlineData("config.json", "{\"auths\":{\"${HOST}\":{\"password\":\"p\\u0026ss\"}}}")]
    [InlineData("client.cnf", "[client]\n\tpassword = \"p&ss\"\n")]
    [InlineData("decoded", "äü")]
    public async Task Plain_ComposedKey_IsRendered(string key, string expected) =>
        Assert.Equal(expected, Decoded(Texts(await PlainAsync(), "data"))[key]);

    [Fact]
    public async Task External_ComposedKeys_AreThoseOfLevelPlain() =>
        Assert.Equal(Sorted(Decoded(Texts(await PlainAsync(), "data"))), OperatorTemplate.Produce(await ExternalAsync(), Values));

    [Fact]
    public async Task Sealed_ComposedKeys_AreThoseOfLevelPlain() => Assert.Equal(
        Sorted(Decoded(Texts(await PlainAsync(), "data")).Where(pair => !Values.ContainsKey(pair.Key))),
        Sorted(Texts(Node(SealedTemplate.Of(Contract, "shop")), "data").ToDictionary(pair => pair.Key, pair => GoTemplate.Run(pair.Value, Values))));

    private static IEnumerable<KeyValuePair<string, string>> OfContract(Dictionary<string, string> texts) =>
        texts.Where(pair =>
            !pair.Key.StartsWith("pulumi.com/", StringComparison.Ordinal) && !pair.Key.StartsWith("sealedsecrets.", StringComparison.Ordinal))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Sorted(IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static Dictionary<string, string> Decoded(Dictionary<string, string> data) =>
        data.ToDictionary(pair => pair.Key, pair => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(pair.Value)));

    private static JsonElement Node(object value) => JsonSerializer.SerializeToElement(value);

    private static Dictionary<string, string> Texts(JsonElement node, params string[] path) =>
        path.Aggregate(node, (inner, name) => inner.GetProperty(name)).EnumerateObject().ToDictionary(
            pair => pair.Name, pair => pair.Value.GetString()!);

    private static async Task<JsonElement> PlainAsync() => Node((await Recorded.RunAsync(run => _ = new PlainSecret(
        "shop-repo",
        new PlainSecretArgs
        {
            Application = "shop",
            Namespace = "production",
            Contract = Contract,
            Values = Values.ToDictionary(pair => pair.Key, pair => Output.CreateSecret(pair.Value)),
        },
        run.Options))).InputsOf("shop-repo-secret"));

    private static async Task<ImmutableDictionary<string, object>> ExternalAsync() => (await Recorded.RunAsync(run => _ = new ExternalSecretDelivery(
        "shop-repo",
        new ExternalSecretDeliveryArgs
        {
            Application = "shop",
            Namespace = "production",
            Contract = Contract,
            Store = "shop.default",
            SourceDigest = "sha256:0123456789ab",
            Entries = ImmutableDictionary<string, string>.Empty.Add("git", "prod/shop/git"),
        },
        run.Options))).InputsOf("shop-repo-external-secret");
}
