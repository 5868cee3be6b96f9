using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Stack;

public sealed class SealingKeySettingsTests
{
    private const string Backend = "{ kind: aws, accountId: '111122223333', region: eu-west-1 }";

    [Fact]
    public void Read_Nothing_IsOneGenerationThatTheStackMakes() => Assert.Equal(
        (1, null, null, 0),
        (Read("{}").Generations, Read("{}").PrivateKey, Read("{}").Certificate, Read("{}").Escrow.Length));

    [Theory]
    [InlineData("{ generations: 1 }", 1)]
    [InlineData("{ generations: 20 }", 20)]
    public void Read_Generations_AreAsMany(string yaml, int expected) => Assert.Equal(expected, Read(yaml).Generations);

    [Theory]
    [InlineData("{ generations: 0 }", "generations: must be a whole number from 1 to 20, found '0'")]
    [InlineData("{ generations: 21 }", "generations: must be a whole number from 1 to 20, found '21'")]
    [InlineData("{ escrow: [{}] }", "escrow[0]: the key 'backend' is missing")]
    [InlineData(
        "{ escrow: [{ backend: a, entry: 'copy' }] }",
        "escrow[0].entry: must be an entry pattern, found 'copy'; allowed: a text with {generation} in it, and {cluster} where wanted")]
    [InlineData(
        "{ escrow: [{ backend: a, entry: '{app}/{generation}' }] }",
        "escrow[0].entry: must be an entry pattern, found '{app}/{generation}'; allowed: a text with {generation} in it, and {cluster} where wanted")]
    [InlineData(
        "{ certificate: x }",
        "certificate: must be a certificate, found a text of 1 characters; allowed: a certificate of an RSA key in PEM, "
        + "beginning with -----BEGIN CERTIFICATE-----")]
    public void Read_Mistake_SaysWhatIsAllowed(string yaml, string expected) =>
        Assert.EndsWith(expected, Assert.Single(SealingKeySettings.Schema.Mistakes(yaml)), StringComparison.Ordinal);

    [Fact]
    public void Read_EncryptedKeyInAFile_StaysUnread() => Assert.Equal("[secret]", $"{Read("{ privateKey: { secure: v1:x } }").PrivateKey}");

    [Fact]
    public void Read_KeyInClearInAFile_IsRefused() => Assert.EndsWith(
        "privateKey: must be encrypted; remove the line, set the value with 'pulumi config set --secret --path', and rotate it if it was committed",
        Assert.Single(SealingKeySettings.Schema.Mistakes("{ privateKey: x }")),
        StringComparison.Ordinal);

    [Fact]
    public void Read_KeyFromTheEngine_IsChecked()
    {
        var canary = Canary.Value("sealing-key");
        var reading = new Reading(isDecrypted: true);
        SealingKeySettings.Schema.TryRead(JsonReader.Read("k", $$"""{ "privateKey": "{{canary}}" }""", reading)!, reading, out _);
        var mistake = Assert.Single(SchemaReading.MistakesOf(reading));

        Assert.EndsWith(
            $"must be an RSA private key of at least 2048 bits in PEM, without a passphrase; found a text of {canary.Length} characters", mistake,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_Key_IsStillSetAndNotKnown() =>
        Assert.Same(SecretText.Redacted, (SealingKeySettings.Default with { PrivateKey = new SecretText("x") }).Redact().PrivateKey);

    [Fact]
    public void Redact_NoKey_StaysNone() => Assert.Null(SealingKeySettings.Default.Redact().PrivateKey);

    [Theory]
    [InlineData(Backend, null, "platform/prod-eu/sealing-key/{generation}")]
    [InlineData(
        "{ kind: aws, accountId: '111122223333', region: eu-west-1, service: ParameterStore }", null, "/platform/prod-eu/sealing-key/{generation}")]
    [InlineData(Backend, "keys/{cluster}-{generation}", "keys/prod-eu-{generation}")]
    public void EntryIn_Backend_IsItsName(string backend, string? entry, string expected) => Assert.Equal(
        expected, new SealingKeyEscrowSettings("default", entry).EntryIn(
            "prod-eu", (AwsBackend)SecretsLadder.Infra.Settings.Backends.Backend.Schema.Value(backend)));

    private static SealingKeySettings Read(string yaml) => SealingKeySettings.Schema.Value(yaml);
}
