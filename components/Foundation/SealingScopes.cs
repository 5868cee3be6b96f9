namespace SecretsLadder.Components.Foundation;

/// <summary>The notations of a scope that the Sealed Secrets controller reads.</summary>
public static class SealingScopes
{
    private const string Prefix = "sealedsecrets.bitnami.com/";

    /// <summary>The scopes by their names in commands and files.</summary>
    public static readonly IReadOnlyDictionary<string, SealingScope> ByWord = new OrderedDictionary<string, SealingScope>
    {
        ["strict"] = SealingScope.Strict,
        ["namespace-wide"] = SealingScope.NamespaceWide,
        ["cluster-wide"] = SealingScope.ClusterWide,
    };

    /// <summary>The name of a scope.</summary>
    public static string WordOf(SealingScope scope) => ByWord.First(pair => pair.Value == scope).Key;

    /// <summary>The encryption label that binds a ciphertext to its scope.</summary>
    public static string Label(SealingScope scope, string @namespace, string name) => scope switch
    {
        SealingScope.ClusterWide => "",
        SealingScope.NamespaceWide => @namespace,
        _ => $"{@namespace}/{name}",
    };

    /// <summary>The annotation that marks the scope on a SealedSecret, or null for strict, the controller's default.</summary>
    public static string? Annotation(SealingScope scope) => scope == SealingScope.Strict ? null : Prefix + WordOf(scope);

    /// <summary>Whether an annotation marks a scope.</summary>
    public static bool IsAnnotation(string name) => name == Annotation(SealingScope.NamespaceWide) || name == Annotation(SealingScope.ClusterWide);

    /// <summary>The scope that the controller reads from annotations: cluster-wide wins, and any value other than "true" has no effect.</summary>
    /// <param name="annotations">Annotations of the SealedSecret itself; those of its template have no effect.</param>
    public static SealingScope Of(IReadOnlyDictionary<string, string> annotations) =>
        Has(annotations, SealingScope.ClusterWide) ? SealingScope.ClusterWide
        : Has(annotations, SealingScope.NamespaceWide) ? SealingScope.NamespaceWide
        : SealingScope.Strict;

    private static bool Has(IReadOnlyDictionary<string, string> annotations, SealingScope scope) =>
        annotations.TryGetValue(Annotation(scope)!, out var value) && value == "true";
}
