using System.Buffers;
using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary>Reads the values that are to be sealed, from where the command line says.</summary>
/// <param name="options">The options of the command.</param>
/// <param name="input">Standard input.</param>
internal sealed class SealInput(SealOptions options, CommandInput input)
{
    private const string StandardInput = "standard input";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> _notes = [];

    /// <summary>What was done with the values that somebody might not expect, after they were read.</summary>
    public IReadOnlyList<string> Notes => _notes;

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
            return [Decode(new(key, ReadOne(key, parsed.GetValue(options.Exact)), new(StandardInput)), target, reading)];
        }

        var secret = parsed.GetValue(options.FromSecret);
        return secret is not null ? ReadSecret(secret, target, reading)
            : ReadTexts(parsed.GetValue(options.EnvFile), parsed.GetValue(options.FromJson), target, reading);
    }

    /// <summary>Reads the values of a Secret: those of composed keys are left out, because the stack composes them again.</summary>
    /// <param name="path">The file, or '-'.</param>
    /// <param name="target">The Secret they are for.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <exception cref="CommandException">There is nothing to read, or too much.</exception>
    public IReadOnlyList<SuppliedValue> ReadSecret(string path, SealTarget target, Reading reading)
    {
        var name = NameOf(path);
        var all = ReadText(path, name, reading) is { } text ? SecretManifest.Read(text, name, target.Namespace, target.Contract, reading) : [];
        var composed = all.Where(value => target.Contract.DerivedKeys.Any(derived => derived.Name == value.Key)).ToList();
        foreach (var value in composed)
        {
            CryptographicOperations.ZeroMemory(value.Bytes);
            _notes.Add($"the key '{value.Key}' of the Secret is composed of others by the contract, so it is not sealed");
        }

        return Checked([.. all.Except(composed)], name, target, reading);
    }

    private IReadOnlyList<SuppliedValue> ReadTexts(string? envFile, string? json, SealTarget target, Reading reading)
    {
        var path = envFile ?? json!;
        var name = NameOf(path);
        var text = ReadText(path, name, reading);
        var values = text is null ? []
            : envFile is not null ? EnvFile.Read(text, name, reading)
            : JsonValues.Read(text, name, [.. target.Contract.Keys.Select(key => key.Name)], reading);
        if (values.Where(value => value.IsQuoted).Select(value => Echo.Of(value.Key)).ToList() is { Count: > 0 } quoted && reading.IsClean)
        {
            _notes.Add(
                $"the quotes around {string.Join(", ", quoted)} are no part of the value, as in a shell; "
                + "SOPS and 'docker run --env-file' would keep them (from SOPS: --from-json)");
        }

        return [.. Checked(values, name, target, reading).Select(value => Decode(value, target, reading))];
    }

    private static IReadOnlyList<SuppliedValue> Checked(IReadOnlyList<SuppliedValue> values, string name, SealTarget target, Reading reading)
    {
        foreach (var value in values)
        {
            if (target.CheckKey(value.Key) is { } problem)
            {
                reading.Report(value.At, "", problem);
            }
        }

        return values.Count > 0 || !reading.IsClean ? values : throw new CommandException($"{name} holds no value; nothing was sealed");
    }

    /// <summary>What is text here and bytes in the Secret is decoded, as it is at level plain.</summary>
    private static SuppliedValue Decode(SuppliedValue value, SealTarget target, Reading reading)
    {
        if (target.Contract.Keys.All(key => key.Name != value.Key || !key.IsBase64))
        {
            return value;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(value.Bytes.Length)];
        if (Base64.DecodeFromUtf8(value.Bytes, bytes, out _, out var length) != OperationStatus.Done)
        {
            reading.Report(
                value.At, "",
                $"the contract says 'decode: base64' of '{value.Key}', and the value is not base64; "
                + "give it as 'base64 < FILE' writes it, or the bytes themselves in a Secret with --from-secret");
        }

        var decoded = bytes[..length];
        CryptographicOperations.ZeroMemory(bytes);
        CryptographicOperations.ZeroMemory(value.Bytes);
        return new(value.Key, decoded, value.At);
    }

    private static string NameOf(string path) => path == "-" ? StandardInput : path;

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

    private static readonly SearchValues<byte> ControlFree = SearchValues.Create(
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
            throw new CommandException(
                "standard input is a terminal, where what is typed shows; pipe the values in, or leave the option out to be asked");
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

    private static CommandException Empty() =>
        new("the value is empty: what should have written it wrote nothing; nothing was sealed. "
            + "A value that is meant to be empty: printf '' | seal ... --exact");
}
