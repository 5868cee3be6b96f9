using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Settings.Documents;
using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>The values of level plain: application, Secret, key. In a file each is ciphertext (<c>secure:</c>), which stays unread.</summary>
internal sealed class SecretValuesSchema : Schema<SecretValues>
{
    private const string Ciphertext = "secure";

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

    /// <summary>Reads one value: what the engine has decrypted, or nothing of what is encrypted in a file.</summary>
    /// <param name="node">The value as written.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <param name="text">The value, or null where it is not known here.</param>
    public static bool TryReadValue(SettingNode node, Reading reading, out string? text)
    {
        text = null;
        if (reading.IsDecrypted && node is ScalarNode scalar)
        {
            text = scalar.Text;
            return true;
        }

        if (!reading.IsDecrypted && node is MappingNode { Entries: [{ Key: Ciphertext }] })
        {
            return true;
        }

        reading.Report(node, "must be encrypted; remove the line, set the value with 'pulumi config set --secret --path', and rotate it if it was committed");
        return false;
    }

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
