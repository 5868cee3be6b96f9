using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The values of level plain: application, Secret, key. In a file each is ciphertext (<c>secure:</c>), which stays unread.</summary>
internal sealed class SecretValuesSchema : Schema<SecretValues>
{
    /// <summary>The one key of an encrypted value in a file.</summary>
    public const string Ciphertext = "secure";

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out SecretValues value)
    {
        var values = new Dictionary<ValueKey, string?>();
        var isSound = true;
        foreach (var application in Entries(node, reading, ref isSound))
        {
            foreach (var secret in Entries(application.Value, reading, ref isSound))
            {
                foreach (var key in Entries(secret.Value, reading, ref isSound))
                {
                    isSound &= TryReadValue(key.Value, reading, out var text);
                    values[new(application.Key, secret.Key, key.Key)] = text;
                }
            }
        }

        value = isSound ? new SecretValues(values) : null;
        return isSound;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => MapOf(MapOf(MapOf(DescribeValue())));

    /// <summary>The JSON Schema of one encrypted value.</summary>
    public static JsonObject DescribeValue() => new()
    {
        ["type"] = "object",
        ["description"] = "The encrypted value, as 'pulumi config set --secret --path' writes it.",
        ["properties"] = new JsonObject { [Ciphertext] = new JsonObject { ["type"] = "string" } },
        ["required"] = new JsonArray(Ciphertext),
        ["additionalProperties"] = false,
    };

    /// <summary>Whether a JSON Schema describes encrypted values alone: one, or a map of them.</summary>
    /// <param name="schema">The schema.</param>
    public static bool IsOfSecrets(JsonObject schema) =>
        schema["properties"]?[Ciphertext] is not null || (schema["additionalProperties"] is JsonObject item && IsOfSecrets(item));

    /// <summary>Reads one value: what the engine has decrypted, or nothing of what is encrypted in a file.</summary>
    /// <param name="node">The value as written.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <param name="text">The value, or null where it is not known here.</param>
    public static bool TryReadValue(SettingNode node, Reading reading, out string? text)
    {
        text = null;
        if (reading.SecretFree is { } free && node.At.File == free.File)
        {
            reading.ReportClearText(
                node,
                "no secret may stand in this file, in which nothing is encrypted; remove the line, "
                + $"move the rest of '{node.ConfigPath.Split('.')[0]}' to Pulumi.{free.Stack}.yaml, "
                + $"run: {SetCommand(free.Stack, node.ConfigPath)}, and rotate the value if it was committed");
            return false;
        }

        if (reading.IsDecrypted && node is ScalarNode scalar)
        {
            text = scalar.Text;
            return true;
        }

        if (!reading.IsDecrypted && node is MappingNode { Entries: [{ Key: Ciphertext }] })
        {
            return true;
        }

        reading.ReportClearText(
            node, "must be encrypted; remove the line, set the value with 'pulumi config set --secret --path', and rotate it if it was committed");
        return false;
    }

    /// <summary>The command that sets a secret; it asks for the value, so that it never stands in the shell's history.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="path">The path of the setting as <see cref="SettingNode.ConfigPath"/> has it.</param>
    public static string SetCommand(string stack, string path) =>
        $"pulumi config set --stack {stack} --secret --path {ShellWord.Quoted(SettingKeys.Namespace + path)}";

    private static JsonObject MapOf(JsonObject item) => new() { ["type"] = "object", ["additionalProperties"] = item };

    private static IReadOnlyList<MappingEntry> Entries(SettingNode node, Reading reading, ref bool isSound)
    {
        if (node is MappingNode mapping && mapping.Find(Ciphertext) is null)
        {
            return mapping.Entries;
        }

        isSound = false;
        reading.Report(node, "must be application, Secret and key, each value set on its own path with 'pulumi config set --secret --path'");
        return [];
    }
}
