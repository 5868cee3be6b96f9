namespace SecretsLadder.Components.Foundation;

/// <summary>The Kubernetes API server's rules for names.</summary>
/// <remarks>Each check returns null for a legal name, otherwise a description of what is allowed.</remarks>
public static class KubernetesNames
{
    private const int LabelLength = 63;
    private const int SubdomainLength = 253;

    /// <summary>RFC 1123 label: namespaces, containers and the ladder's own service accounts.</summary>
    public static string? CheckLabel(string name) =>
        name.Length is > 0 and <= LabelLength && IsLabel(name)
            ? null
            : $"lower-case letters, digits and '-', beginning and ending with a letter or digit, at most {LabelLength} characters";

    /// <summary>RFC 1123 subdomain: Secrets and most other objects.</summary>
    public static string? CheckSubdomain(string name) =>
        name.Length is > 0 and <= SubdomainLength && name.Split('.').All(IsLabel)
            ? null
            : $"lower-case letters, digits, '-' and '.', each part beginning and ending with a letter or digit, at most {SubdomainLength} characters";

    /// <summary>Key of a Secret.</summary>
    public static string? CheckSecretKey(string key) =>
        key.Length is > 0 and <= SubdomainLength && key is not ("." or "..") && !key.StartsWith("..", StringComparison.Ordinal)
            && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? null
            : $"letters, digits, '-', '_' and '.', not beginning with '..', at most {SubdomainLength} characters";

    /// <summary>Name of an environment variable that every shell accepts.</summary>
    public static string? CheckEnvironmentVariable(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? null
            : "letters, digits and '_', not beginning with a digit";

    private static bool IsLabel(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-'
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
