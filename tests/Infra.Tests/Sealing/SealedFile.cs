namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>Texts of SealedSecrets for the contract of the stacks under test.</summary>
internal static class SealedFile
{
    /// <summary>What has the shape of a sealed value; never opened.</summary>
    /// <param name="mark">What tells it from others.</param>
    /// <param name="keyLength">Bytes of the key.</param>
    public static string Value(byte mark, int keyLength = 256) =>
        Convert.ToBase64String([(byte)(keyLength >> 8), (byte)keyLength, .. Enumerable.Repeat(mark, keyLength + 16)]);

    /// <summary>A text with the values 1 to 3 in place of @1 to @3.</summary>
    /// <param name="text">The text.</param>
    public static string With(string text) => text
        .Replace("@1", Value(1), StringComparison.Ordinal)
        .Replace("@2", Value(2), StringComparison.Ordinal)
        .Replace("@3", Value(3), StringComparison.Ordinal);

    /// <summary>What kubeseal 0.38 writes for one key.</summary>
    public static readonly string Kubeseal = With("""
        ---
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata:
          creationTimestamp: null
          name: shop-secrets
          namespace: shop
        spec:
          encryptedData:
            API_KEY: @1
          template:
            metadata:
              creationTimestamp: null
              name: shop-secrets
              namespace: shop
            type: Opaque

        """);
}
