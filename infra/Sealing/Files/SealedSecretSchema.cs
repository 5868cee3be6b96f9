using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Sealing.Crypto;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>What the file of a SealedSecret may say: what the command seal writes, and what kubeseal writes.</summary>
internal static class SealedSecretSchema
{
    private const int LongestAnnotationName = 317;

    private static readonly Field<string> ApiVersionKey = Field.Required("apiVersion", Only(SealedSecretManifest.ApiVersion), "The API version.");
    private static readonly Field<string> KindKey = Field.Required("kind", Only(SealedSecretManifest.Kind), "The kind.");
    private static readonly Field<bool> CreatedKey =
        Field.Optional("creationTimestamp", ClusterFieldSchema.Instance, "Empty, as tools write it.", true);
    private static readonly Field<bool> StatusKey = Field.Optional("status", ClusterFieldSchema.Instance, "Empty, as tools write it.", true);
    private static readonly Field<string> NameKey =
        Field.Required("name", Texts.Subdomain("the name of a Secret"), "Name of the Secret, and of the file.");
    private static readonly Field<string> NamespaceKey =
        Field.Required("namespace", Texts.Label("a namespace"), "Namespace of the Secret, and name of the folder.");
    private static readonly Field<string?> TemplateNameKey =
        Field.Optional<string?>("name", Texts.Subdomain("the name of a Secret")!, "Without effect.", null);
    private static readonly Field<string?> TemplateNamespaceKey =
        Field.Optional<string?>("namespace", Texts.Label("a namespace")!, "Without effect.", null);
    private static readonly Field<IReadOnlyDictionary<string, string>> LabelsKey = TextMap("labels", "the name of a label", "Labels.");
    private static readonly Field<IReadOnlyDictionary<string, string>> AnnotationsKey =
        TextMap("annotations", "the name of an annotation", "Annotations; they decide the scope.");

    private static readonly ObjectSchema<(string Name, string Namespace, IReadOnlyDictionary<string, string> Annotations)> Metadata = new(
        "Metadata of the SealedSecret.",
        [NameKey, NamespaceKey, LabelsKey, AnnotationsKey, CreatedKey],
        values => (values.Get(NameKey), values.Get(NamespaceKey), values.Get(AnnotationsKey)));

    private static readonly Field<(string Name, string Namespace, IReadOnlyDictionary<string, string> Annotations)> MetadataKey =
        Field.Required("metadata", Metadata, "Metadata of the SealedSecret.");

    private static readonly Field<(IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Annotations)> TemplateMetadataKey =
        Field.Optional(
        "metadata",
        new ObjectSchema<(IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Annotations)>(
            "Metadata of the Secret.",
            [TemplateNameKey, TemplateNamespaceKey, LabelsKey, AnnotationsKey, CreatedKey],
            values => (values.Get(LabelsKey), values.Get(AnnotationsKey))),
        "Metadata of the Secret.",
        (SealedSecretTemplate.Empty.Labels, SealedSecretTemplate.Empty.Annotations));

    private static readonly Field<string> TypeKey =
        Field.Optional("type", Texts.Any("a type of Secret"), "Kubernetes type of the Secret.", SecretContract.Opaque);

    private static readonly Field<IReadOnlyDictionary<string, string>> TemplateDataKey = Field.Optional<IReadOnlyDictionary<string, string>>(
        "data",
        new MapSchema<string>(Texts.SecretKey, Unseen("a Go template")),
        "Keys composed of others.",
        ImmutableDictionary<string, string>.Empty);

    private static readonly Field<string> ImmutableKey = Field.Refused("immutable", "an immutable Secret cannot be rotated; remove the key");

    private static readonly Field<SealedSecretTemplate> TemplateKey = Field.Optional(
        "template",
        new ObjectSchema<SealedSecretTemplate>(
            "What the controller makes of the values.",
            [TypeKey, TemplateMetadataKey, TemplateDataKey, ImmutableKey],
            values => new(values.Get(TypeKey), values.Get(TemplateDataKey))
            {
                Labels = values.Get(TemplateMetadataKey).Labels,
                Annotations = values.Get(TemplateMetadataKey).Annotations,
            }),
        "What the controller makes of the values.",
        SealedSecretTemplate.Empty);

    private static readonly Field<IReadOnlyDictionary<string, string>> EncryptedDataKey = Field.Required(
        "encryptedData",
        new MapSchema<string>(Texts.SecretKey, new ConvertedSchema<string, string>(Unseen("a sealed value"), CheckShape)),
        "The sealed values, by key.");

    private static readonly Field<string> DataKey = Field.Refused(
        "data",
        "'data' holds all keys in one ciphertext: the controller has deprecated it, and no single key of it can be rotated; "
        + "seal each key under 'encryptedData'");

    private static readonly Field<(IReadOnlyDictionary<string, string> Data, SealedSecretTemplate Template)> SpecKey = Field.Required(
        "spec",
        new ObjectSchema<(IReadOnlyDictionary<string, string> Data, SealedSecretTemplate Template)>(
            "The sealed values and their template.",
            [EncryptedDataKey, TemplateKey, DataKey],
            values => (values.Get(EncryptedDataKey), values.Get(TemplateKey))),
        "The sealed values and their template.");

    public static readonly ObjectSchema<SealedSecretManifest> Schema = new(
        "A SealedSecret.",
        [ApiVersionKey, KindKey, MetadataKey, SpecKey, StatusKey],
        values => new()
        {
            Name = values.Get(MetadataKey).Name,
            Namespace = values.Get(MetadataKey).Namespace,
            Annotations = values.Get(MetadataKey).Annotations,
            EncryptedData = values.Get(SpecKey).Data,
            Template = values.Get(SpecKey).Template,
            Source = values.At,
        });

    private static TextSchema Only(string text) => Texts.OneOf("what a SealedSecret says here", text);

    /// <summary>A text that no mistake repeats: a secret could stand here by mistake.</summary>
    private static TextSchema Unseen(string what) => new(what, _ => null, isSecretLikely: true);

    private static Field<IReadOnlyDictionary<string, string>> TextMap(string name, string what, string description) =>
        Field.Optional<IReadOnlyDictionary<string, string>>(
        name, new MapSchema<string>(Texts.Any(what, LongestAnnotationName), Unseen("a text")), description,
        ImmutableDictionary<string, string>.Empty);

    private static string CheckShape(string text) => SealedValue.CheckShape(text) is { } problem ? throw new FormatException(problem) : text;
}
