using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between the file of a SealedSecret, its contract and the certificate.</summary>
internal static class SealedSecretChecks
{
    /// <summary>Reports what does not fit the contract.</summary>
    /// <param name="manifest">The SealedSecret.</param>
    /// <param name="root">Its file, for places.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void CheckContract(SealedSecretManifest manifest, SettingNode root, SecretContract contract, Reading reading)
    {
        if (manifest.Template.Type != contract.Type)
        {
            reading.Report(
                root.Nearest("spec", "template", "type"),
                $"the Secret would have the type {Echo.Of(manifest.Template.Type)}, and its contract has '{contract.Type}'; "
                + $"a Secret's type cannot be changed later: write 'type: {contract.Type}' under spec.template");
        }

        var keys = contract.Keys.Select(key => key.Name).ToList();
        foreach (var key in manifest.EncryptedData.Keys.Except(keys))
        {
            var composed = contract.DerivedKeys.Any(derived => derived.Name == key);
            reading.Report(
                root.Nearest("spec", "encryptedData", key),
                composed
                    ? "the contract composes this key of others, which would hide a value that is sealed; remove the line"
                    : $"the contract '{contract.Name}' has no such key; it has {string.Join(", ", keys.Select(Echo.Of))}; "
                        + $"rename the line or remove it{NearMiss.Suggest(key, keys)}");
        }
    }

    /// <summary>Reports values that cannot be sealed for a certificate, though the file says that they are, or does not say.</summary>
    /// <param name="manifest">The SealedSecret.</param>
    /// <param name="root">Its file, for places.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void CheckCertificate(SealedSecretManifest manifest, SettingNode root, SealingCertificate certificate, Reading reading)
    {
        var record = manifest.SealedFor;
        foreach (var (key, text) in manifest.EncryptedData.Where(pair => (record.Of(pair.Key) ?? certificate.Fingerprint) == certificate.Fingerprint))
        {
            if (SealedValue.CheckShape(text, certificate.KeyLength) is { } problem)
            {
                reading.Report(root.Nearest("spec", "encryptedData", key), problem);
            }
        }
    }
}
