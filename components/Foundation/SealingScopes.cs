namespace SecretsLadder.Components.Foundation;

/// <summary>What the Sealed Secrets controller understands of a scope.</summary>
public static class SealingScopes
{
    private const string Prefix = "sealedsecrets.bitnami.com/";

    /// <summary>The scopes by the words that people use for them.</summary>
    public static readonly IReadOnlyDictionary<string, SealingScope> ByWord = new OrderedDictionary<string, SealingScope>
    {
        ["strict"] = SealingScope.Strict,
        ["namespace-wide"] = SealingScope.NamespaceWide,
        ["cluster-wide"] = SealingScope.ClusterWide,
    };

    /// <summary>The word for a scope.</summary>
    /// <param name="scope">The scope.</param>
    public static string WordOf(SealingScope scope) => ByWord.First(pair => pair.Value == scope).Key;

    /// <summary>What a ciphertext of this scope is bound to.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="name">Name of the Secret.</param>
    public static string Label(SealingScope scope, string @namespace, string name) => scope switch
    {
        SealingScope.ClusterWide => "",
        SealingScope.NamespaceWide => @namespace,
        _ => $"{@namespace}/{name}",
    };

    /// <summary>The annotation that says so on the SealedSecret, or null for the strict scope, which is what the controller assumes.</summary>
    /// <param name="scope">The scope.</param>
    public static string? Annotation(SealingScope scope) => scope == SealingScope.Strict ? null : Prefix + WordOf(scope);

    /// <summary>Whether an annotation is one that says a scope.</summary>
    /// <param name="name">Name of the annotation.</param>
    public static bool IsAnnotation(string name) => name == Annotation(SealingScope.NamespaceWide) || name == Annotation(SealingScope.ClusterWide);

    /// <summary>The scope that annotations mean to the controller: cluster-wide wins, and any other value than "true" is as good as none.</summary>
    /// <param name="annotations">Annotations of the SealedSecret itself; those of its template mean nothing here.</param>
    public static SealingScope Of(IReadOnlyDictionary<string, string> annotations) =>
        Has(annotations, SealingScope.ClusterWide) ? SealingScope.ClusterWide
        : Has(annotations, SealingScope.NamespaceWide) ? SealingScope.NamespaceWide
        : SealingScope.Strict;

    private static bool Has(IReadOnlyDictionary<string, string> annotations, SealingScope scope) =>
        annotations.TryGetValue(Annotation(scope)!, out var value) && value == "true";
}
