using System.Collections.Immutable;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Sealing.Crypto;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The key that opens the SealedSecrets of an environment.</summary>
/// <param name="Generations">How many keys there are.</param>
/// <param name="PrivateKey">The private key of the first, where it is brought.</param>
/// <param name="Certificate">Its certificate, where that is brought too.</param>
/// <param name="Escrow">Where copies are kept.</param>
internal sealed record SealingKeySettings(
    int Generations, SecretText? PrivateKey, string? Certificate, ImmutableArray<SealingKeyEscrowSettings> Escrow)
{
    private static readonly Field<int> GenerationsKey = Field.Optional(
        "generations",
        new IntegerSchema(1, SealingKey.MostGenerations),
        "How many keys there are: the newest seals, all of them open. One more renews the key; never lower it.",
        1);

    private static readonly Field<SecretText?> PrivateKeyKey = Field.Optional<SecretText?>(
        "privateKey",
        new SecretTextSchema(Pem.PrivateKeys, Pem.IsPrivateKey)!,
        "The private key of the first generation, in PEM, where it is brought; "
        + "set with 'pulumi config set --secret --path'. Default: made by the stack.",
        null);

    private static readonly Field<string?> CertificateKey = Field.Optional<string?>(
        "certificate",
        new TextSchema(
            "a certificate", text => Pem.IsCertificate(text) ? null : Pem.Certificates, "^-----BEGIN CERTIFICATE-----", isSecretLikely: true)!,
        "The certificate of the private key that is brought, in PEM; no secret. Default: one that the key signs itself.",
        null);

    private static readonly Field<ImmutableArray<SealingKeyEscrowSettings>> EscrowKey = Field.Optional(
        "escrow",
        new ListSchema<SealingKeyEscrowSettings>(SealingKeyEscrowSettings.Schema),
        "Where copies of every generation are kept outside the cluster, each backend once.",
        []);

    public static readonly ObjectSchema<SealingKeySettings> Schema = new(
        "The key that opens the SealedSecrets of the environment.",
        [GenerationsKey, PrivateKeyKey, CertificateKey, EscrowKey],
        values => new(values.Get(GenerationsKey), values.Get(PrivateKeyKey), values.Get(CertificateKey), values.Get(EscrowKey)));

    /// <summary>A key that the stack makes, one generation, without a copy.</summary>
    public static readonly SealingKeySettings Default = new(1, null, null, []);

    /// <summary>The same settings without the private key.</summary>
    public SealingKeySettings Redact() => this with { PrivateKey = PrivateKey is null ? null : SecretText.Redacted };
}
