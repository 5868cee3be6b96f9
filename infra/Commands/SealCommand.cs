using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Commands;

/// <summary><c>seal</c>: encrypts a value for the stack's Sealed Secrets controller, offline.</summary>
internal static class SealCommand
{
    private const string Description = """
        Seals a value against the stack's certificate, into <stack>/sealed/<namespace>/<name>.yaml, which belongs into Git.
        Needs no cluster. Other keys, comments and lines of the file stay as they are.

        The value comes from standard input, or is asked for on a terminal without showing it; it is never an argument.
        One line break at the end of a text is left out, as 'pulumi config set' does it; --exact keeps it.
        Which keys there are, says the application's contract.

        Examples:
          seal --stack dev --namespace production --name checkout-secrets --key PAYMENT_API_KEY
                                             asks for the value, twice
          pass show stripe | seal --stack dev --namespace production --name checkout-secrets --key STRIPE_WEBHOOK_SECRET
          seal ... --key PAYMENT_API_KEY --rotate
                                             replaces a value that is sealed already
          seal ... --env-file -              seals KEY=VALUE lines from standard input
          kubectl create secret generic checkout-secrets --from-file=... --dry-run=client -o yaml | seal ... --from-secret -

        A file is sealed for one certificate. After sealing-cert has written another, seal all keys of a file in one go:
          seal ... --rotate --env-file F

        Exit code: 0 sealed, 1 refused (nothing is written), 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var options = new SealOptions();
        var command = new Command("seal", Description);
        options.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                await SealAsync(context, options, parsed);
                return 0;
            }
            catch (SettingsException exception)
            {
                await context.ReportAsync(exception, "@; nothing was sealed");
                return CommandContext.Failure;
            }
        });
        return command;
    }

    private static async Task SealAsync(CommandContext context, SealOptions options, ParseResult parsed)
    {
        var stacks = context.Options.FolderOf(parsed);
        var stack = CommandContext.Select(stacks, [parsed.GetValue(options.Stack)!])[0];
        var target = SealTarget.Find(SettingsReader.FromFilesUnjudged(stacks, stack), parsed.GetValue(options.Namespace)!, parsed.GetValue(options.Name)!);
        var isBulk = (parsed.GetValue(options.EnvFile) ?? parsed.GetValue(options.FromSecret)) is not null;
        var key = isBulk ? null : target.KeyOf(parsed.GetValue(options.Key));

        var folder = new SealedFolder(stacks, stack);
        var file = folder.FileOf(target.Secret);
        var reading = new Reading(isDecrypted: false);
        var certificate = folder.ReadCertificate(reading);
        var existing = File.Exists(file) ? ReadExisting(folder, target, certificate, reading) : null;
        reading.ThrowIfMistaken();
        Refuse(certificate!.CheckValidity(context.Clock));

        // What can be refused without the value is refused before anybody is asked for it.
        var (isRotation, scope) = (parsed.GetValue(options.Rotate), options.ScopeOf(parsed));
        void Check(IReadOnlyCollection<string> keys) => Refuse(SealingRules.Check(stacks.DisplayName(file), existing, keys, isRotation, scope, certificate));
        Check(key is null ? existing?.EncryptedData.Keys.Where(_ => isRotation).ToList() ?? [] : [key]);

        var values = new SealInput(options, context.Input).Read(parsed, target, key, reading);
        reading.ThrowIfMistaken();
        Check([.. values.Select(value => value.Key)]);

        var effectiveScope = scope ?? existing?.Scope ?? SealingScope.Strict;
        var sealedValues = values.ToDictionary(value => value.Key, value => Seal(value, certificate, effectiveScope, target));
        Write(file, stacks.DisplayName(file), existing is null
            ? SealedSecretText.Of(target.Contract, target.Application, target.Namespace, effectiveScope, certificate.Fingerprint, sealedValues)
            : SealedSecretText.With(Encoding.UTF8.GetString(File.ReadAllBytes(file)), certificate.Fingerprint, sealedValues));
        await TellAsync(context, target, file, sealedValues.Keys, certificate, existing, isRotation);
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

    private static string Seal(SuppliedValue value, SealingCertificate certificate, SealingScope scope, SealTarget target)
    {
        try
        {
            return SealedValue.Seal(value.Bytes, certificate, scope, target.Namespace, target.Contract.Name);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(value.Bytes);
        }
    }

    private static void Write(string file, string displayName, string? text)
    {
        Refuse(text is null ? $"{displayName} is written in a way that cannot be edited line by line; write its mappings one key a line, or remove it and seal all keys again" : null);
        var bytes = Encoding.UTF8.GetBytes(text!);
        Refuse(bytes.Length > YamlReader.LargestFile ? $"{displayName} would have {bytes.Length} bytes; at most {YamlReader.LargestFile} are read; seal a smaller value" : null);
        AtomicFile.Write(file, bytes);
    }

    private static async Task TellAsync(
        CommandContext context, SealTarget target, string file, IEnumerable<string> keys, SealingCertificate certificate, SealedSecretManifest? existing, bool isRotation)
    {
        var stale = existing?.StaleTemplates(target.Contract).Concat(existing.StaleMetadata(target.Contract).Select(metadata => metadata.Name)).ToList() ?? [];
        if (stale.Count > 0)
        {
            await context.Error.WriteLineAsync($"warning the template of {string.Join(", ", stale.Select(Echo.Of))} in the file is not the contract's; the stack uses the contract's");
        }

        await context.Error.WriteLineAsync($"sealed {string.Join(", ", keys)} of {target.Contract.Name} in {target.Namespace} for certificate {certificate.Fingerprint}; commit it:");
        await context.Output.WriteLineAsync($"git add {ShellWord.Of(PathFromHere(file))}");
        await context.Output.WriteLineAsync($"git commit -m \"chore: {(isRotation ? $"rotate {target.Contract.Name}" : $"seal {target.Contract.Name} for {target.Namespace}")}\"");
    }

    private static string PathFromHere(string file) => Path.GetRelativePath(Directory.GetCurrentDirectory(), file) is var path && path.StartsWith("..", StringComparison.Ordinal) ? file : path.Replace('\\', '/');

    private static void Refuse(string? problem)
    {
        if (problem is not null)
        {
            throw new CommandException(problem);
        }
    }
}
