using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using SecretsLadder.Infra.Sealing;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Commands;

/// <summary>Reads the values that are to be sealed, from where the command line says.</summary>
/// <param name="options">The options of the command.</param>
/// <param name="input">Standard input.</param>
internal sealed class SealInput(SealOptions options, CommandInput input)
{
    private const string StandardInput = "standard input";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the values.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="target">The Secret they are for.</param>
    /// <param name="key">The key, where one value is sealed.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <exception cref="CommandException">There is nothing to read, or too much.</exception>
    public IReadOnlyList<SuppliedValue> Read(ParseResult parsed, SealTarget target, string? key, Reading reading)
    {
        if (key is not null)
        {
            return [new(key, ReadOne(key, parsed.GetValue(options.Exact)), new(StandardInput))];
        }

        var envFile = parsed.GetValue(options.EnvFile);
        var path = envFile ?? parsed.GetValue(options.FromSecret)!;
        var name = path == "-" ? StandardInput : path;
        var text = ReadText(path, name, reading);
        var values = text is null ? []
            : envFile is not null ? EnvFile.Read(text, name, reading)
            : SecretManifest.Read(text, name, target.Namespace, target.Contract, reading);
        foreach (var value in values)
        {
            if (target.CheckKey(value.Key) is { } problem)
            {
                reading.Report(value.At, "", problem);
            }
        }

        return values.Count > 0 || !reading.IsClean ? values : throw new CommandException($"{name} holds no value; nothing was sealed");
    }

    /// <summary>
    /// The value as its source gives it, less one line break at the end of a text: <c>echo</c> adds one, and <c>pulumi config set</c> takes it
    /// away too, so that the value is the same at every level. Bytes that are no text stay as they are.
    /// </summary>
    /// <param name="bytes">What was read.</param>
    public static ReadOnlySpan<byte> WithoutLineBreak(ReadOnlySpan<byte> bytes) =>
        !bytes.EndsWith("\n"u8) || !IsText(bytes) ? bytes
        : bytes.EndsWith("\r\n"u8) ? bytes[..^2]
        : bytes[..^1];

    private static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && bytes.IndexOfAnyExcept(ControlFree) < 0;

    private static readonly System.Buffers.SearchValues<byte> ControlFree = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 256).Where(code => code is '\t' or '\n' or '\r' or (>= 0x20 and not 0x7F)).Select(code => (byte)code)]);

    private byte[] ReadOne(string key, bool isExact)
    {
        if (input.IsTerminal)
        {
            return Encoding.UTF8.GetBytes(Required(input.AskTwice($"Value of {key}")));
        }

        var bytes = input.ReadAll();
        if (isExact)
        {
            return bytes;
        }

        var value = WithoutLineBreak(bytes).ToArray();
        CryptographicOperations.ZeroMemory(bytes);
        return value.Length > 0 ? value : throw Empty();
    }

    private string? ReadText(string path, string name, Reading reading)
    {
        if (path == "-" && input.IsTerminal)
        {
            throw new CommandException("standard input is a terminal, where what is typed shows; pipe the values in, or leave the option out to be asked");
        }

        var bytes = input.ReadFile(path);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            reading.Report(new(name), "", "is not UTF-8; save it as UTF-8");
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static string Required(string value) => value.Length > 0 ? value : throw Empty();

    private static CommandException Empty() => new("the value is empty: what should have written it wrote nothing; nothing was sealed. A value that is meant to be empty: printf '' | seal ... --exact");
}
