using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>
/// Reads values out of a Kubernetes Secret manifest, as <c>kubectl create secret --dry-run=client -o yaml</c> writes it. No mistake repeats a value.
/// </summary>
internal static class SecretManifest
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="text">The text, YAML or JSON.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="namespace">Namespace of the Secret that is meant.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static IReadOnlyList<SuppliedValue> Read(string text, string displayName, string @namespace, SecretContract contract, Reading reading)
    {
        if (YamlReader.Read(text.TrimStart('\uFEFF'), displayName, reading) is not { } root)
        {
            return [];
        }

        if (TextAt(root, "kind") != "Secret" || TextAt(root, "apiVersion") != "v1")
        {
            reading.Report(root, "is no manifest of a Secret; it begins with 'apiVersion: v1' and 'kind: Secret', and holds one");
            return [];
        }

        CheckSame(root, "the name", contract.Name, reading, "metadata", "name");
        CheckSame(root, "the namespace", @namespace, reading, "metadata", "namespace");
        CheckSame(root, "the type", contract.Type, reading, "type");
        var clear = Entries(root, "stringData", reading, FromText);

        // As the API server does it: stringData wins.
        return [.. clear, .. Entries(root, "data", reading, FromBase64).Where(value => clear.TrueForAll(other => other.Key != value.Key))];
    }

    /// <summary>What a manifest may leave out, but not say otherwise.</summary>
    private static void CheckSame(SettingNode root, string what, string expected, Reading reading, params string[] path)
    {
        if (TextAt(root, path) is { } found && found != expected)
        {
            reading.Report(root.Nearest(path), $"{what} is {Echo.Of(found)}, and '{expected}' is to be sealed; give the manifest of that Secret");
        }
    }

    private static List<SuppliedValue> Entries(SettingNode root, string key, Reading reading, Func<ScalarNode, Reading, byte[]?> decode)
    {
        var values = new List<SuppliedValue>();
        var node = (root as MappingNode)?.Find(key);
        if (node is not (null or MappingNode or ScalarNode { Kind: ScalarKind.Null }))
        {
            reading.Report(node.At, key, "must be a mapping of keys to values");
        }

        foreach (var entry in (node as MappingNode)?.Entries ?? [])
        {
            var bytes = entry.Value is ScalarNode { Kind: not ScalarKind.Null } scalar
                ? decode(scalar, reading)
                : Refuse(entry.Value, "must be a text", reading);
            if (bytes is not null)
            {
                values.Add(new(entry.Key, bytes, entry.KeyAt));
            }
        }

        return values;
    }

    private static byte[]? FromText(ScalarNode scalar, Reading reading) => scalar.Kind == ScalarKind.Text
        ? Encoding.UTF8.GetBytes(scalar.Text)
        : Refuse(scalar, "is no text to YAML; put it in quotes", reading);

    private static byte[]? FromBase64(ScalarNode scalar, Reading reading)
    {
        var bytes = new byte[scalar.Text.Length];
        return Convert.TryFromBase64String(scalar.Text, bytes, out var length)
            ? bytes[..length]
            : Refuse(scalar, "is not base64; values in clear belong under 'stringData'", reading);
    }

    /// <summary>The place alone is told: the path would repeat the key.</summary>
    private static byte[]? Refuse(SettingNode node, string problem, Reading reading)
    {
        reading.Report(node.At, "", $"the value {problem}");
        return null;
    }

    private static string? TextAt(SettingNode root, params string[] path)
    {
        SettingNode? node = root;
        foreach (var key in path)
        {
            node = (node as MappingNode)?.Find(key);
        }

        return (node as ScalarNode)?.Text;
    }
}
