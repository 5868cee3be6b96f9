using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;
using YamlDotNet.Core;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>The text of a SealedSecret's file.</summary>
internal static class SealedSecretText
{
    private static readonly string[] AnnotationsPath = ["metadata", "annotations"];
    private static readonly string[] EncryptedDataPath = ["spec", "encryptedData"];

    /// <summary>A new file, whole.</summary>
    /// <param name="contract">The contract, its parameters resolved.</param>
    /// <param name="application">The application that owns it.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="scope">Where the values open.</param>
    /// <param name="sealedFor">The record of what the values are sealed for: the fingerprint of one certificate, or the form of
    /// <see cref="SealedFor"/>.</param>
    /// <param name="values">The sealed values, by key.</param>
    public static string Of(
        SecretContract contract, string application, string @namespace, SealingScope scope, string sealedFor,
        IReadOnlyDictionary<string, string> values)
    {
        var annotations = Map((SealedSecretManifest.SealedForAnnotation, sealedFor));
        return ManifestYaml.Write(Map(
            ("apiVersion", SealedSecretManifest.ApiVersion),
            ("kind", SealedSecretManifest.Kind),
            ("metadata", Map(
                ("name", contract.Name),
                ("namespace", @namespace),
                ("labels", Map((Labels.ManagedBy, Labels.Manager), (Labels.PartOf, application))),
                ("annotations", SealingScopes.Annotation(scope) is { } annotation ? annotations.Add(annotation, "true") : annotations))),
            ("spec", Map(
                ("encryptedData", Map([.. values.Select(pair => (pair.Key, (object?)pair.Value))])),
                ("template", SealedTemplate.Of(contract, application))))));
    }

    /// <summary>The text of a file with values set in it: one line each, and the annotations that change with them.</summary>
    /// <param name="text">The text, one that the settings reader accepts.</param>
    /// <param name="fingerprint">Fingerprint of the certificate that the values are sealed for.</param>
    /// <param name="values">The sealed values, by key.</param>
    /// <param name="scope">Where all values of the file open from now on, or null where that stays.</param>
    /// <returns>The new text, or null if the file is written in a way that cannot be edited.</returns>
    public static string? With(string text, string fingerprint, IReadOnlyDictionary<string, string> values, SealingScope? scope = null)
    {
        try
        {
            var body = text.TrimStart('\uFEFF');
            if (Read(body) is not { } before)
            {
                return null;
            }

            var annotations = AnnotationsAfter(before, fingerprint, [.. values.Keys], scope);
            var changed = annotations.Where(pair => before.Annotations.GetValueOrDefault(pair.Key) != pair.Value)
                .ToDictionary(pair => pair.Key, pair => pair.Value);
            var edited = changed.Count == 0 ? body : YamlEdit.Set(body, AnnotationsPath, changed);
            edited = YamlEdit.Set(edited, EncryptedDataPath, values);
            return IsAsIntended(before, Read(edited), annotations, values) ? text[..^body.Length] + edited : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static SealedSecretManifest? Read(string text)
    {
        var reading = new Reading(isDecrypted: false);
        return YamlReader.Read(text, "", reading) is { } root && SealedSecretSchema.Schema.TryRead(root, reading, out var manifest) && reading.IsClean
            ? manifest
            : null;
    }

    /// <summary>
    /// The annotations after the edit. An annotation of the former scope stays with the value "false", which says the same as none.
    /// </summary>
    private static Dictionary<string, string> AnnotationsAfter(
        SealedSecretManifest before, string fingerprint, IReadOnlyCollection<string> keys, SealingScope? scope)
    {
        var annotations = new Dictionary<string, string>(before.Annotations)
        {
            [SealedSecretManifest.SealedForAnnotation] = before.SealedFor.After([.. before.EncryptedData.Keys.Union(keys)], keys, fingerprint),
        };
        if (scope is null || scope == before.Scope)
        {
            return annotations;
        }

        foreach (var name in annotations.Keys.Where(SealingScopes.IsAnnotation).ToList())
        {
            annotations[name] = "false";
        }

        if (SealingScopes.Annotation(scope.Value) is { } annotation)
        {
            annotations[annotation] = "true";
        }

        return annotations;
    }

    /// <summary>An edit is made on the text, so it is read again: nothing but the values and the annotations may have changed.</summary>
    private static bool IsAsIntended(
        SealedSecretManifest before, SealedSecretManifest? after, IReadOnlyDictionary<string, string> annotations,
        IReadOnlyDictionary<string, string> values)
    {
        var data = new Dictionary<string, string>(before.EncryptedData);
        foreach (var (key, value) in values)
        {
            data[key] = value;
        }

        return after is not null
            && (after.Name, after.Namespace, after.Template.Type) == (before.Name, before.Namespace, before.Template.Type)
            && AreEqual(annotations, after.Annotations) && AreEqual(data, after.EncryptedData) && AreEqual(before.Template.Data, after.Template.Data);
    }

    private static bool AreEqual(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && other == pair.Value);
}
