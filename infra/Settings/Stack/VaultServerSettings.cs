using System.Collections.Immutable;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The Vault that the platform runs at level vault.</summary>
internal sealed record VaultServerSettings(
    int Replicas, string Storage, VaultSeal? Seal, bool Audit, ImmutableArray<string> RecoveryKeys, string? OperatorAddress, bool Configure)
{
    private static readonly Field<int> ReplicasKey = Field.Optional(
        "replicas", new ConvertedSchema<int, int>(new IntegerSchema(1, 9), OddForRaft),
        "Servers of the Raft cluster: 1 in development, 3 or 5 elsewhere.", 3);

    private static readonly Field<string> StorageKey = Field.Optional(
        "storage", Texts.Matching("a storage size", "^[1-9][0-9]*(Mi|Gi|Ti)$", "a quantity such as 10Gi", "10Gi"),
        "Size of each server's data volume.", "10Gi");

    private static readonly Field<VaultSeal?> SealKey =
        Field.Optional<VaultSeal?>("seal", VaultSeal.Schema!, "The key that unseals the Vault.", null);
    private static readonly Field<bool> AuditKey =
        Field.Optional("audit", BooleanSchema.Instance, "Whether requests are written to an audit volume.", true);

    private static readonly Field<ImmutableArray<string>> RecoveryKeysKey = Field.Optional(
        "recoveryKeys", new ListSchema<string>(Texts.Any("a PGP public key", 16 * 1024)),
        "PGP public keys, base64, that the recovery keys are encrypted to, one a holder.", []);

    private static readonly Field<string?> OperatorAddressKey = Field.Optional<string?>(
        "operatorAddress", Texts.HttpsUrl("the address of the Vault as the operator of the stack reaches it")!,
        "Address at which the stack configures the Vault.", null);

    private static readonly Field<bool> ConfigureKey = Field.Optional(
        "configure", BooleanSchema.Instance, "Whether the stack configures the Vault; possible once it is initialised.", false);

    public static readonly ObjectSchema<VaultServerSettings> Schema = new(
        "The Vault that the platform runs at level vault.",
        [ReplicasKey, StorageKey, SealKey, AuditKey, RecoveryKeysKey, OperatorAddressKey, ConfigureKey],
        values => new(
            values.Get(ReplicasKey),
            values.Get(StorageKey),
            values.Get(SealKey),
            values.Get(AuditKey),
            values.Get(RecoveryKeysKey),
            values.Get(OperatorAddressKey),
            values.Get(ConfigureKey)));

    private static int OddForRaft(int replicas) =>
        replicas % 2 == 1 ? replicas : throw new FormatException($"must be odd for Raft, found {replicas}; use 1, 3 or 5");
}
