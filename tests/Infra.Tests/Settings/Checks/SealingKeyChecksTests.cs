using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Tests.Settings.Checks;

public sealed class SealingKeyChecksTests
{
    private const string Aws = "{ kind: aws, accountId: '111122223333', region: eu-west-1 }";
    private const string Vault = "{ kind: vault, address: 'https://vault.acme.com' }";

    [Theory]
    [InlineData(
        "{ external-secrets: { namespace: eso } }",
        "external-secrets.namespace: this release installs 'external-secrets' into a namespace of its own; remove the key")]
    [InlineData(
        "{ sealed-secrets: { namespace: shpo } }",
        "sealed-secrets.namespace: the namespace 'shpo' is not declared under secrets-ladder:namespaces; did you mean 'shop'?; "
        + "declare it as 'managed', or as 'existing'")]
    public void Check_NamespaceOfAController_SaysWhatIsWrong(string controllers, string expected) =>
        Assert.Equal($"config.secrets-ladder:controllers.{expected}", Problem($"  secrets-ladder:controllers: {controllers}\n"));

    [Theory]
    [InlineData("{ sealed-secrets: { namespace: shop } }")]
    [InlineData("{ sealed-secrets: { namespace: kube-system } }")]
    [InlineData("{ sealed-secrets: { existing: true, namespace: elsewhere } }")]
    [InlineData("{ sealed-secrets: { version: 2.20.0 } }")]
    [InlineData("{ sealed-secrets: existing }")]
    public void Check_NamespaceThatIsThere_Passes(string controllers) => Assert.NotNull(Read($"  secrets-ladder:controllers: {controllers}\n"));

    [Theory]
    [InlineData("[{ backend: defautl }]", "escrow[0].backend: there is no backend 'defautl'; did you mean 'default'?")]
    [InlineData(
        "[{ backend: legacy, entry: '/{generation}' }]",
        "escrow[0].entry: the entry '/{generation}' is not legal in Vault; allowed: a path without empty, '.' or '..' parts, "
        + "not beginning or ending with '/'")]
    [InlineData(
        "[{ backend: default }, { backend: default, entry: 'x/{generation}' }]",
        "escrow[1]: the backend 'default' keeps a copy already; name each backend once")]
    [InlineData(
        "[{ backend: default, entry: '../{generation}' }]",
        "escrow[0].entry: the entry '../{generation}' is not legal in AWS Secrets Manager; allowed: a name without '.' and '..' between slashes")]
    public void Check_PlaceOfACopy_SaysWhatIsWrong(string escrow, string expected) => Assert.Equal(
        $"config.secrets-ladder:sealingKey.{expected}",
        Problem(
            $"  secrets-ladder:backends: {{ default: {Aws}, legacy: {Vault} }}\n  secrets-ladder:sealingKey: "
            + $"{{ generations: 2, escrow: {escrow} }}\n"));

    [Fact]
    public void Check_SecretThatWouldReadACopy_IsRefused() => Assert.Equal(
        "config.secrets-ladder:sealingKey.escrow[0]: the Secret 'shop-secrets' of 'shop' would read a copy of the sealing key, "
        + "and with it every SealedSecret; give the copy or the entry another name",
        Problem(
            $"  secrets-ladder:backends: {{ default: {Aws} }}\n  secrets-ladder:sealingKey: {{ generations: 3, escrow: [{{ backend: default }}] }}\n",
            stack => stack
                .Replace("level: plain", "level: external", StringComparison.Ordinal)
                .Replace("context: kind-test", "context: kind-test, oidcIssuer: 'https://oidc.example.com'", StringComparison.Ordinal)
                .Replace("{ namespace: shop }", "{ namespace: shop, entries: { payment: platform/test/sealing-key/3 } }", StringComparison.Ordinal)));

    [Fact]
    public void Check_CertificateWithoutItsKey_IsRefused() => Assert.StartsWith(
        "config.secrets-ladder:sealingKey.certificate: the certificate is brought without its private key",
        Problem($"  secrets-ladder:sealingKey:\n    certificate: |\n{Indented(SealingPair.Certificate)}\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Check_PairInAFile_Passes() => Assert.Equal(
        SealingPair.Certificate,
        Read("  secrets-ladder:sealingKey:\n    privateKey: { secure: v1:x }\n    certificate: "
            + $"|\n{Indented(SealingPair.Certificate)}\n").SealingKey!.Certificate!.TrimEnd());

    private static string Indented(string pem) => string.Join('\n', pem.Split('\n').Select(line => $"      {line}"));

    private static StackSettings Read(string more)
    {
        using var stacks = Stacks(more, stack => stack);
        return stacks.Read();
    }

    /// <summary>The one mistake without its place.</summary>
    private static string Problem(string more, Func<string, string>? change = null)
    {
        using var stacks = Stacks(more, change ?? (stack => stack));
        return Assert.Single(stacks.Mistakes()).Split(": ", 2)[1];
    }

    private static TemporaryStacks Stacks(string more, Func<string, string> change) => new TemporaryStacks()
        .WithStack("dev", change(TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop } }\n") + more)
        .WithApplication("dev", "shop", TemporaryStacks.Shop);
}
