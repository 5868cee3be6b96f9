using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary><c>reseal</c>: seals values of an older certificate for the stack's certificate, and changes nothing else.</summary>
internal static class ResealCommand
{
    private const string Description = """
        Seals values that are sealed for an older certificate for the stack's certificate. Only ciphertexts and the record of what
        they are sealed for change; comments, labels and the order of a file stay.

        The older private keys come from standard input: PEM, or the controller's Secrets in YAML or JSON. They are kept in memory
        only. Or the values come from the live Secret, and no private key is needed. Without --namespace and --name: every file of
        the stack.

        Examples:
          kubectl --context dev -n kube-system get secret -l sealedsecrets.bitnami.com/sealed-secrets-key=active -o yaml | reseal --stack dev
          reseal --stack dev --namespace production --name checkout-secrets < old-key.pem
          kubectl --context dev -n production get secret checkout-secrets -o json
            | reseal --stack dev --namespace production --name checkout-secrets --from-secret -

        An old key still opens what Git keeps of yesterday: where somebody else may have it, rotate the values too.

        Exit code: 0 sealed, or nothing to seal, 1 refused, or a file has values that no given key opens (it is not written), 2 usage.
        """;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var stack = new Option<string>("--stack") { Description = "The stack.", HelpName = "S", Required = true };
        var @namespace = new Option<string?>("--namespace") { Description = "Only files of this namespace.", HelpName = "N" };
        var name = new Option<string?>("--name") { Description = "Only files of this name.", HelpName = "X" };
        var fromSecret = new Option<string?>("--from-secret")
        {
            Description = "Seal the values of this Kubernetes Secret manifest instead of opening the file's; '-' is standard input.",
            HelpName = "F",
        };
        var command = new Command("reseal", Description) { stack, @namespace, name, fromSecret };
        command.Validators.Add(result =>
        {
            if (result.GetResult(fromSecret) is not null && (result.GetResult(@namespace) is null || result.GetResult(name) is null))
            {
                result.AddError("--from-secret is one Secret; name it with --namespace and --name.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var stacks = context.Options.FolderOf(parsed);
            var selected = CommandContext.Select(stacks, [parsed.GetValue(stack)!])[0];
            try
            {
                return parsed.GetValue(fromSecret) is { } secret
                    ? await FromSecretAsync(context, stacks, selected, parsed.GetValue(@namespace)!, parsed.GetValue(name)!, secret)
                    : await FromKeysAsync(
                        context, stacks, selected,
                        secret => secret.Namespace == (parsed.GetValue(@namespace) ?? secret.Namespace)
                            && secret.Name == (parsed.GetValue(name) ?? secret.Name));
            }
            catch (SettingsException exception)
            {
                await context.ReportAsync(exception, "@; nothing was sealed");
                return CommandContext.Failure;
            }
        });
        return command;
    }

    private static async Task<int> FromSecretAsync(
        CommandContext context, StacksFolder stacks, string stack, string @namespace, string name, string path)
    {
        var target = SealTarget.Find(SettingsReader.FromFilesUnjudged(stacks, stack), @namespace, name);
        var session = SealSession.Open(context, stacks, stack, target);
        var reading = new Reading(isDecrypted: false);
        var input = new SealInput(new(), context.Input);
        var values = input.ReadSecret(path, target, reading);
        reading.ThrowIfMistaken();
        var missing = target.Contract.Keys.Select(key => Echo.Of(key.Name)).Except(values.Select(value => Echo.Of(value.Key))).ToList();
        foreach (var note in missing.Count == 0
            ? input.Notes
            : [.. input.Notes, $"the Secret does not hold {string.Join(", ", missing)}, so nothing of it was sealed"])
        {
            await context.Error.WriteLineAsync($"note {note}");
        }

        await session.SealAsync(values, scope: null, isRotation: session.Existing is not null);
        return 0;
    }

    private static async Task<int> FromKeysAsync(CommandContext context, StacksFolder stacks, string stack, Func<NamespacedName, bool> isSelected)
    {
        var folder = new SealedFolder(stacks, stack);
        var reading = new Reading(isDecrypted: false);
        var certificate = folder.ReadCertificate(reading);
        var secrets = folder.Secrets.Where(isSelected).ToList();
        var files = secrets.Select(secret => folder.Read(secret, reading)?.Manifest).OfType<SealedSecretManifest>().ToList();
        reading.ThrowIfMistaken();
        SealedFileWriter.Refuse(certificate!.CheckValidity(context.Clock));
        SealedFileWriter.Refuse(
            secrets.Count > 0 ? null : $"stack '{stack}' has no such file under sealed/; files are named sealed/<namespace>/<name>.yaml");
        SealedFileWriter.Refuse(
            context.Input.IsTerminal ? "standard input is a terminal, where a private key would show; pipe it in, see reseal --help" : null);

        using var keys = ReadKeys(context, reading);
        reading.ThrowIfMistaken();
        var (written, isComplete) = (new List<string>(), true);
        foreach (var manifest in files)
        {
            var file = folder.FileOf(new(manifest.Namespace, manifest.Name));
            var outcome = Resealing.Of(manifest, keys, certificate);
            isComplete &= outcome.Unopened.Count == 0;
            if (await WriteAsync(context, stacks, file, outcome, certificate))
            {
                written.Add(file);
            }
        }

        await TellAsync(context, stack, written, isComplete);
        return isComplete ? 0 : CommandContext.Failure;
    }

    private static SealingPrivateKeys ReadKeys(CommandContext context, Reading reading)
    {
        var bytes = context.Input.ReadAll();
        try
        {
            return SealingPrivateKeys.Read(Encoding.UTF8.GetString(bytes), "standard input", reading);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static async Task<bool> WriteAsync(
        CommandContext context, StacksFolder stacks, string file, Resealing outcome, SealingCertificate certificate)
    {
        var displayName = stacks.DisplayName(file);
        if (outcome.Unopened.Count > 0)
        {
            await context.Error.WriteLineAsync(
                $"error {displayName}: none of the given keys opens {string.Join(", ", outcome.Unopened.Select(Echo.Of))} under this namespace and "
                + "name; the file stays as it is. Give the key of then, or seal the live Secret with --from-secret");
            return false;
        }

        if (outcome.Values.Count == 0)
        {
            return false;
        }

        SealedFileWriter.Write(
            stacks, file, SealedSecretText.With(Encoding.UTF8.GetString(File.ReadAllBytes(file)), certificate.Fingerprint, outcome.Values));
        await context.Error.WriteLineAsync(outcome.Resealed.Count > 0
            ? $"{displayName}: sealed {string.Join(", ", outcome.Resealed)} again for certificate {certificate.Fingerprint}"
            : $"{displayName}: recorded that it is sealed for certificate {certificate.Fingerprint}");
        return true;
    }

    private static async Task TellAsync(CommandContext context, string stack, List<string> written, bool isComplete)
    {
        if (written.Count > 0)
        {
            await SealedFileWriter.TellWhatToCommitAsync(context, written, $"chore: seal again for the new key of {stack}");
        }
        else if (isComplete)
        {
            await context.Error.WriteLineAsync("every value is sealed for the stack's certificate already; nothing was changed");
        }
    }
}
