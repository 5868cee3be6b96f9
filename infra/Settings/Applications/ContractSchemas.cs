using System.Collections.Immutable;
using System.Globalization;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>What an application file may specify for its Secrets.</summary>
internal static class ContractSchemas
{
    private const int ShortestGenerated = 16;
    private const int LongestGenerated = 4096;
    private const int LongestTemplate = 65536;
    private const int LongestType = 253;
    private const string Once = "once";
    private const string ServiceAccountToken = "kubernetes.io/service-account-token";
    private const string BootstrapToken = "bootstrap.kubernetes.io/token";

    private const string ValuesElsewhere =
        "a contract holds no values: write 'keys: { <key>: <entry>[#<property>] }', put the value into the backend or set it with 'pulumi config set "
        + "--secret --path', and rotate it if it was committed";

    private static readonly string[] Types =
    [
        SecretContract.Opaque,
        "kubernetes.io/tls",
        "kubernetes.io/dockerconfigjson",
        "kubernetes.io/dockercfg",
        "kubernetes.io/basic-auth",
        "kubernetes.io/ssh-auth",
    ];

    private static readonly Dictionary<string, string> RefusedTypes = new()
    {
        [ServiceAccountToken] = "a service account token is not a Secret: use a projected token, 'use: [{ token: <audience>, at: <folder> }]'",
        [BootstrapToken] = "a bootstrap token lets a machine join the cluster, and External Secrets refuses to write one: use 'kubeadm token create'",
    };

    public static readonly Schema<EntryReference> EntryReference = new ConvertedSchema<string, EntryReference>(
        Texts.Matching(
            "a reference to a value, <entry>[#<property>]",
            "^[A-Za-z0-9][A-Za-z0-9/_+=.@-]{0,252}(#[^#\\s][^#]{0,252})?$",
            "an entry's name of letters, digits and / _ + = . @ -, and a property after '#' where the entry holds JSON; never the value itself",
            "payment-provider#apiKey",
            isSecretLikely: true),
        ReadReference);

    private static readonly Field<EntryReference> FromKey =
        Field.Required("from", EntryReference, "The entry, and the property in it, that holds the value.");

    private static readonly Field<int?> GenerateKey = Field.Optional<int?>(
        "generate",
        new ConvertedSchema<int, int?>(new IntegerSchema(ShortestGenerated, LongestGenerated), length => length),
        "Length of a random value to make where nobody supplies one. Default: none is made.",
        null);

    private static readonly Field<bool> DecodeKey = Field.Optional(
        "decode", new ChoiceSchema<bool>(("none", false), ("base64", true)),
        "How the value is written wherever it is text: 'base64' for a binary one, of which the Secret holds the bytes.", false);

    private static readonly Field<string?> VersionKey = Field.Optional<string?>(
        "version",
        new VariantSchema<string>(
            "the version of an entry, a text or a number",
            (node => node is ScalarNode { Kind: ScalarKind.Number },
                new ConvertedSchema<int, string>(new IntegerSchema(1, int.MaxValue), number => number.ToString(CultureInfo.InvariantCulture))),
            (_ => true,
                Texts.Matching(
                    "the version of an entry", "^[A-Za-z0-9][A-Za-z0-9/_.-]{0,255}$", "letters, digits and / _ . -, at most 256 characters",
                    "AWSPREVIOUS")))!,
        "The version of the entry to read, as its backend names it: a stage or uuid/<id> in AWS Secrets Manager, a number elsewhere, "
        + "an id in Azure. Default: the newest.",
        null);

    private static readonly Field<bool> OptionalKey = Field.Optional(
        "optional", BooleanSchema.Instance,
        "Whether the Secret is delivered without the key where nobody supplies a value; at level external the entry is then read by 'extract'.",
        false);

    private static readonly Schema<ContractKey> Key = new VariantSchema<ContractKey>(
        "a reference <entry>[#<property>], or a mapping with the key from, and generate, decode, version or optional",
        (VariantSchema<ContractKey>.IsScalar, new ConvertedSchema<EntryReference, ContractKey>(EntryReference, reference => new("", reference))),
        (VariantSchema<ContractKey>.IsMapping, new ObjectSchema<ContractKey>(
            "A key whose value can be generated, is binary, is of one version, or may be missing.",
            [FromKey, GenerateKey, DecodeKey, VersionKey, OptionalKey],
            values => new("", values.Get(FromKey), values.Get(GenerateKey), values.Get(DecodeKey), values.Get(VersionKey))
            {
                IsOptional = values.Get(OptionalKey),
            })));

    private static readonly Field<string?> ExtractKey = Field.Optional<string?>(
        "extract",
        Texts.Matching("the short name of an entry", "^[A-Za-z0-9][A-Za-z0-9/_+=.@-]{0,252}$", "an entry's name")!,
        "An entry that is read as a whole: all its properties become keys. The ones that workloads refer to stand under 'keys' as well.",
        null);

    private static readonly Schema<Template> DerivedKey = new ConvertedSchema<string, Template>(
        Texts.Lines("a template", LongestTemplate, "postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@${dbHost}:5432/app"),
        Template.Parse);

    private static readonly Field<string> TypeKey = Field.Optional(
        "type",
        new TextSchema("a type of Secret", CheckType, "^[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?$", "kubernetes.io/tls"),
        "Kubernetes type of the Secret: one that Kubernetes knows and checks, or that of another program.",
        SecretContract.Opaque);

    private static readonly Field<Rotation> RotationKey = Field.Optional(
        "rotation",
        new ChoiceSchema<Rotation>(("static", Rotation.Static), ("automatic", Rotation.Automatic), ("dynamic", Rotation.Dynamic)),
        "How the values change: by hand, by their backend, or issued on request.",
        Rotation.Static);

    private static readonly Field<TimeSpan?> RefreshKey = Field.Optional<TimeSpan?>(
        "refresh",
        new VariantSchema<TimeSpan?>(
            "a duration, or once",
            (node => node is ScalarNode { Text: Once }, new ConvertedSchema<bool, TimeSpan?>(new ChoiceSchema<bool>((Once, true)), _ => null)),
            (_ => true, new ConvertedSchema<TimeSpan, TimeSpan?>(
                new DurationSchema(TimeSpan.FromSeconds(10), TimeSpan.FromDays(365), $", or '{Once}'"), duration => duration))),
        "How often a backend is asked for changes; 'once' asks when the contract changes, and at no other time. Default: 1h.",
        TimeSpan.FromHours(1));

    private static readonly Field<IReadOnlyDictionary<string, string>> LabelsKey = Metadata("labels", "the name of a label", new(
        "the value of a label", SecretMetadata.CheckLabelValue, "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", isSecretLikely: true));

    private static readonly Field<IReadOnlyDictionary<string, string>> AnnotationsKey = Metadata(
        "annotations", "the name of an annotation", new("the value of an annotation", SecretMetadata.CheckAnnotationValue, isSecretLikely: true));

    private static readonly Field<IReadOnlyDictionary<string, ContractKey>> KeysKey = Field.Required(
        "keys", new MapSchema<ContractKey>(Texts.SecretKey, Key, least: 1), "Keys of the Secret and where their values come from.");

    private static readonly Field<IReadOnlyDictionary<string, Template>> TemplateKey = Field.Optional<IReadOnlyDictionary<string, Template>>(
        "template", new MapSchema<Template>(Texts.SecretKey, DerivedKey), "Keys composed of others.", ImmutableDictionary<string, Template>.Empty);

    private static readonly Field<string> FindKey = Field.Refused(
        "find",
        "'find' is not supported: to search, the reader must list the names of all secrets of the account, which only Resource \"*\" allows; "
        + "name each entry under 'keys', or one under 'extract'");

    private static readonly Field<string> DataKey = Field.Refused("data", ValuesElsewhere);
    private static readonly Field<string> StringDataKey = Field.Refused("stringData", ValuesElsewhere);

    private static readonly Field<string> ImmutableKey = Field.Refused(
        "immutable", "'immutable' is not supported: an immutable Secret cannot be rotated; leave the key out");

    public static readonly ObjectSchema<SecretContract> Contract = new(
        "The contract of one Kubernetes Secret.",
        [TypeKey, LabelsKey, AnnotationsKey, RotationKey, RefreshKey, KeysKey, ExtractKey, TemplateKey, FindKey, DataKey, StringDataKey,
            ImmutableKey],
        values => new()
        {
            Name = values.Key,
            Type = values.Get(TypeKey),
            Labels = values.Get(LabelsKey).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Annotations = values.Get(AnnotationsKey).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Rotation = values.Get(RotationKey),
            Refresh = values.Get(RefreshKey),
            Keys = [.. values.Get(KeysKey).Select(pair => pair.Value with { Name = pair.Key })],
            DerivedKeys = [.. values.Get(TemplateKey).Select(pair => new DerivedKey(pair.Key, pair.Value))],
            Extract = values.Get(ExtractKey),
            Source = values.At,
        });

    private static Field<IReadOnlyDictionary<string, string>> Metadata(string name, string what, TextSchema value) =>
        Field.Optional<IReadOnlyDictionary<string, string>>(
        name,
        new MapSchema<string>(
            new(what, SecretMetadata.CheckName, "^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"), value),
        $"{char.ToUpperInvariant(name[0])}{name[1..]} of the Secret for other programs, such as argocd.argoproj.io/secret-type; "
        + "never a secret, and none that the ladder, Pulumi or the controllers use.",
        ImmutableDictionary<string, string>.Empty);

    /// <summary>Types of Kubernetes are all known; another program's type is left as it is, but one in another spelling is a mistake.</summary>
    private static string? CheckType(string type)
    {
        var known = string.Join(", ", Types);
        var isKubernetes = type.StartsWith("kubernetes.io/", StringComparison.OrdinalIgnoreCase)
            || type.Contains(".kubernetes.io/", StringComparison.OrdinalIgnoreCase);
        return Types.Contains(type) ? null
            : RefusedTypes.TryGetValue(type, out var reason) ? $"{known}; {reason}"
            : isKubernetes || Types.Contains(type, StringComparer.OrdinalIgnoreCase) ? known + NearMiss.Suggest(type, Types)
            : IsType(type) ? null
            : $"{known}, or the type of another program, such as example.com/token";
    }

    private static bool IsType(string type) =>
        type.Length is > 0 and <= LongestType && char.IsAsciiLetterOrDigit(type[0]) && char.IsAsciiLetterOrDigit(type[^1])
        && type.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/');

    private static EntryReference ReadReference(string text)
    {
        if (SecretShapes.IsValueForReference(text))
        {
            throw new FormatException(
                $"looks like a secret value (a text of {text.Length} characters), found where a reference <entry>[#<property>] belongs; rotate the "
                + "value if it was committed. An entry that is named so gets a short name here, and its full name under apps.<app>.entries");
        }

        var separator = text.IndexOf('#', StringComparison.Ordinal);
        return separator < 0 ? new(text) : new(text[..separator], text[(separator + 1)..]);
    }
}
