using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>How a controller comes into the cluster.</summary>
/// <param name="IsExisting">Whether it already exists.</param>
/// <param name="Version">The chart version to install, or null for the pinned one.</param>
/// <param name="Namespace">Namespace of the installation, or null for the usual one.</param>
/// <param name="ServiceAccount">Service account of an existing installation, or null for the usual one.</param>
internal sealed record ControllerSettings(bool IsExisting, string? Version, string? Namespace = null, string? ServiceAccount = null)
{
    /// <summary>The stack's name of the External Secrets Operator.</summary>
    public const string ExternalSecrets = "external-secrets";

    /// <summary>The stack's name of Reloader.</summary>
    public const string Reloader = "reloader";

    /// <summary>The stack's name of the Sealed Secrets controller.</summary>
    public const string SealedSecrets = "sealed-secrets";

    private static readonly Field<string?> VersionKey = Field.Optional<string?>(
        "version",
        Texts.Matching(
            "an exact chart version", """^v?[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$""", "an exact version such as 2.9.0, no range", "2.9.0")!,
        "Exact version of the chart. Default: the one this release of secrets-ladder pins.",
        null);

    private static readonly Field<bool> ExistingKey = Field.Required(
        "existing",
        new ConvertedSchema<bool, bool>(
            BooleanSchema.Instance,
            existing => existing ? existing : throw new FormatException("must be true; leave it out for a controller that the stack installs")),
        "The controller already exists in the cluster.");

    private static readonly Field<string?> NamespaceKey =
        Field.Optional<string?>("namespace", Texts.Label("a namespace")!, "Namespace of the installation, where it is not the usual one.", null);

    private static readonly Field<string?> ServiceAccountKey = Field.Optional<string?>(
        "serviceAccount", Texts.Subdomain("the name of a service account")!, "Service account of the controller, where it is not the usual one.",
        null);

    public static readonly Schema<ControllerSettings> Schema = new VariantSchema<ControllerSettings>(
        "'existing', or a mapping with a version",
        (VariantSchema<ControllerSettings>.Has("existing"), new ObjectSchema<ControllerSettings>(
            "A controller that already exists.",
            [ExistingKey, NamespaceKey, ServiceAccountKey],
            values => new(IsExisting: true, Version: null, values.Get(NamespaceKey), values.Get(ServiceAccountKey)))),
        (VariantSchema<ControllerSettings>.IsMapping, new ObjectSchema<ControllerSettings>(
            "A controller that the stack installs.", [VersionKey, NamespaceKey],
            values => new(IsExisting: false, values.Get(VersionKey), values.Get(NamespaceKey)))),
        (VariantSchema<ControllerSettings>.IsScalar, new ConvertedSchema<bool, ControllerSettings>(
            new ChoiceSchema<bool>(("existing", true)), _ => new(IsExisting: true, Version: null))));
}
