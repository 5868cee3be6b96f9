using System.Text;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary>
/// <c>seal --adopt</c>: keeps the ciphertexts of a SealedSecret that kubeseal wrote, and makes everything else the contract's again.
/// </summary>
/// <param name="context">What commands share.</param>
/// <param name="stacks">The folder of stacks.</param>
/// <param name="settings">The stack.</param>
internal sealed class SealAdoption(CommandContext context, StacksFolder stacks, StackSettings settings)
{
    private readonly SealedFolder _folder = new(stacks, settings.Stack);

    /// <summary>Adopts a SealedSecret.</summary>
    /// <param name="path">Its file, or '-'.</param>
    /// <param name="certificateFile">The certificate that its values are sealed for, or null for the stack's.</param>
    /// <param name="namespace">Namespace of the Secret, or null where the file says it.</param>
    /// <param name="name">Name of the Secret, or null where the file says it.</param>
    /// <exception cref="SettingsException">Something in the file is not to be kept.</exception>
    /// <exception cref="CommandException">There is nothing to adopt, or no place for it.</exception>
    public async Task RunAsync(string path, string? certificateFile, string? @namespace, string? name)
    {
        SealedFileWriter.Refuse(
            path == "-" && context.Input.IsTerminal ? "standard input is a terminal; pipe the SealedSecret in, see seal --help" : null);
        var reading = new Reading(isDecrypted: false);
        var displayName = path == "-" ? "standard input" : path;
        var adopted = AdoptedSecret.Read(Encoding.UTF8.GetString(context.Input.ReadFile(path)), displayName, reading);
        reading.ThrowIfMistaken();
        CheckName("namespace", adopted!.Namespace, @namespace);
        CheckName("name", adopted.Name, name);
        var target = SealTarget.Find(
            settings,
            adopted.Namespace ?? @namespace ?? throw new CommandException($"{displayName} has no metadata.namespace; name it with --namespace"),
            adopted.Name ?? name ?? throw new CommandException($"{displayName} has no metadata.name; name it with --name"));
        var certificate =
            certificateFile is null ? _folder.ReadCertificate(reading) : SealingCertificate.ReadFile(certificateFile, certificateFile, reading);
        reading.ThrowIfMistaken();

        adopted.Check(target.Contract, reading);
        var values = target.Contract.Keys.Where(key => adopted.EncryptedData.ContainsKey(key.Name)).ToDictionary(
            key => key.Name, key => adopted.EncryptedData[key.Name]);
        CheckCertificate(adopted, values, certificate!, isTold: certificateFile is not null, reading);
        reading.ThrowIfMistaken();
        SealedFileWriter.Refuse(
            values.Count == 0 ? $"{displayName} holds no sealed value of the Secret '{target.Contract.Name}'; nothing was adopted" : null);
        await WriteAsync(adopted, target, values, certificate!);
    }

    private static void CheckName(string what, string? found, string? asked) => SealedFileWriter.Refuse(
        found is not null && asked is not null && found != asked
            ? $"the SealedSecret has the {what} {Echo.Of(found)}, and its values open under it only; "
                + $"leave out --{what}, or give the file of {Echo.Of(asked)}"
            : null);

    private static void CheckCertificate(
        AdoptedSecret adopted, Dictionary<string, string> values, SealingCertificate certificate, bool isTold, Reading reading)
    {
        const string Remedy = "; say which certificate it is sealed for with --certificate FILE";
        foreach (var (key, text) in values)
        {
            if (SealedValue.CheckShape(text) is null && SealedValue.CheckShape(text, certificate.KeyLength) is { } problem)
            {
                adopted.Report(key, problem + Remedy, reading);
            }
            else if (!isTold && adopted.SealedFor.Of(key) is { } recorded && recorded != certificate.Fingerprint)
            {
                adopted.Report(
                    key, $"the file says that it is sealed for the certificate {SealedFor.Short(recorded)}, which is not the stack's{Remedy}",
                    reading);
            }
        }
    }

    private async Task WriteAsync(AdoptedSecret adopted, SealTarget target, Dictionary<string, string> values, SealingCertificate certificate)
    {
        var file = _folder.FileOf(target.Secret);
        var displayName = stacks.DisplayName(file);
        var (before, existing) = ReadExisting(file, target);
        var kept = existing?.EncryptedData.Where(pair => target.Contract.Keys.Any(key => key.Name == pair.Key) && !values.ContainsKey(pair.Key))
            .ToDictionary() ?? [];
        SealedFileWriter.Refuse(kept.Count > 0 && existing!.Scope != adopted.Scope
            ? $"{displayName} holds {string.Join(", ", kept.Keys.Select(Echo.Of))} too, in another scope than what is to be adopted, "
                + "and a file has one; adopt all keys together, or remove those"
            : null);

        var isInOrder = before is not null && !existing!.Differences(target.Contract, target.Application).Any();
        SealedFileWriter.Write(stacks, file, isInOrder
            ? SealedSecretText.With(before!, certificate.Fingerprint, values, adopted.Scope)
            : SealedSecretText.Of(
                target.Contract, target.Application, target.Namespace, adopted.Scope, SealedForOf(existing, kept, values, certificate),
                kept.Concat(values).ToDictionary()));

        await context.Error.WriteLineAsync(
            $"{displayName}: kept the ciphertexts of {string.Join(", ", values.Keys)}, recorded as sealed for certificate {certificate.Fingerprint}");
        if (before is not null && !isInOrder)
        {
            await context.Error.WriteLineAsync("note the file was not in the contract's form and is written anew, without its comments");
        }

        foreach (var repaired in adopted.Differences(target.Contract, target.Application))
        {
            await context.Error.WriteLineAsync($"repaired {repaired}");
        }

        var missing = target.Contract.Keys.Select(key => key.Name).Where(key => !values.ContainsKey(key) && !kept.ContainsKey(key)).ToList();
        if (missing.Count > 0)
        {
            await context.Error.WriteLineAsync($"note {string.Join(", ", missing.Select(Echo.Of))} is not sealed yet");
        }

        await SealedFileWriter.TellWhatToCommitAsync(context, [file], $"chore: seal {target.Contract.Name} for {target.Namespace}");
    }

    private static string SealedForOf(
        AdoptedSecret? existing, Dictionary<string, string> kept, Dictionary<string, string> values, SealingCertificate certificate) =>
        (existing?.SealedFor ?? SealedFor.Parse(null)).After([.. kept.Keys, .. values.Keys], values.Keys, certificate.Fingerprint);

    /// <summary>The stack's file as it is, which another tool may have written too.</summary>
    private (string? Text, AdoptedSecret? Secret) ReadExisting(string file, SealTarget target)
    {
        if (!File.Exists(file))
        {
            return (null, null);
        }

        var reading = new Reading(isDecrypted: false);
        var text = stacks.Refuses(file, reading) ? null : YamlReader.ReadText(file, stacks.DisplayName(file), reading, YamlDialect.Settings);
        var secret = text is null ? null : AdoptedSecret.Read(text, stacks.DisplayName(file), reading);
        secret?.Check(target.Contract, reading);
        reading.ThrowIfMistaken();
        return (text, secret);
    }
}
