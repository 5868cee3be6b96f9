using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Checks;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary>What is at hand before a value is asked for: the Secret it is for, the certificate, and the file as it is.</summary>
/// <param name="context">What commands share.</param>
/// <param name="stacks">The folder of stacks.</param>
/// <param name="target">The Secret.</param>
/// <param name="file">Its file.</param>
/// <param name="certificate">The certificate to seal for.</param>
/// <param name="existing">What is in the file, or null where there is none.</param>
internal sealed class SealSession(
    CommandContext context, StacksFolder stacks, SealTarget target, string file, SealingCertificate certificate, SealedSecretManifest? existing)
{
    /// <summary>The Secret.</summary>
    public SealTarget Target { get; } = target;

    /// <summary>What is in the file, or null where there is none.</summary>
    public SealedSecretManifest? Existing { get; } = existing;

    /// <summary>Reads what is there.</summary>
    /// <param name="context">What commands share.</param>
    /// <param name="stacks">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="target">The Secret.</param>
    /// <exception cref="SettingsException">The certificate or the file has mistakes.</exception>
    /// <exception cref="CommandException">The certificate is not valid now.</exception>
    public static SealSession Open(CommandContext context, StacksFolder stacks, string stack, SealTarget target)
    {
        var folder = new SealedFolder(stacks, stack);
        var file = folder.FileOf(target.Secret);
        var reading = new Reading(isDecrypted: false);
        var certificate = folder.ReadCertificate(reading);
        var existing = File.Exists(file) ? ReadExisting(folder, target, certificate, reading) : null;
        reading.ThrowIfMistaken();
        SealedFileWriter.Refuse(certificate!.CheckValidity(context.Clock));
        return new(context, stacks, target, file, certificate, existing);
    }

    /// <summary>Refuses keys that may not be sealed into the file.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="isRotation">Whether values that are there are to be replaced.</param>
    /// <param name="scope">The scope that is asked for, or null for the file's own.</param>
    /// <exception cref="CommandException">They may not.</exception>
    public void Check(IReadOnlyCollection<string> keys, bool isRotation, SealingScope? scope) =>
        SealedFileWriter.Refuse(SealingRules.Check(stacks.DisplayName(file), Existing, keys, isRotation, scope));

    /// <summary>Seals values into the file, and tells what to commit. The values are wiped.</summary>
    /// <param name="values">The values.</param>
    /// <param name="scope">The scope that is asked for, or null for the file's own.</param>
    /// <param name="isRotation">Whether the message to commit with speaks of a rotation.</param>
    public async Task SealAsync(IReadOnlyList<SuppliedValue> values, SealingScope? scope, bool isRotation)
    {
        var effectiveScope = scope ?? Existing?.Scope ?? SealingScope.Strict;
        var sealedValues = values.ToDictionary(value => value.Key, value => Seal(value, effectiveScope));
        SealedFileWriter.Write(stacks, file, Existing is null
            ? SealedSecretText.Of(Target.Contract, Target.Application, Target.Namespace, effectiveScope, certificate.Fingerprint, sealedValues)
            : SealedSecretText.With(Encoding.UTF8.GetString(File.ReadAllBytes(file)), certificate.Fingerprint, sealedValues));
        await WarnAsync([.. sealedValues.Keys]);
        await context.Error.WriteLineAsync(
            $"sealed {string.Join(", ", sealedValues.Keys)} of {Target.Contract.Name} in {Target.Namespace} for certificate "
            + $"{certificate.Fingerprint}; commit it:");
        await SealedFileWriter.TellWhatToCommitAsync(
            context, [file], isRotation ? $"chore: rotate {Target.Contract.Name}" : $"chore: seal {Target.Contract.Name} for {Target.Namespace}");
    }

    private static SealedSecretManifest? ReadExisting(SealedFolder folder, SealTarget target, SealingCertificate? certificate, Reading reading)
    {
        if (folder.Read(target.Secret, reading) is not { } read)
        {
            return null;
        }

        SealedSecretChecks.CheckContract(read.Manifest, read.Root, target.Contract, reading);
        if (certificate is not null)
        {
            SealedSecretChecks.CheckCertificate(read.Manifest, read.Root, certificate, reading);
        }

        return read.Manifest;
    }

    private string Seal(SuppliedValue value, SealingScope scope)
    {
        try
        {
            return SealedValue.Seal(value.Bytes, certificate, scope, Target.Namespace, Target.Contract.Name);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(value.Bytes);
        }
    }

    private async Task WarnAsync(IReadOnlyCollection<string> sealedKeys)
    {
        var stale = Existing?.StaleTemplates(Target.Contract).Concat(Existing.StaleMetadata(Target.Contract).Select(metadata => metadata.Name))
            .ToList() ?? [];
        if (stale.Count > 0)
        {
            await context.Error.WriteLineAsync(
                $"warning the template of {string.Join(", ", stale.Select(Echo.Of))} in the file is not the contract's; "
                + "the stack uses the contract's");
        }

        var others = Existing?.KeysNotSealedFor(certificate.Fingerprint).Except(sealedKeys).ToList() ?? [];
        if (others.Count > 0)
        {
            await context.Error.WriteLineAsync(
                $"note not sealed for this certificate, as far as the file says: {string.Join(", ", others.Select(Echo.Of))}; "
                + "what is sealed for an older one opens as long as the controller keeps its key");
        }
    }
}
