namespace SecretsLadder.Infra.Guardrails;

/// <summary>Compares the versions of charts.</summary>
internal static class ChartVersion
{
    /// <summary>
    /// Whether a version comes before another; a preview comes before what it is a preview of. One that is no exact version comes before none: that
    /// is another rule's.
    /// </summary>
    /// <param name="version">The version, as a stack names it.</param>
    /// <param name="first">The other one.</param>
    public static bool IsBefore(string version, Version first)
    {
        var parts = version.TrimStart('v').Split('-', 2);
        return Version.TryParse(parts[0], out var found) && (found < first || (parts.Length > 1 && found == first));
    }
}
