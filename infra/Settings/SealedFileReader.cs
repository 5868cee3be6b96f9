using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Settings;

/// <summary>Reads SealedSecrets as <c>kubeseal</c> and <c>seal</c> write them. What the program computes itself, such as the template, is not read.</summary>
internal static class SealedFileReader
{
    private const string Prefix = "sealedsecrets.bitnami.com/";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The ciphertext, or null if the file cannot be used.</returns>
    public static SealedFile? Read(string path, string displayName, Reading reading)
    {
        if (YamlReader.ReadFile(path, displayName, reading) is not { } root)
        {
            return null;
        }

        if (Text(root, "apiVersion") != "bitnami.com/v1alpha1" || Text(root, "kind") != "SealedSecret" || root.Nearest("spec", "encryptedData") is not MappingNode { Segment: "encryptedData" } encrypted)
        {
            reading.Report(root, "must be a SealedSecret of bitnami.com/v1alpha1 with spec.encryptedData; seal the values again");
            return null;
        }

        var @namespace = Path.GetFileName(Path.GetDirectoryName(path))!;
        var name = Path.GetFileNameWithoutExtension(path);
        var isSound = Expect(root, "namespace", @namespace, reading) & Expect(root, "name", name, reading);
        var data = Texts(encrypted, reading, ref isSound);
        var annotations = root.Nearest("metadata", "annotations") is MappingNode { Segment: "annotations" } node
            ? Texts(node, reading, ref isSound)
            : ImmutableSortedDictionary<string, string>.Empty;
        return isSound ? new(@namespace, name, ScopeOf(annotations), data, Others(annotations)) : null;
    }

    /// <summary>The names are part of a strict encryption: under another one nothing opens it.</summary>
    private static bool Expect(SettingNode root, string key, string expected, Reading reading)
    {
        if (Text(root, "metadata", key) == expected)
        {
            return true;
        }

        reading.Report(root.Nearest("metadata", key), $"the file is at <namespace>/<name>.yaml of its Secret, so that metadata.{key} must be '{expected}'; move the file, or seal again");
        return false;
    }

    private static ImmutableSortedDictionary<string, string> Texts(MappingNode mapping, Reading reading, ref bool isSound)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is ScalarNode { Kind: ScalarKind.Text, Text.Length: > 0 } scalar)
            {
                texts.Add(entry.Key, scalar.Text);
            }
            else
            {
                isSound = false;
                reading.Report(entry.Value, "must be a text; put it in quotes");
            }
        }

        return texts.ToImmutable();
    }

    private static SealingScope ScopeOf(ImmutableSortedDictionary<string, string> annotations) =>
        annotations.GetValueOrDefault($"{Prefix}cluster-wide") == "true" ? SealingScope.ClusterWide
        : annotations.GetValueOrDefault($"{Prefix}namespace-wide") == "true" ? SealingScope.NamespaceWide
        : SealingScope.Strict;

    private static ImmutableSortedDictionary<string, string> Others(ImmutableSortedDictionary<string, string> annotations) =>
        annotations.RemoveRange([$"{Prefix}cluster-wide", $"{Prefix}namespace-wide"]);

    private static string? Text(SettingNode root, params ReadOnlySpan<string> path) => (root.Nearest(path) as ScalarNode)?.Text;
}
