namespace SecretsLadder.Components.Foundation;

/// <summary>The rules for a contract's labels and annotations: the API server's, and that none belongs to the ladder or another program.</summary>
/// <remarks>Each check returns null for what is legal, otherwise a description of what is allowed.</remarks>
public static class SecretMetadata
{
    /// <summary>The API server's limit for all annotations of an object together, in bytes.</summary>
    public const int LargestAnnotations = 256 * 1024;

    private const int LongestName = 63;

    /// <summary>Names and prefixes that the ladder, the engine and the controllers use to manage a Secret.</summary>
    private static readonly string[] Reserved =
    [
        Labels.ManagedBy, Labels.PartOf, "secrets-ladder/", "pulumi.com/", "sealedsecrets.bitnami.com/", "external-secrets.io/",
        "kubectl.kubernetes.io/", "kubernetes.io/service-account.",
    ];

    /// <summary>Name of a label or an annotation.</summary>
    public static string? CheckName(string name)
    {
        var separator = name.IndexOf('/', StringComparison.Ordinal);
        if (!IsName(name[(separator + 1)..]) || (separator >= 0 && KubernetesNames.CheckSubdomain(name[..separator]) is not null))
        {
            return $"at most {LongestName} letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, "
                + "and before it a DNS name and '/' where wanted";
        }

        return Array.Find(Reserved, reserved => IsReserved(name, reserved)) is null
            ? null
            : "any but those by which the ladder, Pulumi, kubectl and the controllers steer a Secret: "
                + $"{string.Join(", ", Reserved.Select(reserved => reserved[^1] is '/' or '.' ? reserved + "*" : reserved))}";
    }

    /// <summary>Value of a label.</summary>
    public static string? CheckLabelValue(string value) =>
        value.Length == 0 || IsName(value)
            ? null
            : $"at most {LongestName} letters, digits, '-', '_' and '.', beginning and ending with a letter or digit";

    /// <summary>Value of an annotation.</summary>
    public static string? CheckAnnotationValue(string value) =>
        value.Any(character => char.IsControl(character) && character is not ('\n' or '\t'))
            ? "a text without control characters other than line breaks and tabs"
        : SecretShapes.IsCredential(value)
        ? "no credential: whoever may list Secrets reads their annotations, and so does Git; make it a key, and rotate it"
        : null;

    /// <summary>A reserved DNS name also reserves its subdomains.</summary>
    private static bool IsReserved(string name, string reserved) =>
        reserved[^1] is '/' or '.' ? name.StartsWith(reserved, StringComparison.Ordinal)
            || (reserved[^1] == '/' && name.Contains($".{reserved}", StringComparison.Ordinal)) : name == reserved;

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
