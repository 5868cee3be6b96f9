using System.Text.RegularExpressions;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The subject of a service account's token.</summary>
internal static partial class ServiceAccountSubject
{
    /// <summary>Whether a text is the subject of exactly one service account.</summary>
    /// <param name="subject">The text.</param>
    public static bool IsExact(object? subject) => subject is string text && Exact().IsMatch(text);

    [GeneratedRegex(@"\Asystem:serviceaccount:[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
