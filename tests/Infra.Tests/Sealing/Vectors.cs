using System.Security.Cryptography;
using System.Text.Json;

namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>What other implementations have encrypted, with the key that opens it; the file says which.</summary>
internal static class Vectors
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sealing", "vectors.json"))).RootElement;

    /// <summary>Both halves of the key.</summary>
    public static RSAParameters Key { get; } = new()
    {
        Modulus = Hex(Root, "modulus"),
        Exponent = Hex(Root, "publicExponent"),
        D = Hex(Root, "privateExponent"),
        P = Hex(Root, "prime1"),
        Q = Hex(Root, "prime2"),
        DP = Hex(Root, "exponent1"),
        DQ = Hex(Root, "exponent2"),
        InverseQ = Hex(Root, "coefficient"),
    };

    /// <summary>How many RSAES-OAEP ciphertexts there are.</summary>
    public static IEnumerable<int> Indices => Enumerable.Range(0, Root.GetProperty("oaep").GetArrayLength());

    /// <summary>Values that another tool has sealed for the whole namespace 'production'.</summary>
    public static List<(string Value, string Text)> Sealed =>
        [.. Root.GetProperty("sealed").EnumerateArray().Select(item =>
            (item.GetProperty("value").GetString()!, item.GetProperty("text").GetString()!))];

    /// <summary>An RSAES-OAEP ciphertext.</summary>
    /// <param name="index">Which.</param>
    public static (byte[] Label, byte[] Message, byte[] Ciphertext) At(int index)
    {
        var vector = Root.GetProperty("oaep")[index];
        return (Hex(vector, "label"), Hex(vector, "message"), Hex(vector, "ciphertext"));
    }

    private static byte[] Hex(JsonElement element, string name) => Convert.FromHexString(element.GetProperty(name).GetString()!);
}
