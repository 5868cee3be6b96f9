using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class SealingRulesTests
{
    private static readonly SealingCertificate Certificate = TestKey.Short.Certificate;

    [Fact]
    public void Check_NoFileYet_IsAllowed() => Assert.Null(Check(null, false, "A", "B"));

    [Fact]
    public void Check_RotationWithoutFile_SaysSo() =>
        Assert.Equal("there is no file f yet, so there is nothing to rotate; leave out --rotate", Check(null, true, "A"));

    [Fact]
    public void Check_NewKeyOfTheSameCertificate_IsAllowed() => Assert.Null(Check(File("A"), false, "B"));

    [Fact]
    public void Check_KeyThatIsThere_NamesRotate() =>
        Assert.Equal("'A' in f is sealed already; to replace the value, add --rotate", Check(File("A"), false, "A", "B"));

    [Fact]
    public void Check_RotationOfAKeyThatIsThere_IsAllowed() => Assert.Null(Check(File("A", "B"), true, "A"));

    [Fact]
    public void Check_RotationOfNewKeysAlone_SaysSo() =>
        Assert.Equal("'C', 'D' is not in f yet, so there is nothing to rotate; leave out --rotate", Check(File("A"), true, "C", "D"));

    [Fact]
    public void Check_RotationWithNewKeysAmongThem_IsAllowed() => Assert.Null(Check(File("A"), true, "A", "C"));

    [Fact]
    public void Check_AnotherScope_SaysSo() => Assert.Equal(
        "f is sealed strict, and its values would not open cluster-wide; leave out --scope, or remove the file and seal all its keys again",
        SealingRules.Check("f", File("A"), ["B"], isRotation: false, SealingScope.ClusterWide));

    [Fact]
    public void Check_TheFilesOwnScope_IsAllowed() => Assert.Null(SealingRules.Check("f", File("A"), ["B"], isRotation: false, SealingScope.Strict));

    [Theory]
    [InlineData(false, "B")]
    [InlineData(true, "A")]
    public void Check_SomeKeysOfAnotherCertificate_AreAllowed(bool isRotation, string key) =>
        Assert.Null(Check(File("A", "C") with { Annotations = Sealed("f0") }, isRotation, key));

    [Fact]
    public void Check_NoCertificateRecorded_IsAllowed() =>
        Assert.Null(Check(File("A") with { Annotations = new Dictionary<string, string>() }, false, "B"));

    private static string? Check(SealedSecretManifest? existing, bool isRotation, params string[] keys) =>
        SealingRules.Check("f", existing, keys, isRotation, scope: null);

    private static Dictionary<string, string> Sealed(string fingerprint) => new() { [SealedSecretManifest.SealedForAnnotation] = fingerprint };

    private static SealedSecretManifest File(params string[] keys) => new()
    {
        Name = "s",
        Namespace = "n",
        Annotations = Sealed(Certificate.Fingerprint),
        EncryptedData = keys.ToDictionary(key => key, _ => SealedFile.Value(1)),
        Template = SealedSecretTemplate.Empty,
    };
}
