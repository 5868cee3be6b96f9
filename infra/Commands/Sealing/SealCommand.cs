using System.CommandLine;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary><c>seal</c>: encrypts a value for the stack's Sealed Secrets controller, offline.</summary>
internal static class SealCommand
{
    private const string Description = """
        Seals a value against the stack's certificate, into <stack>/sealed/<namespace>/<name>.yaml, which belongs into Git.
        Needs no cluster. Other keys, comments and lines of the file do not change.

        The value comes from standard input, or is asked for on a terminal without showing it; it is never an argument.
        One line break at the end of a text is left out, as 'pulumi config set' does it; --exact keeps it.
        The application's contract defines which keys exist.

        Examples:
          seal --stack dev --namespace production --name checkout-secrets --key PAYMENT_API_KEY
                                             asks for the value, twice
          pass show stripe | seal --stack dev --namespace production --name checkout-secrets --key STRIPE_WEBHOOK_SECRET
          seal ... --key PAYMENT_API_KEY --rotate
                                             replaces a value that is sealed already
          sops decrypt --output-type json db.env | seal ... --from-json -
                                             seals an object of texts, each exactly as it is
          seal ... --env-file -              seals KEY=VALUE lines from standard input
          kubectl create secret generic checkout-secrets --from-file=... --dry-run=client -o yaml | seal ... --from-secret -
          kubeseal --re-encrypt < F | seal --stack dev --adopt -
                                             takes over what kubeseal wrote, in the contract's form

        With --rotate, keys that are new are sealed too. A key of the contract with 'decode: base64' is given in base64 and
        sealed as bytes, except from a Secret, which holds the bytes already.
        A value that is sealed for an older certificate stays; 'reseal' seals it for the stack's.

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
        var settings = SettingsReader.FromFilesUnjudged(stacks, stack);
        if (parsed.GetValue(options.Adopt) is { } adopted)
        {
            await new SealAdoption(context, stacks, settings).RunAsync(
                adopted, parsed.GetValue(options.Certificate), parsed.GetValue(options.Namespace), parsed.GetValue(options.Name));
            return;
        }

        var target = SealTarget.Find(settings, parsed.GetValue(options.Namespace)!, parsed.GetValue(options.Name)!);
        var key = options.IsBulk(parsed) ? null : target.KeyOf(parsed.GetValue(options.Key));
        var session = SealSession.Open(context, stacks, stack, target);

        // What can be refused without the value is refused before anybody is asked for it.
        var (isRotation, scope) = (parsed.GetValue(options.Rotate), options.ScopeOf(parsed));
        session.Check(key is null ? session.Existing?.EncryptedData.Keys.Where(_ => isRotation).ToList() ?? [] : [key], isRotation, scope);

        var reading = new Reading(isDecrypted: false);
        var input = new SealInput(options, context.Input);
        var values = input.Read(parsed, target, key, reading);
        reading.ThrowIfMistaken();
        session.Check([.. values.Select(value => value.Key)], isRotation, scope);
        foreach (var note in input.Notes)
        {
            await context.Error.WriteLineAsync($"note {note}");
        }

        await session.SealAsync(values, scope, isRotation);
    }
}
