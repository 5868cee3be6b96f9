using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Settings.Files;

public sealed class SealedFolderTests
{
    private const string AtLevelSealed = "secrets-ladder:level: sealed";

    [Fact]
    public void AddTo_File_IsByNamespaceAndName()
    {
        using var stacks =
            Stack().WithSealed("dev", "shop", "shop-secrets", SealedFile.Kubeseal).WithSealed("other", "shop", "shop-secrets", SealedFile.Kubeseal);

        Assert.Equal([new("shop", "shop-secrets")], stacks.Read().Sealed.Keys);
    }

    [Fact]
    public void AddTo_NoFolder_NothingIsSealed()
    {
        using var stacks = Stack();

        Assert.Empty(stacks.Read().Sealed);
    }

    [Fact]
    public void AddTo_Certificate_IsTheStacks()
    {
        using var stacks = Stack().WithFile("dev/sealing-cert.pem", TestKey.Short.Pem);

        Assert.Equal(TestKey.Short.Certificate.Fingerprint, stacks.Read().SealingCertificate?.Fingerprint);
    }

    [Fact]
    public void AddTo_CertificateOfAnotherStack_IsNotTheStacks()
    {
        using var stacks = Stack().WithFile("prod/sealing-cert.pem", TestKey.Short.Pem);

        Assert.Null(stacks.Read().SealingCertificate);
    }

    [Fact]
    public void AddTo_FileThatIsNoCertificate_IsAMistake()
    {
        using var stacks = Stack().WithFile("dev/sealing-cert.pem", "x");

        Assert.StartsWith("stacks/dev/sealing-cert.pem: ", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "namespace: shop", "namespace: mall",
        "stacks/dev/sealed/shop/shop-secrets.yaml:7:14: metadata.namespace: names the namespace 'mall', and the folder is named 'shop'")]
    [InlineData(
        "  name: shop-secrets", "  name: shop-secret",
        "stacks/dev/sealed/shop/shop-secrets.yaml:6:9: metadata.name: names the Secret 'shop-secret', and the file is named 'shop-secrets'")]
    [InlineData(
        "    API_KEY: ", "    API_KYE: ",
        "stacks/dev/sealed/shop/shop-secrets.yaml:10:14: spec.encryptedData.API_KYE: the contract 'shop-secrets' has no such key; it has 'API_KEY'")]
    [InlineData(
        "type: Opaque", "type: kubernetes.io/tls",
        "stacks/dev/sealed/shop/shop-secrets.yaml:16:11: spec.template.type: the Secret would have the type 'kubernetes.io/tls', "
        + "and its contract has 'Opaque'")]
    public void AddTo_FileThatDoesNotFit_IsAMistakeAtItsLine(string part, string replacement, string expected)
    {
        using var stacks =
            Stack().WithSealed("dev", "shop", "shop-secrets", SealedFile.Kubeseal.Replace(part, replacement, StringComparison.Ordinal));

        Assert.StartsWith(expected, stacks.Mistakes()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AddTo_ValueOfAnotherKeyLengthThanTheCertificates_IsAMistake()
    {
        using var stacks = Stack().WithFile("dev/sealing-cert.pem", TestKey.Long.Pem).WithSealed("dev", "shop", "shop-secrets", SealedFile.Kubeseal);

        Assert.EndsWith(
            "was sealed for another certificate: its key has 2048 bits, and that of the certificate has 4096", Assert.Single(stacks.Mistakes()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void AddTo_TruncatedValue_IsAMistake()
    {
        using var stacks = Stack().WithSealed(
            "dev", "shop", "shop-secrets", SealedFile.Kubeseal.Replace(SealedFile.Value(1), SealedFile.Value(1)[..200], StringComparison.Ordinal));

        Assert.Contains("is no whole sealed value", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void AddTo_FileOfAContractThatIsDeliveredOtherwise_IsNotHeldToIt()
    {
        using var stacks = TemporaryStacks.WithShop().WithSealed(
            "dev", "shop", "shop-secrets", SealedFile.Kubeseal.Replace("type: Opaque", "type: kubernetes.io/tls", StringComparison.Ordinal));

        Assert.Single(stacks.Read().Sealed);
    }

    private static TemporaryStacks Stack() => TemporaryStacks.WithShop().WithStack(
        "dev",
        TemporaryStacks.Minimal.Replace("secrets-ladder:level: plain", AtLevelSealed, StringComparison.Ordinal)
        + "  secrets-ladder:apps: { shop: { namespace: shop } }\n");
}
