using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Checks;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>What a stack keeps in Git of its sealed values: the certificate to seal for, and a file for each SealedSecret.</summary>
/// <param name="folder">The folder of stacks.</param>
/// <param name="stack">Name of the stack.</param>
internal sealed class SealedFolder(StacksFolder folder, string stack)
{
    private const string Suffix = ".yaml";

    private readonly string _root = Path.Combine(folder.Path, stack, "sealed");

    /// <summary>The certificate.</summary>
    public string CertificateFile { get; } = Path.Combine(folder.Path, stack, "sealing-cert.pem");

    /// <summary>The Secrets whose files are there, as the paths name them and in their order.</summary>
    public IEnumerable<NamespacedName> Secrets => !Directory.Exists(_root) ? [] :
        from directory in Directory.EnumerateDirectories(_root).Order(StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(directory, $"*{Suffix}").Order(StringComparer.Ordinal)
        select new NamespacedName(Path.GetFileName(directory), Path.GetFileNameWithoutExtension(file));

    /// <summary>A stack's settings with what is sealed for it, each file held to its contract and to the certificate.</summary>
    /// <param name="settings">The settings, applications among them.</param>
    /// <param name="stacks">The folder of stacks.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static StackSettings AddTo(StackSettings settings, StacksFolder stacks, Reading reading)
    {
        var folder = new SealedFolder(stacks, settings.Stack);
        var certificate = File.Exists(folder.CertificateFile) ? folder.ReadCertificate(reading) : null;
        var contracts = settings.Contracts.Where(contract => contract.Delivery == DeliveryKind.Sealed).ToLookup(
            contract => contract.Secret, contract => contract.Contract);
        var manifests = new Dictionary<NamespacedName, SealedSecretManifest>();
        foreach (var secret in folder.Secrets)
        {
            if (folder.Read(secret, reading) is not { } read)
            {
                continue;
            }

            manifests.Add(secret, read.Manifest);
            foreach (var contract in contracts[secret])
            {
                SealedSecretChecks.CheckContract(read.Manifest, read.Root, contract, reading);
            }

            if (certificate is not null)
            {
                SealedSecretChecks.CheckCertificate(read.Manifest, read.Root, certificate, reading);
            }
        }

        return settings with { Sealed = manifests, SealingCertificate = certificate };
    }

    /// <summary>The file of a SealedSecret.</summary>
    /// <param name="secret">The Secret.</param>
    public string FileOf(NamespacedName secret) => Path.Combine(_root, secret.Namespace, secret.Name + Suffix);

    /// <summary>Reads the certificate. That there is none is a mistake.</summary>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The certificate, or null if there is none that can be used.</returns>
    public SealingCertificate? ReadCertificate(Reading reading)
    {
        if (File.Exists(CertificateFile))
        {
            return folder.Refuses(CertificateFile, reading)
                ? null
                : SealingCertificate.ReadFile(CertificateFile, folder.DisplayName(CertificateFile), reading);
        }

        reading.Report(
            new(folder.DisplayName(CertificateFile)),
            "",
            $"there is no certificate to seal for; write it with: pulumi stack output sealingCertificate --stack {stack} | {ProgramName.Call} "
            + $"sealing-cert --stack {stack}");
        return null;
    }

    /// <summary>Reads a SealedSecret.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The SealedSecret and its file for places, or null if it cannot be used.</returns>
    public (SealedSecretManifest Manifest, SettingNode Root)? Read(NamespacedName secret, Reading reading)
    {
        var file = FileOf(secret);
        if (folder.ReadYaml(file, reading) is not { } root || !SealedSecretSchema.Schema.TryRead(root, reading, out var manifest))
        {
            return null;
        }

        CheckPath(root.Nearest("metadata", "namespace"), "the namespace", manifest.Namespace, secret.Namespace, "folder", reading);
        CheckPath(root.Nearest("metadata", "name"), "the Secret", manifest.Name, secret.Name, "file", reading);
        return (manifest, root);
    }

    private static void CheckPath(SettingNode node, string what, string found, string expected, string place, Reading reading)
    {
        if (found != expected)
        {
            reading.Report(
                node, $"names {what} {Echo.Of(found)}, and the {place} is named {Echo.Of(expected)}; "
                    + "its values open under the name they were sealed for only: move the file, or seal them again");
        }
    }
}
