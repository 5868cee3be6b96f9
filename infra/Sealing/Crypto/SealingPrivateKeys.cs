using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Crypto;

/// <summary>
/// Private halves of sealing keys, kept only while values sealed for them are opened: as PEM, or in the Secrets that the controller
/// keeps them in. No message repeats anything of them.
/// </summary>
internal sealed class SealingPrivateKeys : IDisposable
{
    private const string Entry = "tls.key";

    private readonly List<RSAParameters> _keys = [];

    private SealingPrivateKeys()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => _keys.Count;

    /// <summary>Reads keys.</summary>
    /// <param name="text">PEM blocks, of which certificates are passed over, or a Secret or list of Secrets in YAML or JSON.</param>
    /// <param name="displayName">Where it comes from, as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static SealingPrivateKeys Read(string text, string displayName, Reading reading)
    {
        var keys = new SealingPrivateKeys();
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("-----BEGIN ", StringComparison.Ordinal))
        {
            keys.AddPem(text, new(displayName), reading);
        }
        else if (YamlReader.Read(text.TrimStart('\uFEFF'), displayName, reading) is { } root)
        {
            keys.AddSecrets(root, reading);
        }

        if (keys.Count == 0 && reading.IsClean)
        {
            reading.Report(
                new(displayName), "",
                "holds no private key; give the old one as PEM (-----BEGIN RSA PRIVATE KEY-----), "
                + $"or the Secrets with '{Entry}' as kubectl prints them with -o yaml or -o json");
        }

        return keys;
    }

    /// <summary>Opens a sealed value with the key that can.</summary>
    /// <param name="text">The sealed value; its shape was checked.</param>
    /// <param name="scope">What the value is bound to.</param>
    /// <param name="secret">The Secret that it belongs to.</param>
    /// <param name="modulus">Modulus of the key that opened it.</param>
    /// <returns>The value, for the caller to wipe, or null where no key opens it.</returns>
    public byte[]? Open(string text, SealingScope scope, NamespacedName secret, out byte[]? modulus)
    {
        var length = SealedValue.KeyLengthOf(text);
        foreach (var key in _keys.Where(key => key.Modulus!.Length == length))
        {
            if (SealedValue.Open(text, key, scope, secret.Namespace, secret.Name) is { } value)
            {
                modulus = key.Modulus;
                return value;
            }
        }

        modulus = null;
        return null;
    }

    /// <summary>Wipes the keys.</summary>
    public void Dispose()
    {
        foreach (var part in _keys.SelectMany(key => new[] { key.D, key.P, key.Q, key.DP, key.DQ, key.InverseQ }))
        {
            CryptographicOperations.ZeroMemory(part);
        }

        _keys.Clear();
    }

    private void AddSecrets(SettingNode root, Reading reading)
    {
        var secrets = (root as MappingNode)?.Find("items") is SequenceNode list ? list.Items : [root];
        foreach (var secret in secrets.OfType<MappingNode>())
        {
            if ((secret.Find("data") as MappingNode)?.Find(Entry) is ScalarNode encoded)
            {
                AddEncoded(encoded, reading);
            }
            else if ((secret.Find("stringData") as MappingNode)?.Find(Entry) is ScalarNode clear)
            {
                AddPem(clear.Text, clear.At, reading);
            }
        }
    }

    private void AddEncoded(ScalarNode encoded, Reading reading)
    {
        var bytes = new byte[encoded.Text.Length];
        if (Convert.TryFromBase64String(encoded.Text, bytes, out var length))
        {
            AddPem(Encoding.UTF8.GetString(bytes, 0, length), encoded.At, reading);
        }
        else
        {
            reading.Report(encoded.At, "", $"'{Entry}' is not base64; give the Secret as kubectl prints it");
        }

        CryptographicOperations.ZeroMemory(bytes);
    }

    private void AddPem(string pem, SourceLocation at, Reading reading)
    {
        for (var rest = pem.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
        {
            if (rest[fields.Label] is "CERTIFICATE")
            {
                continue;
            }

            if (rest[fields.Label] is not ("RSA PRIVATE KEY" or "PRIVATE KEY") || !TryAdd(rest[fields.Location]))
            {
                reading.Report(at, "", rest[fields.Label] is "ENCRYPTED PRIVATE KEY"
                    ? "the private key is encrypted with a passphrase; decrypt it into the pipe: openssl pkey -in FILE"
                    : "a PEM block is no RSA private key; give the key of a sealing certificate, as PKCS#1 or PKCS#8");
            }
        }
    }

    private bool TryAdd(ReadOnlySpan<char> pem)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            var key = rsa.ExportParameters(includePrivateParameters: true);
            if (!OaepSha256.IsConsistent(key))
            {
                return false;
            }

            _keys.Add(key);
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
