using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Tests.Settings;

/// <summary>Types, labels, annotations, refresh and versions of a contract, as an application file may write them.</summary>
public sealed class ContractFormsTests
{
    [Theory]
    [InlineData("kubernetes.io/basic-auth", "username")]
    [InlineData("kubernetes.io/basic-auth", "password")]
    [InlineData("kubernetes.io/ssh-auth", "ssh-privatekey")]
    [InlineData("helm.sh/release.v1", "release")]
    [InlineData("istio.io/ca-root", "root-cert.pem")]
    [InlineData("acme-token", "token")]
    public void Read_TypeThatTheApiServerTakes_IsRead(string type, string key) =>
        Assert.Equal(type, Read($"{{ type: {type}, keys: {{ {key}: e }} }}").Type);

    [Theory]
    [InlineData(
        "kubernetes.io/basic-auth", "s.keys: a Secret of type kubernetes.io/basic-auth needs the key 'username' or 'password', and usually has both")]
    [InlineData("kubernetes.io/ssh-auth", "s.keys: a Secret of type kubernetes.io/ssh-auth needs the key 'ssh-privatekey'")]
    [InlineData("opaque", "did you mean 'Opaque'?")]
    [InlineData("Kubernetes.io/tls", "did you mean 'kubernetes.io/tls'?")]
    [InlineData("kubernetes.io/unknown", "must be a type of Secret, found 'kubernetes.io/unknown'; allowed: Opaque, kubernetes.io/tls")]
    [InlineData("bootstrap.kubernetes.io/token", "External Secrets refuses to write one: use 'kubeadm token create'")]
    [InlineData("a type", "or the type of another program, such as example.com/token")]
    public void Read_TypeThatCannotBe_SaysWhy(string type, string expected) =>
        Assert.Contains(expected, Assert.Single(Mistakes($"{{ type: {type}, keys: {{ K: e }} }}")), StringComparison.Ordinal);

    [Fact]
    public void Read_Labels_AreRead() =>
        Assert.Equal(
            "repository",
            Read("{ labels: { argocd.argoproj.io/secret-type: repository }, keys: { K: e } }").Labels["argocd.argoproj.io/secret-type"]);

    [Fact]
    public void Read_Annotations_AreRead() =>
        Assert.Equal("a\n{{ b }}", Read("{ annotations: { example.com/note: \"a\\n{{ b }}\" }, keys: { K: e } }").Annotations["example.com/note"]);

    [Theory]
    [InlineData(
        "labels: { app.kubernetes.io/managed-by: me }",
        "secrets.s.labels.app.kubernetes.io/managed-by: must be the name of a label, found 'app.kubernetes.io/managed-by'; "
        + "allowed: any but those by which the ladder")]
    [InlineData(
        "annotations: { sealedsecrets.bitnami.com/managed: \"false\" }",
        "must be the name of an annotation, found 'sealedsecrets.bitnami.com/managed'; allowed: any but those")]
    [InlineData("labels: { a: b c }", "must be the value of a label, found a text of 3 characters; allowed: at most 63 letters")]
    [InlineData("labels: { a: true }", "which YAML does not read as a text; put it in quotes")]
    [InlineData("annotations: { a: \"https://joe:hunter2@example.com\" }", "found a text of 31 characters; allowed: no credential")]
    [InlineData("labels: [a]", "must be a mapping, each key the name of a label")]
    public void Read_IllegalMetadata_SaysWhatIsAllowed(string metadata, string expected) =>
        Assert.Contains(expected, Assert.Single(Mistakes($"{{ {metadata}, keys: {{ K: e }} }}")), StringComparison.Ordinal);

    [Fact]
    public void Read_AnnotationsAboveTheLimitOfAnObject_AreRefused() => Assert.Contains(
        "the annotations have more than 262144 bytes together",
        Assert.Single(Mistakes($"{{ annotations: {{ a: {new string('x', 262144)} }}, keys: {{ K: e }} }}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("7200s", 2)]
    [InlineData("168h", 168)]
    [InlineData("90m30m", 2)]
    [InlineData("8760h", 8760)]
    public void Read_Refresh_IsAnyDurationUpToAYear(string refresh, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Read($"{{ refresh: {refresh}, keys: {{ K: e }} }}").Refresh);

    [Fact]
    public void Read_RefreshOnce_IsNoInterval() => Assert.Null(Read("{ refresh: once, keys: { K: e } }").Refresh);

    [Theory]
    [InlineData("refresh: 8761h", "must be a duration from 10s to 8760h, such as 5m or 1h30m, or 'once'; found '8761h'")]
    [InlineData("refresh: 7d", "found '7d'; there is no unit for days, so write 168h")]
    [InlineData("refresh: 0", "or 'once'; found '0'")]
    [InlineData("refresh: never", "or 'once'; found 'never'")]
    [InlineData(
        "refresh: once, rotation: dynamic", "a credential that is issued ends, so that it cannot be read once only; write a duration, such as 5m")]
    public void Read_RefreshThatCannotBe_SaysWhatIsAllowed(string refresh, string expected) =>
        Assert.Contains(expected, Assert.Single(Mistakes($"{{ {refresh}, keys: {{ K: e }} }}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("AWSPREVIOUS", "AWSPREVIOUS")]
    [InlineData("uuid/0a1b2c3d-0000-4000-8000-000000000000", "uuid/0a1b2c3d-0000-4000-8000-000000000000")]
    [InlineData("3", "3")]
    [InlineData("\"3\"", "3")]
    public void Read_Version_IsAText(string version, string expected) =>
        Assert.Equal(expected, Read($"{{ keys: {{ K: {{ from: e, version: {version} }} }} }}").Keys[0].Version);

    [Theory]
    [InlineData("{ from: e, version: 3, generate: 32 }", "a value that is generated has one version; leave out 'version' or 'generate'")]
    [InlineData("{ from: e, version: 0 }", "must be a whole number from 1 to 2147483647, found '0'")]
    [InlineData("{ from: e, version: \"a b\" }", "must be the version of an entry, found 'a b'")]
    [InlineData("{ from: e, version: [1] }", "must be the version of an entry, found a list")]
    public void Read_VersionThatCannotBe_SaysWhy(string key, string expected) =>
        Assert.Contains(expected, Assert.Single(Mistakes($"{{ keys: {{ K: {key} }} }}")), StringComparison.Ordinal);

    [Fact]
    public void Read_TemplateOfSeveralLines_IsRead() =>
        Assert.Equal(
            "[client]\n\tpassword=",
            ((TemplatePart.Literal)Read(
                "{ keys: { K: e }, template: { f: \"[client]\\n\\tpassword={{ .K }}\" } }").DerivedKeys[0].Template.Parts[0]).Text);

    [Theory]
    [InlineData("\"a\\r\\nb\"", "with line breaks and tabs but no other control characters")]
    [InlineData("\"\\e[1m\"", "with line breaks and tabs but no other control characters")]
    [InlineData("\"${NAME\"", "'${' at character 1 is not closed with '}'; write $${ for a literal ${")]
    [InlineData("\"{{ .G | b64dec }}\"", "the template decodes the key 'G', which is generated and so is no base64; leave out b64dec")]
    public void Read_TemplateThatCannotBe_SaysWhy(string template, string expected) => Assert.Contains(
        expected, Assert.Single(Mistakes($"{{ keys: {{ K: e, G: {{ from: g, generate: 32 }} }}, template: {{ f: {template} }} }}")),
        StringComparison.Ordinal);

    private static SecretContract Read(string contract)
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", $"owner: t\nsecrets:\n  s: {contract}\n");
        return stacks.Read().Applications.Single().Secrets[0];
    }

    private static IReadOnlyList<string> Mistakes(string contract)
    {
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", $"owner: t\nsecrets:\n  s: {contract}\n");
        return stacks.Mistakes();
    }
}
