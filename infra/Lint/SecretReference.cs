using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Lint;

/// <summary>What to write into Helm values in place of a secret: the name of a Secret.</summary>
internal static class SecretReference
{
    /// <summary>Segments of a path that say what a setting is, not what it belongs to.</summary>
    private static readonly string[] Structure =
        ["auth", "config", "credentials", "data", "env", "global", "secret", "secrets", "settings", "spec", "values"];

    /// <summary>What to write instead.</summary>
    /// <param name="path">The path of the value.</param>
    /// <param name="platform">The platform, or null if unknown.</param>
    public static string Instead(string path, string? platform)
    {
        var steps = path.Split('.');
        if (steps.Any(step => step.EndsWith(']')))
        {
            return "take it from a Secret with `valueFrom: { secretKeyRef: { name: ..., key: ... } }`";
        }

        var component = steps[..^1].LastOrDefault(step => !Structure.Contains(step, StringComparer.OrdinalIgnoreCase));
        var label = component is null ? "" : Label(component) is { } name ? $"-{name}" : "-<component>";
        var key = string.Join('.', [.. steps[..^1], "secretName"]);
        return $"write `{key}: {platform ?? "<platform>"}{label}-secret` instead";
    }

    /// <summary>The name of a component as a DNS label: <c>mailTrap</c> is mail-trap.</summary>
    private static string? Label(string component)
    {
        var label = string.Concat(component.Select((character, index) =>
            char.IsUpper(character) && index > 0 && char.IsLower(component[index - 1]) ? $"-{char.ToLowerInvariant(character)}"
            : character == '_' ? "-"
            : char.ToLowerInvariant(character).ToString()));
        return KubernetesNames.CheckLabel(label) is null ? label : null;
    }
}
