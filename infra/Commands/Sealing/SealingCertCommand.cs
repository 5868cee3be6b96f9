using System.CommandLine;
using System.Text;
using SecretsLadder.Infra.Changes;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary><c>sealing-cert</c>: keeps the certificate that a stack's values are sealed for in Git.</summary>
internal static class SealingCertCommand
{
    private const string Description = """
        Reads the certificate of a stack's sealing key from standard input, checks it, and writes it to <stack>/sealing-cert.pem,
        which belongs into Git: 'seal' needs nothing else. It is public; the private key never comes here.

        Examples:
          pulumi stack output sealingCertificate --stack dev | sealing-cert --stack dev
          kubeseal --fetch-cert | sealing-cert --stack dev
                                             the certificate of an existing controller

        When it replaces another certificate, it says which values are sealed for that one. They open as long as the controller
        keeps the older key; 'reseal' seals them for the new one.

        Exit code: 0 written, 1 refused (nothing is written), 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var stack = new Option<string>("--stack") { Description = "The stack.", HelpName = "S", Required = true };
        var command = new Command("sealing-cert", Description) { stack };
        command.SetAction(async (parsed, _) =>
        {
            var stacks = context.Options.FolderOf(parsed);
            var name = CommandContext.Select(stacks, [parsed.GetValue(stack)!])[0];
            try
            {
                var certificate = Read(context);
                await WriteAsync(context, stacks, name, certificate);
                return 0;
            }
            catch (SettingsException exception)
            {
                await context.ReportAsync(exception, "@; nothing was written");
                return CommandContext.Failure;
            }
        });
        return command;
    }

    private static SealingCertificate Read(CommandContext context)
    {
        if (context.Input.IsTerminal)
        {
            throw new CommandException("standard input is a terminal; pipe the certificate in, see sealing-cert --help");
        }

        var reading = new Reading(isDecrypted: false);
        var certificate = SealingCertificate.Parse(Encoding.UTF8.GetString(context.Input.ReadAll()), "standard input", reading);
        reading.ThrowIfMistaken();
        return certificate!.CheckValidity(context.Clock) is { } problem ? throw new CommandException(problem) : certificate;
    }

    private static async Task WriteAsync(CommandContext context, StacksFolder stacks, string stack, SealingCertificate certificate)
    {
        var folder = new SealedFolder(stacks, stack);
        var former = await ReadFormerAsync(context, stacks, folder);
        AtomicFiles.Write(stacks.Path, folder.CertificateFile, Encoding.UTF8.GetBytes(certificate.Pem));
        var outcome = former is null ? "written"
            : former.Fingerprint == certificate.Fingerprint ? "unchanged"
            : $"replaces {former.Fingerprint}";
        var (from, to) = (SealingCertificate.Text(certificate.NotBefore), SealingCertificate.Text(certificate.NotAfter));
        await context.Error.WriteLineAsync($"""
            {stacks.DisplayName(folder.CertificateFile)}: {outcome}
            SHA-256 {certificate.Fingerprint}
            RSA {certificate.KeyLength * 8} bits, valid from {from} to {to}
            """);
        await TellWhatToSealAsync(context, stacks, folder, stack, certificate);
    }

    /// <summary>
    /// The certificate that is there. One that cannot be used is replaced, but not silently: a private key in Git stays in its history.
    /// </summary>
    private static async Task<SealingCertificate?> ReadFormerAsync(CommandContext context, StacksFolder stacks, SealedFolder folder)
    {
        if (!File.Exists(folder.CertificateFile))
        {
            return null;
        }

        try
        {
            var reading = new Reading(isDecrypted: false);
            var former = SealingCertificate.ReadFile(folder.CertificateFile, stacks.DisplayName(folder.CertificateFile), reading);
            reading.ThrowIfMistaken();
            return former;
        }
        catch (SettingsException exception)
        {
            await context.Error.WriteLineAsync($"warning what is replaced: {OneLine.Of(exception.Message)}");
            return null;
        }
    }

    /// <summary>Every file with values that are not known to be sealed for this certificate, and the command that seals them again.</summary>
    private static async Task TellWhatToSealAsync(
        CommandContext context, StacksFolder stacks, SealedFolder folder, string stack, SealingCertificate certificate)
    {
        foreach (var secret in folder.Secrets)
        {
            var file = stacks.DisplayName(folder.FileOf(secret));
            var read = folder.Read(secret, new Reading(isDecrypted: false));
            if (read is not { Manifest: var manifest })
            {
                await context.Error.WriteLineAsync(OneLine.Of($"warning {file} cannot be read; 'seal' says why"));
            }
            else if (manifest.KeysNotSealedFor(certificate.Fingerprint).ToList() is { Count: > 0 } keys)
            {
                await context.Error.WriteLineAsync(OneLine.Of(
                    $"warning {file}: not sealed for this certificate, as far as the file says: {string.Join(", ", keys.Select(Echo.Of))}; "
                    + $"seal again: {ProgramName.Call} reseal --stack {stack} --namespace {secret.Namespace} --name {secret.Name}"));
            }
        }
    }
}
