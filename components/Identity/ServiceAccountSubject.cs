using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Identity;

/// <summary>The subject (<c>sub</c>) of the tokens that Kubernetes issues to a service account.</summary>
public static partial class ServiceAccountSubject
{
    private const string Prefix = "system:serviceaccount:";

    /// <summary>The subject of a service account.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="name">Name of the service account.</param>
    public static string Of(string @namespace, string name) => $"{Prefix}{@namespace}:{name}";

    /// <summary><c>namespace/name</c> of the service account, or the subject itself if it is not a service account's.</summary>
    public static string NameOf(string subject) =>
        subject.StartsWith(Prefix, StringComparison.Ordinal) ? subject[Prefix.Length..].Replace(':', '/') : subject;

    /// <summary>Whether a text is the subject of exactly one service account, and not a pattern.</summary>
    public static bool IsExact(string? subject) => subject is not null && Exact().IsMatch(subject);

    [GeneratedRegex(@"\Asystem:serviceaccount:[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
