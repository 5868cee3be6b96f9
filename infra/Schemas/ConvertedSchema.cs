using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A setting that is written as one type and read into another.</summary>
/// <typeparam name="TWritten">What is written.</typeparam>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="written">The schema of what is written.</param>
/// <param name="convert">Reads it; throws a <see cref="FormatException"/> that says what is wrong and allowed.</param>
internal sealed class ConvertedSchema<TWritten, T>(Schema<TWritten> written, Func<TWritten, T> convert) : Schema<T>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!written.TryRead(node, reading, out var raw))
        {
            return false;
        }

        try
        {
            value = convert(raw)!;
            return true;
        }
        catch (FormatException exception)
        {
            reading.Report(node, exception.Message);
            return false;
        }
    }

    /// <inheritdoc />
    public override JsonObject Describe() => written.Describe();
}
